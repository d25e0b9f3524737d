import { Expr } from '../read/expr';
import { ReadCells } from './cells';
import { Evaluator, IEvaluated, MAX_DEPTH } from './evaluator';
import { IAsked, IContext, ISite, Lookup, contextOf, latest } from './lookup';

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
  constructor(cells: ReadCells) {
    this.lookup = new Lookup(cells);
    this.evaluator = new Evaluator(this.lookup);
  }

  /** From now on puts every name that is asked for into new sets. */
  record(): IAsked {
    return this.lookup.record();
  }

  /** The dotted path of what an expression means (`os.environ`); null when that is not a path. */
  path(expr: Expr, context: IContext, depth = 0): string | null {
    if (depth > MAX_DEPTH) {
      return null;
    }
    switch (expr.t) {
      case 'name':
        return this.namePath(expr.name, expr.from, context, depth + 1);
      case 'member': {
        const object = this.path(expr.object, context, depth + 1);
        return object === null ? null : `${object}.${expr.name}`;
      }
      case 'call': {
        const callee = this.path(expr.callee, context, depth + 1);
        if (callee === 'importlib.import_module' || callee === '__import__') {
          const [module] = expr.args;
          return module
            ? this.evaluator.evaluate(module, context, depth + 1).text
            : null;
        }
        return callee === null ? null : `${callee}()`;
      }
      case 'item': {
        const object = this.path(expr.object, context, depth + 1);
        return object === 'sys.modules'
          ? this.evaluator.evaluate(expr.key, context, depth + 1).text
          : null;
      }
      default:
        return null;
    }
  }

  /** The text of an expression of constants, and its literal where it is a single one. */
  evaluate(expr: Expr, context: IContext): IEvaluated {
    return this.evaluator.evaluate(expr, context);
  }

  /** The expression that a name stands for; other expressions stand for themselves. */
  follow(expr: Expr, context: IContext): { expr: Expr; context: IContext } {
    return this.evaluator.follow(expr, context);
  }

  private namePath(
    name: string,
    at: number,
    context: IContext,
    depth: number
  ): string | null {
    const local = this.lookup.local(name, context);
    if (local) {
      const binding = latest(local, at) ?? local[0];
      return this.boundPath({ cell: context.cell, binding }, depth);
    }
    const before = this.lookup.before(name, at, context);
    if (before) {
      return this.boundPath({ cell: context.cell, binding: before }, depth);
    }
    const sites = this.lookup.sites(name);
    let found: ISite | undefined;
    for (const site of sites) {
      if (site.cell.position < context.cell.position) {
        found = site;
      }
    }
    // In a function, what is bound later will do too.
    found = found ?? (context.scope > 0 ? sites[0] : undefined);
    if (found) {
      return this.boundPath(found, depth);
    }
    return this.star(name, context) ?? CONVENTIONS[name] ?? name;
  }

  private boundPath(site: ISite, depth: number): string | null {
    const { bound } = site.binding;
    switch (bound.t) {
      case 'module':
        return bound.path;
      case 'expr':
        return this.path(bound.expr, contextOf(site), depth + 1);
      default:
        return null;
    }
  }

  /** What `from os import *` and `from keras.backend import *` bring in. */
  private star(name: string, context: IContext): string | null {
    for (const { cell, binding } of this.lookup.sites('*')) {
      if (
        cell.position > context.cell.position ||
        binding.bound.t !== 'module'
      ) {
        continue;
      }
      const { path } = binding.bound;
      if (
        (path === 'os' &&
          /^(environ|putenv|getenv|system|popen)$/.test(name)) ||
        (path === 'keras.backend' &&
          /^(set_image_|image_d|backend$|set_backend$)/.test(name)) ||
        (path === 'keras' && name === 'backend')
      ) {
        return `${path}.${name}`;
      }
    }
    return null;
  }

  private readonly lookup: Lookup;
  private readonly evaluator: Evaluator;
}
