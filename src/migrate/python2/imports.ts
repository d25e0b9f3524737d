import { SyntaxNode } from '@lezer/common';

import { ownValue } from '../../core/own-value';
import { ICode, isGuarded, textOf } from '../program/cells';
import { Draft } from '../rewrite/draft';

const SOURCE = 'https://docs.python.org/3/library/2to3.html';

/** Modules that Python 3 has under another name. */
const MODULES: Readonly<Record<string, string>> = {
  cPickle: 'pickle',
  cStringIO: 'io',
  StringIO: 'io',
  ConfigParser: 'configparser',
  Queue: 'queue',
  __builtin__: 'builtins',
  urllib2: 'urllib.request',
  urlparse: 'urllib.parse',
  HTMLParser: 'html.parser',
  httplib: 'http.client',
  cookielib: 'http.cookiejar',
  commands: 'subprocess',
  Tkinter: 'tkinter',
  tkMessageBox: 'tkinter.messagebox',
  copy_reg: 'copyreg',
  thread: '_thread'
};

/** Functions that left the module `urllib`. */
const URLLIB: Readonly<Record<string, string>> = {
  urlretrieve: 'urllib.request',
  urlopen: 'urllib.request',
  URLopener: 'urllib.request',
  FancyURLopener: 'urllib.request',
  urlencode: 'urllib.parse',
  quote: 'urllib.parse',
  quote_plus: 'urllib.parse',
  unquote: 'urllib.parse',
  unquote_plus: 'urllib.parse'
};

/** Imports of modules that have another name in Python 3. */
export function importChanges(code: ICode): Draft[] {
  const drafts: Draft[] = [];
  if (!/\bimport\b/.test(code.source)) {
    return drafts;
  }
  code.tree.iterate({
    enter: ({ node, name }) => {
      if (name === 'ImportStatement' && !isGuarded(node)) {
        drafts.push(...statement(code, node));
      } else if (name === 'MemberExpression') {
        drafts.push(...attribute(code, node));
      }
    }
  });
  return drafts;
}

function statement(code: ICode, node: SyntaxNode): Draft[] {
  const names = node.getChildren('VariableName');
  const isFrom = node.firstChild?.name === 'from';
  const [first] = names;
  if (!first) {
    return [];
  }
  const draft = new Draft(code, node, SOURCE);
  draft.title = textOf(code, node).split('\n')[0];
  if (isFrom) {
    const module = textOf(code, first);
    if (first.nextSibling?.name !== 'import') {
      return [];
    }
    const now = ownValue(MODULES, module);
    if (now) {
      draft.replace(first, now);
    } else if (module === 'urllib') {
      const places = new Set(
        names.slice(1).map(each => ownValue(URLLIB, textOf(code, each)))
      );
      const [place] = places;
      if (places.size === 1 && place) {
        draft.replace(first, place);
      }
    } else if (module === 'itertools') {
      const old = names
        .slice(1)
        .filter(each => /^(izip|imap|ifilter)$/.test(textOf(code, each)));
      if (old.length === names.length - 1 && old.length > 0) {
        draft.replace(
          node,
          old
            .map(
              each => `${textOf(code, each)} = ${textOf(code, each).slice(1)}`
            )
            .join('; ')
        );
      }
    }
  } else {
    for (const each of names) {
      const now = ownValue(MODULES, textOf(code, each));
      const before = each.prevSibling?.name;
      if (!now || (before !== 'import' && before !== ',')) {
        continue;
      }
      const alias =
        each.nextSibling?.name === 'as' ? each.nextSibling.nextSibling : null;
      if (alias && textOf(code, alias) === now) {
        draft.replace({ from: each.from, to: alias.to }, now);
      } else if (alias) {
        draft.replace(each, now);
      } else if (each.nextSibling?.name !== '.') {
        draft.replace(each, `${now} as ${textOf(code, each)}`);
      }
    }
    if (
      names.length === 1 &&
      textOf(code, first) === 'urllib' &&
      first.nextSibling === null &&
      /\burllib\.(urlretrieve|urlopen|urlencode|quote|unquote)\b/.test(
        code.source
      )
    ) {
      draft.replace(first, 'urllib.request, urllib.parse');
    }
  }
  if (!draft.isEmpty) {
    draft.note('safe', 'The module has another name in Python 3.');
  }
  return [draft];
}

/** `urllib.urlretrieve` and `string.letters`. */
function attribute(code: ICode, node: SyntaxNode): Draft[] {
  const now = ownValue(ATTRIBUTES, textOf(code, node));
  if (!now) {
    return [];
  }
  const draft = new Draft(code, node, SOURCE);
  draft.title = textOf(code, node);
  draft.replace(node, now);
  draft.note('safe', 'It has another name in Python 3.');
  return [draft];
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(URLLIB).map(([name, module]) => [
      `urllib.${name}`,
      `${module}.${name}`
    ])
  ),
  'string.letters': 'string.ascii_letters',
  'string.lowercase': 'string.ascii_lowercase',
  'string.uppercase': 'string.ascii_uppercase',
  'string.maketrans': 'str.maketrans',
  'itertools.izip': 'zip',
  'itertools.imap': 'map',
  'itertools.ifilter': 'filter',
  'itertools.izip_longest': 'itertools.zip_longest',
  'sys.maxint': 'sys.maxsize',
  'os.getcwdu': 'os.getcwd'
};
