import { isContinued, lineEnd } from './chars';
import { IEscape } from './scan';

/** Reads the magic or the shell command that begins at its `%` or `!`. */
export function readEscapeLine(
  source: string,
  first: number,
  assigned: boolean
): IEscape {
  let to = lineEnd(source, first);
  const joints: number[] = [];
  while (to < source.length && to > first && isContinued(source, to)) {
    joints.push(to);
    to = lineEnd(source, to + 1);
  }
  const shell = source[first] === '!';
  let body = first + 1;
  let kind: IEscape['kind'] = shell ? 'shell' : 'magic';
  if (shell && source[body] === '!') {
    body++;
    kind = 'shell-capture';
  } else if (!shell && source[body] === '%') {
    body++;
    kind = 'help';
  }
  body = Math.min(body, to);
  let text = source.slice(body, to);
  for (const joint of joints) {
    const at = joint - body;
    const back = source[joint - 1] === '\r' ? 2 : 1;
    text = text.slice(0, at - back) + ' '.repeat(back + 1) + text.slice(at + 1);
  }
  return { kind, from: first, to, body, text, assigned };
}
