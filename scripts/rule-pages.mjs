// Writes docs/rules/ from the rules' metadata and documentation: one page a rule and an index.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const entry = `
  export { rules } from './src/rules/index.ts';
  export { rulePage, rulesIndex } from './src/rules/page.ts';
`;
const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { rulePage, rules, rulesIndex } = await import(
  `data:text/javascript;base64,${code}`
);

const folder = 'docs/rules';
await mkdir(folder, { recursive: true });
const pages = new Map([['README.md', rulesIndex(rules)]]);
for (const rule of rules) {
  const { docs } = await rule.docs();
  pages.set(`${rule.meta.name}.md`, rulePage(rule, docs));
}
for (const name of await readdir(folder)) {
  if (!pages.has(name)) {
    await rm(`${folder}/${name}`);
  }
}
for (const [name, text] of pages) {
  await writeFile(`${folder}/${name}`, text);
}
console.log(`${pages.size} pages in ${folder}`);
