import { SyntaxNode } from '@lezer/common';

import { ICode } from './cells';
import { Scope } from './scope';

/** What an expression is, as far as it can be followed. */
export type Value =
  /** A module, class, function or other object of a library, by its dotted path as the notebook imports it. */
  | { readonly t: 'path'; readonly path: string }
  /** What a call of a library's class or function gave; `path` is what was called. */
  | {
      readonly t: 'instance';
      readonly path: string;
      /** Calls of methods on it, in the order in which they were met; `add` of a Sequential among them. */
      readonly calls: ICallUse[];
      /** The call that made it, or the object that it is an attribute of; null where that is not in the notebook. */
      readonly made: ICallUse | null;
    }
  /** The symbolic output of a layer. */
  | { readonly t: 'tensor' }
  | { readonly t: 'function'; readonly def: IFunction }
  | { readonly t: 'class'; readonly def: IClass }
  | { readonly t: 'object'; readonly def: IClass }
  | { readonly t: 'text'; readonly value: string }
  | { readonly t: 'number'; readonly value: number; readonly isInt: boolean }
  | { readonly t: 'constant'; readonly value: 'True' | 'False' | 'None' }
  | { readonly t: 'sequence'; readonly items: readonly Value[] }
  | { readonly t: 'dict'; readonly entries: ReadonlyMap<string, Value> }
  | { readonly t: 'unknown' };

/** A function of the notebook. */
export interface IFunction {
  readonly code: ICode;
  readonly node: SyntaxNode;
  readonly scope: Scope;
  /** What it returned where it was interpreted; null before that. */
  result: Value | null;
  isRunning: boolean;
}

/** A class of the notebook. */
export interface IClass {
  readonly name: string;
  readonly bases: readonly Value[];
  /** Its attributes and methods, and what methods assign to `self`. */
  readonly members: Map<string, Value>;
}

/** One argument of a call, in the order of the source. */
export interface IArgument {
  /** The keyword; null for an argument by position; `*` and `**` for what is unpacked. */
  readonly name: string | null;
  /** The keyword's node, where there is one. */
  readonly nameNode: SyntaxNode | null;
  /** The argument's expression. */
  readonly node: SyntaxNode;
  readonly value: Value;
}

/** Where a use stands. */
export interface IUsePlace {
  readonly code: ICode;
  /** Whether it is within a function or class body. */
  readonly isInFunction: boolean;
}

/** A call of something of a library, or of a method of what it made. */
export interface ICallUse extends IUsePlace {
  readonly type: 'call';
  readonly node: SyntaxNode;
  readonly callee: SyntaxNode;
  /**
   * What is called, as a dotted path: that of the function or class; for a method that of the class, a dot and its name
   * (`keras.models.Sequential.add`).
   */
  readonly path: string;
  /** The same as the notebook's imports have it: `tensorflow.keras.layers.Dense`. */
  readonly writtenPath: string;
  /** The object whose method is called. */
  readonly receiver: Value | null;
  readonly args: readonly IArgument[];
}

/** A name or an attribute chain that means something of a library. */
export interface IReferenceUse extends IUsePlace {
  readonly type: 'reference';
  readonly node: SyntaxNode;
  readonly path: string;
  /** The import that binds the name that it starts with; null where no import does (`import *`, a name assigned). */
  readonly binding: IImportBinding | null;
  /** Whether it is a name of Keras that nothing in the notebook can bind. */
  readonly isMissing: boolean;
}

/** An attribute of an object of a library that is read or written: `opt.lr`, `history.history`. */
export interface IAttributeUse extends IUsePlace {
  readonly type: 'attribute';
  /** The whole expression. */
  readonly node: SyntaxNode;
  /** Its name; of `hasattr(opt, 'lr')` the string that says it. */
  readonly nameNode: SyntaxNode;
  /** `keras.optimizers.SGD.lr`. */
  readonly path: string;
  readonly receiver: Value;
  readonly isWritten: boolean;
}

/** `x['acc']` where it is known what `x` is. */
export interface IItemUse extends IUsePlace {
  readonly type: 'item';
  readonly node: SyntaxNode;
  readonly keyNode: SyntaxNode;
  readonly key: string;
  /** The dotted path of the object: `keras.models.Sequential.fit().history`. */
  readonly path: string;
}

/** One name that an import statement binds. */
export interface IImportBinding extends IUsePlace {
  readonly type: 'import';
  readonly statement: SyntaxNode;
  /** The dotted path that the name stands for; for `import a.b` that is bound as `a`, `a.b`. */
  readonly path: string;
  /** The module that the statement names; for `import a.b` the same as the path. */
  readonly module: string;
  /** Null for `import *`. */
  readonly name: string | null;
  readonly isFrom: boolean;
  /** Whether it stands after an `as`. */
  readonly hasAlias: boolean;
  /** The node of the name that is imported, before an `as`; for `import a.b` the first of its nodes. */
  readonly nameNode: SyntaxNode;
  readonly references: IReferenceUse[];
}

/** Everything that a notebook does with libraries. */
export type Use =
  ICallUse | IReferenceUse | IAttributeUse | IItemUse | IImportBinding;

/** What cannot be followed. */
export const UNKNOWN: Value = { t: 'unknown' };

/** The dotted path of a value that is something of a library or an object of one; null for all others. */
export function pathOf(value: Value): string | null {
  switch (value.t) {
    case 'path':
    case 'instance':
      return value.path;
    default:
      return null;
  }
}

/** The text of a string value. */
export function textValue(value: Value | undefined): string | null {
  return value?.t === 'text' ? value.value : null;
}
