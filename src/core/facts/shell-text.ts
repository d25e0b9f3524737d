import { IShellCommand } from '../shell/commands';
import { IWord } from '../shell/words';
import { IShell } from './shell-context';

/** The text that a command writes into a file; null when it cannot be told. */
export function writtenText(
  { isScript, text }: IShell,
  { document, run }: IShellCommand,
  target: IWord
): string | null {
  if (document) {
    return /[$`]/.test(document.text) ? null : document.text;
  }
  const program = run[0]?.text ?? '';
  const options = run.slice(1).filter(word => /^-[neE]+$/.test(word.text));
  const words = run.slice(1 + options.length);
  const [first] = words;
  const last = words[words.length - 1];
  if (!first || !/^(echo|printf)$/.test(program)) {
    return null;
  }
  const written = text.text.slice(first.from, last.to);
  // The shells of Windows keep quotes.
  if (/^(?:%\w+%|[A-Za-z]:)[\\/]/.test(target.text)) {
    return written;
  }
  if (
    /[$`]/.test(written.replace(/'[^']*'/g, '')) ||
    (!isScript && /\{\w[\w.]*\}/.test(written))
  ) {
    return null;
  }
  const line =
    program === 'printf'
      ? printed(words.map(word => word.text))
      : words.map(word => word.text).join(' ');
  if (line === null) {
    return null;
  }
  // Whether echo reads a backslash depends on the shell.
  const reads =
    program === 'printf' ||
    options.some(({ text: option }) => /e/.test(option));
  return !line.includes('\\')
    ? line
    : reads
      ? line.replace(/\\([nt"\\])/g, (_, sign: string) =>
          sign === 'n' ? '\n' : sign === 't' ? '\t' : sign
        )
      : null;
}

/** What printf writes: its first word, with the others in the place of each `%s`; null for other formats. */
function printed([format, ...values]: readonly string[]): string | null {
  const pieces = format.replace(/%%/g, '').includes('%')
    ? format.split('%s')
    : [format];
  return pieces.length !== values.length + 1 ||
    pieces.some(piece => /%/.test(piece.replace(/%%/g, '')))
    ? null
    : pieces
        .map((piece, i) => piece.replace(/%%/g, '%') + (values[i] ?? ''))
        .join('');
}
