// Makes a rule: `jlpm new:rule a-name`. Writes its file, its page and its cases, and adds it to the list.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const [name, root = '.'] = process.argv.slice(2);
const folder = join(root, 'src/rules');
if (!/^[a-z]+(-[a-z]+)+$/.test(name ?? '')) {
  console.error('Name the rule in kebab-case: jlpm new:rule no-such-backend');
  process.exit(2);
}
if (existsSync(join(folder, `${name}.ts`))) {
  console.error(`src/rules/${name}.ts is there already`);
  process.exit(2);
}

const id = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const index = join(folder, 'index.ts');
const list = readFileSync(index, 'utf8');

/** The next code after all that were ever used: codes are never reused. */
function nextCode() {
  const files = [...list.matchAll(/from '\.\/([\w-]+)'/g)].map(
    ([, file]) => file
  );
  const codes = files.flatMap(
    file =>
      /code: 'KB(\d{3})'/.exec(
        readFileSync(join(folder, `${file}.ts`), 'utf8')
      )?.[1] ?? []
  );
  return `KB${String(Math.max(...codes.map(Number)) + 1).padStart(3, '0')}`;
}

const files = {
  [`${name}.ts`]: `
import { IRule } from '../core';
import { reportFact } from './report';

/** Finds an import of keras_core; replace it with what the rule is about. */
export const ${id}: IRule = {
  meta: {
    name: '${name}',
    code: '${nextCode()}',
    title: 'One line without a full stop',
    severity: 'info',
    fix: null,
    needsKernel: false,
    on: ['import-keras-core']
  },
  docs: () => import(/* webpackChunkName: "rule-pages" */ './${name}.docs'),
  check(notebook, context) {
    const { trans } = context;
    for (const fact of notebook.facts) {
      if (fact.kind === 'import-keras-core' && !fact.certainty.dead) {
        reportFact(context, fact, {
          message: trans.__('%1 is imported.', fact.name),
          why: trans.__('Two or three sentences that say why this matters.'),
          severity: 'info'
        });
      }
    }
  }
};
`,
  [`${name}.docs.ts`]: `
import { IRuleDocs } from '../core';

/** What the page of \`${name}\` says. */
export const docs: IRuleDocs = {
  finds: 'What it finds, with the forms that it knows.',
  why: 'Why this is bad, with what really happens.',
  example: 'import keras_core',
  instead: 'import keras',
  sources: ['https://keras.io/getting_started/']
};
`,
  [`${name}.cases.ts`]: `
import { cases } from '../testing/rule-case';

export default cases({
  valid: [{ name: 'Keras itself', cells: ['import keras'] }],
  invalid: [
    {
      name: 'an import',
      cells: ['import keras_core'],
      findings: [
        { cell: 0, mark: 'keras_core', message: 'keras_core is imported.' }
      ]
    }
  ]
});
`
};

/** Writes a file as prettier would. */
async function write(file, text) {
  const options = await resolveConfig('src/rules/index.ts');
  writeFileSync(
    file,
    await format(text.trimStart(), { ...options, parser: 'typescript' })
  );
}

for (const [file, text] of Object.entries(files)) {
  await write(join(folder, file), text);
}
const imported = list.replace(
  /(\n)(\n\/\*\*)/,
  `$1import { ${id} } from './${name}';\n$2`
);
await write(index, imported.replace(/\n\];/, `,\n  ${id}\n];`));
console.log(
  `src/rules/${name}.ts, .docs.ts and .cases.ts are there; fill them, then run\n` +
    '    jlpm docs:rules && jlpm settings:types && jlpm jest src/rules/rules.spec.ts'
);
