import { Parser } from '@lezer/common';

/**
 * Whether a statement may be trusted although the text around it has errors: no error lies on its lines, or it parses
 * by itself.
 */
export function isLineSound(
  text: string,
  errors: readonly number[],
  from: number,
  to: number,
  parser: Parser
): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', to);
  const end = newline === -1 ? text.length : newline;
  if (!errors.some(at => at >= start - 1 && at <= end + 1)) {
    return true;
  }
  let alone = text.slice(start, end);
  if (alone.trimEnd().endsWith(':')) {
    alone += ' pass';
  }
  let sound = true;
  parser.parse(alone).iterate({
    enter: node => {
      sound = sound && !node.type.isError;
      return sound;
    }
  });
  return sound;
}
