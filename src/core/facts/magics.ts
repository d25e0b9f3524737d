import { IContext } from '../python/lookup';
import { IPlace, SiteOf } from '../python/sites';
import { cellMagicRole } from '../source/magics';
import { Slice } from '../slice';
import { FactBuilder } from './builder';
import { addChildPython } from './child-python';
import { DRAFT_WORDS, addWrite } from './config-files';
import { FactKind } from './fact';
import { normalPath } from './paths';
import { Family, IRecognition } from './recognizer';
import { REQUIREMENT_FILE_WORDS } from './requirement-files';
import { SHELL_KINDS, addShellFacts, shellWords } from './shell';

/** The kinds of facts that magics may make. */
export const MAGIC_KINDS: readonly FactKind[] = [
  ...SHELL_KINDS,
  'magic-env',
  'magic-set_env',
  'env-read',
  'backend-cell-magic',
  'change-directory',
  'dotenv-load'
];

/** Line magics that are installers, programs of the shell by themselves, or hand their text to one. */
const INSTALLERS = new Set(['pip', 'conda', 'mamba', 'micromamba', 'uv']);
const PROGRAMS = new Set(['cat', 'less', 'more', 'rm', 'cp', 'mv']);
const SHELLS = new Set(['system', 'sx', 'bash', 'sh']);

/** The programs that `%%script` may name to run shell text. */
const SCRIPT_SHELLS = /\b(bash|sh|zsh|ksh|dash|csh|fish|cmd|powershell|pwsh)\b/;

/** The programs that `%%script` may name to run Python. */
const SCRIPT_PYTHONS = /\b(python|pypy)[\d.]*\b/;

type LineMagic = Pick<SiteOf<'line-magic'>, 'name' | 'args' | 'isCall'>;
type CellMagic = Pick<SiteOf<'cell-magic'>, 'name' | 'args' | 'body' | 'mark'>;

/** `!command`, `%env`, `%pip`, `%%bash`, `%%writefile` and the like. */
export const magics: Family = vocabulary => {
  const words = shellWords(vocabulary);
  return [
    {
      on: 'shell',
      kinds: SHELL_KINDS,
      words,
      recognize: (site, { facts, context }) =>
        addShellFacts({
          text: site.text,
          via: site.via,
          place: site,
          facts,
          context,
          isScript: false
        })
    },
    {
      on: 'line-magic',
      kinds: MAGIC_KINDS,
      words: [
        ...words,
        '%run\\b',
        '^\\s*run\\b',
        '%cd\\b',
        '^\\s*cd\\b',
        '%dotenv\\b'
      ],
      recognize: (site, recognition) => addLineMagic(site, site, recognition)
    },
    {
      on: 'cell-magic',
      kinds: MAGIC_KINDS,
      words: [...words, ...DRAFT_WORDS, ...REQUIREMENT_FILE_WORDS, '%%backend'],
      recognize: (site, recognition) => addCellMagic(site, site, recognition)
    }
  ];
};

/** Adds the facts of a line magic. */
export function addLineMagic(
  place: IPlace,
  { name, args, isCall }: LineMagic,
  { facts, context }: IRecognition
): void {
  const shell = (text: Slice, via: string): void =>
    addShellFacts({ text, via, place, facts, context, isScript: false });
  if (name === 'env' || name === 'set_env') {
    addEnvironmentMagic(place, { name, args, isCall }, facts, context);
  } else if (INSTALLERS.has(name) || PROGRAMS.has(name)) {
    const via = PROGRAMS.has(name) ? 'magic' : `%${name}`;
    shell(args.prefixed(isCall ? `${name} ` : name), via);
  } else if (name === 'dotenv') {
    const words = args.text.trim().split(/\s+/);
    facts.add(place, {
      kind: 'dotenv-load',
      name: normalPath(words.find(word => /^[^-]/.test(word)) ?? '.env'),
      via: words.some(word => /^-(o|-override)$/.test(word)) ? 'override' : null
    });
  } else if (name === 'cd') {
    facts.add(place, {
      kind: 'change-directory',
      name: normalPath(args.text.trim() || '~'),
      via: '%cd'
    });
  } else if (SHELLS.has(name)) {
    shell(args, `%${name}`);
  } else if (name === 'run' && args.text.trim()) {
    facts.add(place, {
      kind: 'run-script',
      name: args.text.trim(),
      via: '%run'
    });
  }
}

/** Whether IPython makes an error of what follows `%env`: one blank ends its name, another an empty variable's. */
function isRefused(text: string): boolean {
  return (
    (text !== '' && !text.startsWith(' ')) ||
    (text.startsWith('  ') && text.trim().includes(' ') && !text.includes('='))
  );
}

/** `%env NAME=value`, by IPython's own rule: split at the first `=`, or else at the first blank; then strip. */
function addEnvironmentMagic(
  place: IPlace,
  { name: magic, args, isCall }: LineMagic,
  facts: FactBuilder,
  context: IContext
): void {
  const { text } = args;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const trimmed = text.slice(start, end);
  const at = trimmed.indexOf(trimmed.includes('=') ? '=' : ' ');
  const name = (at === -1 ? trimmed : trimmed.slice(0, at)).trim();
  const variable = facts.vocabulary.knowledge.variables.find(
    each => each.name === name
  );
  if (!variable || (!isCall && isRefused(text))) {
    return;
  }
  if (at === -1) {
    facts.add(place, { kind: 'env-read', name, via: `%${magic}` });
    return;
  }
  const raw = trimmed.slice(at + 1);
  const from = start + at + 1 + (raw.length - raw.trimStart().length);
  const written = raw.trim();
  const isDynamic = /[{$]/.test(written);
  const range = args.range(from, end);
  const value = facts.literal(
    isDynamic ? facts.interpolated(written, context) : written,
    isDynamic ? null : range,
    'raw',
    written
  );
  const mark =
    range && !isCall ? { from: place.range.from, to: range.to } : undefined;
  const kind = magic === 'env' ? 'magic-env' : 'magic-set_env';
  facts.add(
    place,
    variable.kind === null
      ? { kind, name, value, ...(mark ? { mark } : {}) }
      : {
          kind: variable.kind,
          name,
          value,
          backend: variable.backend,
          via: kind,
          ...(mark ? { mark } : {})
        }
  );
}

/** Adds the facts of a cell magic whose body is no Python for the kernel, and of `%%backend`. */
export function addCellMagic(
  place: IPlace,
  { name, args, body, mark }: CellMagic,
  { facts, context }: IRecognition
): void {
  const via = `%%${name}`;
  const value = args.text.trim();
  if (name === 'backend') {
    const from = args.text.indexOf(value);
    const range = args.range(from, from + value.length);
    if (value && range) {
      facts.add(place, {
        kind: 'backend-cell-magic',
        name,
        mark,
        value: facts.literal(value, range, 'raw'),
        via
      });
    }
    return;
  }
  switch (cellMagicRole(name)) {
    case 'shell':
      if (name !== 'script' || SCRIPT_SHELLS.test(value)) {
        addShellFacts({
          text: body,
          via,
          place,
          facts,
          context,
          isScript: true,
          isPowerShell: /^(powershell|pwsh)/i.test(
            name === 'script' ? value : name
          )
        });
      } else if (SCRIPT_PYTHONS.test(value)) {
        addChildPython(place, body, via, facts, true);
      }
      break;
    case 'child':
      addChildPython(place, body, via, facts, true);
      break;
    case 'file': {
      // What follows `-a` is put behind what the file has.
      const [, option, path] = /^(?:(-a|--append)\s+)?(.*)$/.exec(value) ?? [];
      addWrite(facts, place, {
        path: writtenPath(path ?? ''),
        content: body,
        ...(option ? { text: null } : {}),
        via,
        mark
      });
      break;
    }
    case 'python':
    case 'other':
      break;
  }
}

/** The path that `%%writefile` writes to: it expands `~` and no variable of a shell. */
function writtenPath(path: string): string {
  const bare = path.trim().replace(/^(["'])(.*)\1$/, '$2');
  return /^[$%]\w/.test(bare) ? `./${bare}` : bare;
}
