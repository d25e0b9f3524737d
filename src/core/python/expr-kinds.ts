import { Expr } from './expr';

/** Whether it is a dictionary or a list. */
export function isContainer({ t }: Expr): boolean {
  return t === 'dict' || t === 'list';
}

/** Whether it is the name of a variable, not of an attribute or an item of one. */
export function isPlain(name: string): boolean {
  return !/\W/.test(name);
}

/** What gives its items once. */
export function isIterator(expr: Expr): boolean {
  return (
    expr.t === 'call' &&
    expr.callee.t === 'name' &&
    /^(?:iter|zip|map|filter|enumerate|reversed)$/.test(expr.callee.name)
  );
}
