import { Expr } from '../read/expr';
import { IBinding, ICellReading } from '../read/reading';
import { ReadCells } from './cells';

/** A cell that was read. */
export interface IReadCell {
  readonly id: string;
  readonly position: number;
  readonly source: string;
  readonly reading: ICellReading;
}

/** Where an expression stands: what its names mean depends on it. */
export interface IContext {
  readonly cell: IReadCell;
  readonly scope: number;
}

/** A binding and its cell. */
export interface ISite {
  readonly cell: IReadCell;
  readonly binding: IBinding;
}

/** A value followed to where it is written. */
export interface IEvaluated {
  readonly text: string | null;
  readonly literal: {
    readonly cell: IReadCell;
    readonly from: number;
    readonly to: number;
    readonly base: number;
    readonly plain: boolean;
  } | null;
}

/** What was asked for in order to judge a cell. */
export interface IAsked {
  readonly names: ReadonlySet<string>;
  /** Those of them that statements which were passed over, here or in other cells, may bind. */
  readonly elsewhere: ReadonlySet<string>;
}

/** What a name means by convention where no cell binds it: it comes from a file, or from a cell not yet written. */
const CONVENTIONS: Readonly<Record<string, string>> = {
  K: 'keras.backend',
  tf: 'tensorflow',
  environ: 'os.environ',
  Path: 'pathlib.Path',
  kb: 'keras.backend'
};

const MAX_DEPTH = 12;
const UNKNOWN: IEvaluated = { text: null, literal: null };

/** Resolves the names of a notebook's cells in document order. */
export class Names {
  constructor(private readonly cells: ReadCells) {}

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
          return module ? this.evaluate(module, context, depth + 1).text : null;
        }
        return callee === null ? null : `${callee}()`;
      }
      case 'item': {
        const object = this.path(expr.object, context, depth + 1);
        return object === 'sys.modules'
          ? this.evaluate(expr.key, context, depth + 1).text
          : null;
      }
      default:
        return null;
    }
  }

  /** The text of an expression of constants, and its literal where it is a single one. */
  evaluate(expr: Expr, context: IContext, depth = 0): IEvaluated {
    if (depth > MAX_DEPTH) {
      return UNKNOWN;
    }
    switch (expr.t) {
      case 'string':
        return {
          text: expr.text.value,
          literal: expr.text.whole
            ? {
                cell: context.cell,
                from: expr.from,
                to: expr.to,
                base: expr.text.base,
                plain: expr.text.plain
              }
            : null
        };
      case 'name': {
        const site = this.constant(expr.name, expr.from, context);
        return site?.binding.bound.t === 'expr'
          ? this.evaluate(site.binding.bound.expr, contextOf(site), depth + 1)
          : UNKNOWN;
      }
      case 'join':
        return { text: this.join(expr.parts, context, depth), literal: null };
      case 'format':
        return {
          text: this.percent(expr.left, expr.right, context, depth),
          literal: null
        };
      case 'call':
        return {
          text: this.method(expr.callee, expr.args, context, depth),
          literal: null
        };
      default:
        return UNKNOWN;
    }
  }

  /** The expression that a name stands for; other expressions stand for themselves. */
  follow(expr: Expr, context: IContext): { expr: Expr; context: IContext } {
    let at = { expr, context };
    for (let depth = 0; depth < MAX_DEPTH && at.expr.t === 'name'; depth++) {
      const site = this.constant(at.expr.name, at.expr.from, at.context);
      if (site?.binding.bound.t !== 'expr') {
        break;
      }
      at = { expr: site.binding.bound.expr, context: contextOf(site) };
    }
    return at;
  }

  /** The binding that surely holds where a name is used: one in the same cell right before, or the notebook's only one. */
  private constant(name: string, at: number, context: IContext): ISite | null {
    const local = this.local(name, context);
    if (local) {
      const [only] = local;
      return local.length === 1 && !only.conditional && only.at < at
        ? { cell: context.cell, binding: only }
        : null;
    }
    // Statements of this very cell that were passed over may bind it again.
    this.asked.elsewhere.add(name);
    const own = this.bindingsOf(context.cell, name);
    const last = latest(own, at);
    if (last && context.scope === 0) {
      return last.conditional ? null : { cell: context.cell, binding: last };
    }
    const all = this.sites(name);
    if (all.length === 0) {
      return null;
    }
    const [first] = all;
    const isEarlier =
      first.cell.position < context.cell.position ||
      (first.cell === context.cell && first.binding.at < at);
    if (!isEarlier || first.binding.conditional) {
      return null;
    }
    return all.length === 1 || this.allSame(all) ? first : null;
  }

  /** Whether all bindings of a name give it the same literal. */
  private allSame(sites: readonly ISite[]): boolean {
    const text = (site: ISite): string | null => {
      const { bound } = site.binding;
      return bound.t === 'expr' && bound.expr.t === 'string'
        ? bound.expr.text.value
        : null;
    };
    const first = text(sites[0]);
    return first !== null && sites.every(site => text(site) === first);
  }

  private join(
    parts: readonly Expr[],
    context: IContext,
    depth: number
  ): string | null {
    let text = '';
    for (const part of parts) {
      const value = this.evaluate(part, context, depth + 1).text;
      if (value === null || text.length > 10_000) {
        return null;
      }
      text += value;
    }
    return text;
  }

  private percent(
    left: Expr,
    right: Expr,
    context: IContext,
    depth: number
  ): string | null {
    const pattern = this.evaluate(left, context, depth + 1).text;
    if (pattern === null) {
      return null;
    }
    const items = right.t === 'list' ? right.items : [right];
    const values = items.map(
      item => this.evaluate(item, context, depth + 1).text
    );
    const pieces = pattern.split('%s');
    if (
      pieces.length !== values.length + 1 ||
      pieces.some(piece => piece.includes('%'))
    ) {
      return null;
    }
    let text = pieces[0];
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value === null) {
        return null;
      }
      text += value + pieces[i + 1];
    }
    return text;
  }

  private method(
    callee: Expr,
    args: readonly Expr[],
    context: IContext,
    depth: number
  ): string | null {
    if (callee.t === 'member') {
      const object = (): string | null =>
        this.evaluate(callee.object, context, depth + 1).text;
      switch (callee.name) {
        case 'lower':
          return object()?.toLowerCase() ?? null;
        case 'upper':
          return object()?.toUpperCase() ?? null;
        case 'strip':
          return args.length === 0 ? (object()?.trim() ?? null) : null;
        case 'expanduser':
        case 'expandvars':
        case 'abspath':
          return args.length === 1
            ? this.evaluate(args[0], context, depth + 1).text
            : null;
        case 'format': {
          const pieces = object()?.split('{}') ?? [];
          const values = args.map(
            arg => this.evaluate(arg, context, depth + 1).text
          );
          if (
            pieces.length !== values.length + 1 ||
            values.includes(null) ||
            /[{}]/.test(pieces.join(''))
          ) {
            return null;
          }
          return pieces.map((piece, i) => piece + (values[i] ?? '')).join('');
        }
      }
      return null;
    }
    if (callee.t === 'name' && callee.name === 'str' && args.length === 1) {
      return this.evaluate(args[0], context, depth + 1).text;
    }
    return null;
  }

  private namePath(
    name: string,
    at: number,
    context: IContext,
    depth: number
  ): string | null {
    const local = this.local(name, context);
    if (local) {
      const binding = latest(local, at) ?? local[0];
      return this.boundPath({ cell: context.cell, binding }, depth);
    }
    this.asked.elsewhere.add(name);
    const before = latest(this.bindingsOf(context.cell, name), at);
    if (before) {
      return this.boundPath({ cell: context.cell, binding: before }, depth);
    }
    const sites = this.sites(name);
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
    for (const { cell, binding } of this.sites('*')) {
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

  /** From now on puts every name that is asked for into new sets. */
  record(): IAsked {
    this.asked = { names: new Set(), elsewhere: new Set() };
    return this.asked;
  }

  /** The bindings of the innermost function that binds the name; null when none does. */
  private local(name: string, context: IContext): readonly IBinding[] | null {
    this.asked.names.add(name);
    const { scopes } = context.cell.reading;
    let first = true;
    for (let scope = context.scope; scope > 0; scope = scopes[scope].parent) {
      if (!scopes[scope].isClass || first) {
        const found = (context.cell.reading.byName.get(name) ?? []).filter(
          binding => binding.scope === scope
        );
        if (found.length > 0) {
          return found;
        }
      }
      first = false;
    }
    return null;
  }

  /** The bindings of a name at the outermost level of one cell. */
  private bindingsOf(cell: IReadCell, name: string): readonly IBinding[] {
    const bindings = cell.reading.byName.get(name);
    if (!bindings) {
      return [];
    }
    return bindings.every(binding => binding.scope === 0)
      ? bindings
      : bindings.filter(binding => binding.scope === 0);
  }

  private sites(name: string): readonly ISite[] {
    this.asked.names.add(name);
    let sites = this.cache.get(name);
    if (!sites) {
      sites = this.cells
        .binding(name)
        .flatMap(cell =>
          this.bindingsOf(cell, name).map(binding => ({ cell, binding }))
        );
      this.cache.set(name, sites);
    }
    return sites;
  }

  private readonly cache = new Map<string, readonly ISite[]>();
  private asked: { names: Set<string>; elsewhere: Set<string> } = {
    names: new Set(),
    elsewhere: new Set()
  };
}

/** The last of some bindings, sorted by offset, that stands before an offset. */
function latest(
  bindings: readonly IBinding[],
  at: number
): IBinding | undefined {
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bindings[middle].at < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return bindings[low - 1];
}

function contextOf(site: ISite): IContext {
  return { cell: site.cell, scope: site.binding.scope };
}
