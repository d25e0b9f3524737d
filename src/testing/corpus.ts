import { existsSync, readFileSync } from 'fs';
import { dirname, join, resolve } from 'path';

/** The folder with the labelled notebooks: beside the repository or above it, or where the variable says. */
function findCorpus(): string | null {
  const named = process.env.KERAS_ADVISOR_SHARED;
  if (named) {
    return join(named, 'corpus');
  }
  for (let folder = resolve(__dirname); ; folder = dirname(folder)) {
    const corpus = join(folder, 'shared', 'corpus');
    if (existsSync(join(corpus, 'labels.json'))) {
      return corpus;
    }
    if (folder === dirname(folder)) {
      return null;
    }
  }
}

/** The folder with the labelled notebooks; null, said on the console, where there is none. */
export function corpusFolder(): string | null {
  const corpus = findCorpus();
  if (corpus === null) {
    console.warn(
      'The labelled corpus is not here: its test is left out. KERAS_ADVISOR_SHARED can say where it is.'
    );
  }
  return corpus;
}

/** The paths of the labelled notebooks, within their folder. */
export function corpusPaths(corpus: string): string[] {
  const labels = readFileSync(join(corpus, 'labels.json'), 'utf8');
  return Object.keys(JSON.parse(labels) as Record<string, unknown>);
}
