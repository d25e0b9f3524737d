import { Expr } from './expr';

/** The name under which an attribute or an item of a variable is bound: `a.b` or `a["b"]`; null for all others. */
export function memberName(expr: Expr): string | null {
  if (expr.t === 'member' && expr.object.t === 'name') {
    return `${expr.object.name}.${expr.name}`;
  }
  return expr.t === 'item' &&
    expr.object.t === 'name' &&
    expr.key.t === 'string'
    ? `${expr.object.name}["${expr.key.text.value}"]`
    : null;
}
