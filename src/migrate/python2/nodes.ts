import { SyntaxNode } from '@lezer/common';

import { ownValue } from '../../core/own-value';
import { operands } from '../../core/python/operands';
import { ICode, textOf } from '../program/cells';
import { Draft } from '../rewrite/draft';

const SOURCE = 'https://docs.python.org/3/whatsnew/3.0.html';

/** Functions that Python 3 has under another name. */
const NAMES: Readonly<Record<string, string>> = {
  xrange: 'range',
  raw_input: 'input',
  unicode: 'str',
  basestring: 'str',
  long: 'int',
  unichr: 'chr'
};

/** Functions that Python 3 has in a module. */
const MOVED: Readonly<Record<string, string>> = {
  reduce: 'functools',
  reload: 'importlib'
};

const METHODS: Readonly<Record<string, string>> = {
  iteritems: 'items',
  itervalues: 'values',
  iterkeys: 'keys'
};

/** Names, methods, literals and operators of Python 2. */
export function nodeChanges(
  code: ICode,
  is2: boolean,
  isBound: (name: string) => boolean
): Draft[] {
  const drafts: Draft[] = [];
  const change = (
    node: SyntaxNode,
    title: string,
    reason: string,
    edit: (draft: Draft) => void
  ): void => {
    const draft = new Draft(code, node, SOURCE);
    draft.title = title;
    edit(draft);
    draft.note('safe', reason);
    drafts.push(draft);
  };
  code.tree.iterate({
    enter: ({ node, name }) => {
      switch (name) {
        case 'VariableName':
          renameName(code, node, isBound, change);
          break;
        case 'CallExpression':
          method(code, node, is2, change);
          break;
        case 'MemberExpression':
          view(code, node, is2, change);
          break;
        case 'CompareOp':
          if (textOf(code, node) === '<>') {
            change(node, '<>', 'Python 3 writes !=.', draft =>
              draft.replace(node, '!=')
            );
          }
          break;
        case 'Number':
          literal(code, node, change);
          break;
        case 'RaiseStatement':
          raise(code, node, change);
          break;
        case 'BinaryExpression':
          division(code, node, is2, drafts);
          break;
      }
    }
  });
  return drafts;
}

type Change = (
  node: SyntaxNode,
  title: string,
  reason: string,
  edit: (draft: Draft) => void
) => void;

function renameName(
  code: ICode,
  node: SyntaxNode,
  isBound: (name: string) => boolean,
  change: Change
): void {
  const name = textOf(code, node);
  const now = ownValue(NAMES, name);
  const module = ownValue(MOVED, name);
  const isKeyword =
    node.parent?.name === 'ArgList' && node.nextSibling?.name === 'AssignOp';
  const isImported = node.parent?.name === 'ImportStatement';
  if (now && !isKeyword && !isImported && !isBound(name)) {
    change(node, name, `Python 3 calls it ${now}.`, draft =>
      draft.replace(node, now)
    );
  } else if (
    module &&
    node.parent?.name === 'CallExpression' &&
    node.parent.firstChild?.from === node.from &&
    !isBound(name)
  ) {
    change(node, name, `Python 3 has it in ${module}.`, draft =>
      draft.need(`${module}.${name}`, name)
    );
  }
}

/** `d.iteritems()`, `d.has_key(k)`, `map(f, x)` where a list is needed. */
function method(
  code: ICode,
  node: SyntaxNode,
  is2: boolean,
  change: Change
): void {
  const callee = node.firstChild;
  const property = callee?.getChild('PropertyName');
  const object = callee?.firstChild;
  const list = node.getChild('ArgList');
  if (!callee || !list) {
    return;
  }
  const args = operands(list);
  if (property && object) {
    const name = textOf(code, property);
    const now = ownValue(METHODS, name);
    if (now && args.length === 0) {
      change(property, `.${name}()`, `Python 3 has ${now}() only.`, draft =>
        draft.replace(property, now)
      );
    } else if (name === 'has_key' && args.length === 1) {
      change(node, '.has_key()', 'Python 3 writes `in`.', draft => {
        draft.open(node, '(');
        draft.replace(
          { from: node.from, to: object.to },
          textOf(code, args[0])
        );
        draft.replace(
          { from: object.to, to: node.to },
          ` in ${textOf(code, object)}`
        );
        draft.close(node, ')');
      });
    }
    return;
  }
  const name = textOf(code, callee);
  if (
    is2 &&
    /^(map|filter|zip)$/.test(name) &&
    node.parent?.name === 'AssignStatement' &&
    node.parent.lastChild?.from === node.from
  ) {
    change(node, `${name}(…)`, `${name} gives no list in Python 3.`, draft =>
      draft.wrap(node, 'list(', ')')
    );
  }
}

/** `d.keys()[0]`, `map(f, x)[0]`, `range(3)[::-1]` is fine. */
function view(
  code: ICode,
  node: SyntaxNode,
  is2: boolean,
  change: Change
): void {
  const object = node.firstChild;
  if (
    !is2 ||
    object?.name !== 'CallExpression' ||
    node.getChild('PropertyName')
  ) {
    return;
  }
  const callee = object.firstChild;
  const text = callee ? textOf(code, callee) : '';
  const list = object.getChild('ArgList');
  const isView =
    /\.(keys|values|items)$/.test(text) && list && operands(list).length === 0;
  if (isView || /^(map|filter|zip)$/.test(text)) {
    change(object, `${text}(…)[…]`, 'It gives no list in Python 3.', draft =>
      draft.wrap(object, 'list(', ')')
    );
  }
}

function literal(code: ICode, node: SyntaxNode, change: Change): void {
  const text = textOf(code, node);
  if (/^\d+[lL]$/.test(text)) {
    change(node, text, 'Integers have no L in Python 3.', draft =>
      draft.replace(node, text.slice(0, -1))
    );
  } else if (/^0[0-7]+$/.test(text) && !/^0+$/.test(text)) {
    change(node, text, 'Octal numbers begin with 0o in Python 3.', draft =>
      draft.replace(node, `0o${text.slice(1)}`)
    );
  }
}

/** `raise Error, "message"`. */
function raise(code: ICode, node: SyntaxNode, change: Change): void {
  const [error, message, more] = operands(node);
  const comma = node.getChild(',');
  if (error && message && comma && !more) {
    change(node, 'raise …, …', 'Python 3 calls the class.', draft => {
      draft.replace({ from: error.to, to: message.from }, '(');
      draft.close(message, ')');
    });
  }
}

/** `1 / 2` was 0. */
function division(
  code: ICode,
  node: SyntaxNode,
  is2: boolean,
  drafts: Draft[]
): void {
  const sign = node.getChild('ArithOp');
  const [left, right] = operands(node);
  const isInt = (each: SyntaxNode | undefined): boolean =>
    each !== undefined && /^(\d+|len\(.*\))$/.test(textOf(code, each));
  if (
    is2 &&
    sign &&
    textOf(code, sign) === '/' &&
    isInt(left) &&
    isInt(right)
  ) {
    const draft = new Draft(code, node, SOURCE);
    draft.title = textOf(code, node);
    draft.note(
      'manual',
      'Python 2 divided integers without a rest: where that is meant, write //.'
    );
    drafts.push(draft);
  }
}
