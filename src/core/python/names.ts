import { ownValue } from '../own-value';
import { memberName } from './member-name';
import { ICallable } from './callables';
import { IArguments, IEvaluated, ILocated } from './evaluated';
import { Evaluator, MAX_DEPTH } from './evaluator';
import { Expr, ICall } from './expr';
import { IPair } from './mappings';
import { ILoop } from './sites';
import { ICellIndex } from './cell-index';
import { IContext, IDefinition, Lookup, contextOf, latest } from './lookup';

/** What a name means by convention where no cell binds it: it comes from a file, or from a cell not yet written. */
const CONVENTIONS: Readonly<Record<string, string>> = {
  K: 'keras.backend',
  tf: 'tensorflow',
  environ: 'os.environ',
  Path: 'pathlib.Path',
  kb: 'keras.backend'
};

/** Resolves the names of a notebook's cells in document order. */
export class Names {
  constructor(
    private readonly _cells: ICellIndex,
    /** Names that mean something where `import *` may have brought them in. */
    private readonly _starNames: ReadonlySet<string>
  ) {
    this._lookup = new Lookup(_cells);
    this._evaluator = new Evaluator(this._lookup);
  }

  /** Whether some cell imports something under this name instead of its own. */
  isAlias(name: string): boolean {
    return this._cells.isAlias(name);
  }

  /** The dotted path of what an expression means (`os.environ`); null when that is not a path. */
  path(expr: Expr, context: IContext, depth = 0): string | null {
    if (depth > MAX_DEPTH) {
      return null;
    }
    switch (expr.t) {
      case 'name':
        return this._namePath(expr.name, expr.from, context, depth + 1);
      case 'member': {
        const object = this.path(expr.object, context, depth + 1);
        return object === null
          ? this._attributePath(expr, context, depth + 1)
          : `${object}.${expr.name}`;
      }
      case 'call': {
        const callee = this.path(expr.callee, context, depth + 1);
        if (callee === 'importlib.import_module' || callee === '__import__') {
          const [module] = expr.args;
          return module
            ? this._evaluator.evaluate(module, context, depth + 1).text
            : null;
        }
        return callee === null ? null : `${callee}()`;
      }
      case 'item': {
        const object = this.path(expr.object, context, depth + 1);
        return object === 'sys.modules'
          ? this._evaluator.evaluate(expr.key, context, depth + 1).text
          : null;
      }
      default:
        return null;
    }
  }

  /** The text of an expression of constants, and its literal where it is a single one. */
  evaluate(expr: Expr, context: IContext): IEvaluated {
    return this._evaluator.evaluate(expr, context);
  }

  /** The expression that a name, an item, an attribute or a call stands for; others stand for themselves. */
  follow(expr: Expr, context: IContext): ILocated {
    return this._evaluator.follow(expr, context);
  }

  /** Whether a condition is met; null where that cannot be told. */
  truth(test: Expr, context: IContext): boolean | null {
    return this._evaluator.truth(test, context);
  }

  /** The pairs of a mapping; null in the place of those that cannot be told, and where it is no mapping. */
  pairs(expr: Expr, context: IContext): readonly (IPair | null)[] | null {
    return this._evaluator.pairs(expr, context);
  }

  /** The function of the notebook that an expression stands for, with what it is given already. */
  callee(expr: Expr, context: IContext): ICallable | null {
    return this._evaluator.callee(expr, context);
  }

  /** What a call hands over; null where that cannot be told. */
  given(
    call: Pick<ICall, 'args' | 'keywords' | 'starred'>,
    context: IContext
  ): IArguments | null {
    return this._evaluator.given(call, context);
  }

  /** How often a loop runs its body; null where that cannot be told. */
  roundsOf(loop: ILoop, context: IContext): number | null {
    return this._evaluator.roundsOf(loop, context);
  }

  /** What an attribute of an object stands for that one method of its class assigns: `self.config = keras.config`. */
  private _attributePath(
    expr: Expr,
    context: IContext,
    depth: number
  ): string | null {
    const { cell } = context;
    const name = memberName(expr);
    const [only, more] = name?.startsWith('self.')
      ? cell.code.bindings(name)
      : [];
    return only && !more && only.bound.type === 'expression'
      ? this.path(only.bound.expr, { cell, scope: only.scope }, depth)
      : null;
  }

  private _namePath(
    name: string,
    at: number,
    context: IContext,
    depth: number
  ): string | null {
    const local = this._lookup.local(name, context);
    if (local) {
      const binding = latest(local, at) ?? local[0];
      return this._boundPath({ cell: context.cell, binding }, context, depth);
    }
    const before = this._lookup.before(name, at, context);
    if (before) {
      return this._boundPath(
        { cell: context.cell, binding: before },
        context,
        depth
      );
    }
    const definitions = this._lookup.definitions(name);
    let found: IDefinition | undefined;
    for (const site of definitions) {
      if (site.cell.position < context.cell.position) {
        found = site;
      }
    }
    // In a function, what is bound later will do too.
    found = found ?? (context.scope > 0 ? definitions[0] : undefined);
    if (found) {
      return this._boundPath(found, context, depth);
    }
    return this._star(name, context) ?? ownValue(CONVENTIONS, name) ?? name;
  }

  private _boundPath(
    definition: IDefinition,
    context: IContext,
    depth: number
  ): string | null {
    const { bound } = definition.binding;
    switch (bound.type) {
      case 'module':
        return bound.path;
      case 'expression':
        return this.path(bound.expr, contextOf(definition, context), depth + 1);
      default:
        return null;
    }
  }

  /** What `from os import *` and `from keras.backend import *` bring in. */
  private _star(name: string, context: IContext): string | null {
    if (!this._starNames.has(name)) {
      return null;
    }
    for (const { cell, binding } of this._lookup.definitions('*')) {
      const { bound } = binding;
      if (
        cell.position <= context.cell.position &&
        bound.type === 'module' &&
        /^(os|keras(\.\w+)*)$/.test(bound.path)
      ) {
        return `${bound.path}.${name}`;
      }
    }
    return null;
  }

  private readonly _lookup: Lookup;
  private readonly _evaluator: Evaluator;
}
