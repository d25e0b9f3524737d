import { options } from './options';

/** The column in which the texts begin. */
const COLUMN = 28;

interface IHelp {
  readonly short?: string;
  readonly value?: string;
  readonly text: string;
}

/** One option as the help shows it: `  -f, --format FORMAT       check: …`. */
function describe([name, { short, text, value }]: [string, IHelp]): string {
  const head = [
    short ? `  -${short}, ` : '      ',
    `--${name}`,
    value ? ` ${value}` : ''
  ].join('');
  const [first, ...rest] = text.split('\n');
  return [
    `${head.padEnd(COLUMN - 1)} ${first}`,
    ...rest.map(line => ' '.repeat(COLUMN) + line)
  ].join('\n');
}

/** What `keras-advisor --help` prints. */
export const help = `Finds dead, ineffective and wrong Keras backend settings in notebooks.

Usage:
  keras-advisor check [OPTIONS] [PATH...]     report what is wrong; exit 1 if anything is
  keras-advisor inspect [OPTIONS] [PATH...]   print all that was read, for other programs
  keras-advisor migrate [OPTIONS] [PATH...]   rewrite the API of Keras 1 and 2 to that of Keras 3;
                                              by itself it only says what there is to rewrite
  keras-advisor measure [OPTIONS]             time the backends of Keras on this machine
  keras-advisor explain [RULE]                explain a rule; without one, list all rules

A PATH is a notebook (.ipynb; .py in percent format; .md and .qmd with code cells) or a folder,
of which all notebooks are read. The default is the current folder.

Options:
${Object.entries<IHelp>(options).map(describe).join('\n')}

Exit codes: 0 nothing found, 1 something found, 2 wrong usage or a file that cannot be read.
measure: 0 all was measured, 1 something failed or differs, 2 nothing could be measured.
`;
