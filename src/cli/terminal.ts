import stringWidth from 'string-width';

/** The ways in which text is set off on a terminal, by the code that begins each. */
const styles = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  cyan: '36'
} as const;

/** A way to set text off. */
export type Style = keyof typeof styles;

/** Sets text off, or leaves it as it is where colors are not wanted. */
export type Paint = (text: string, ...with_: Style[]) => string;

/** Whether colors are used: as asked, or on a terminal unless the environment says no. */
export type ColorChoice = 'auto' | 'always' | 'never';

/** What tells whether colors are wanted. */
export interface IColorContext {
  readonly choice: ColorChoice;
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Makes the painter for an output; see https://no-color.org. */
export function makePaint(context: IColorContext): Paint {
  const { choice, isTerminal, env } = context;
  const colored =
    choice === 'always' ||
    (choice === 'auto' && isTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  return colored
    ? (text, ...with_) =>
        `\x1b[${with_.map(style => styles[style]).join(';')}m${text}\x1b[0m`
    : text => text;
}

/**
 * Makes text of a notebook harmless on a terminal: control characters, which could move the cursor or rename the
 * window, and those that turn the direction of writing are shown as escapes. Tabs become one space.
 */
export function harmless(text: string): string {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    result +=
      character === '\t'
        ? ' '
        : isHarmful(code)
          ? `\\u{${code.toString(16)}}`
          : character;
  }
  return result;
}

/** How many columns a terminal needs for text without control characters. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

function isHarmful(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0xd800 && code < 0xe000) ||
    code === 0xfeff
  );
}
