import { ICellIndex } from './cell-index';

/** Whether a decorator of the notebook's own puts something in the place of a function that may do something else. */
export function isReplaced(
  decorators: readonly string[],
  index: Pick<ICellIndex, 'cellsBinding'>
): boolean {
  return decorators.some(decorator => {
    const name = /^\w+/.exec(decorator)?.[0] ?? '';
    return index
      .cellsBinding(name)
      .some(({ code, source }) =>
        code
          .bindings(name)
          .some(
            ({ at, bound }) =>
              bound.type === 'function' &&
              !handsOn(bodyAt(source, at), bound.params[0]?.name ?? name)
          )
      );
  });
}

/** Whether a decorator calls the function with all that it is given, or gives it back. */
function handsOn(body: string, name: string): boolean {
  return (
    /\b\w+\(\s*\*\w+/.test(body) ||
    new RegExp(`\\breturn[ \\t]+${name}[ \\t]*$`, 'm').test(body)
  );
}

/** The text of a function at the outermost level: up to the next line that is not indented. */
function bodyAt(source: string, at: number): string {
  const rest = source.slice(at);
  const end = rest.search(/\n[^\s#)]/);
  return end < 0 ? rest : rest.slice(0, end);
}
