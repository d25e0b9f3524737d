// Writes docs/rules/ from the rules' metadata and documentation: one page a rule and an index.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';

import { bundled } from './bundled.mjs';

const { rulePage, rules, rulesIndex } = await bundled({
  rules: 'src/rules/index.ts',
  rulePage: 'src/rules/page.ts',
  rulesIndex: 'src/rules/page.ts'
});

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
