import { readFileSync } from 'fs';
import { join } from 'path';

import { sharedPath } from './shared';

/** The folder with the labeled notebooks; null, said on the console, where there is none. */
export function corpusFolder(): string | null {
  const corpus = sharedPath('corpus');
  if (corpus === null) {
    console.warn(
      'The labeled corpus is not here: its test is left out. KERAS_ADVISOR_SHARED can say where it is.'
    );
  }
  return corpus;
}

/** The paths of the labeled notebooks, within their folder. */
export function corpusPaths(corpus: string): string[] {
  const labels = readFileSync(join(corpus, 'labels.json'), 'utf8');
  return Object.keys(JSON.parse(labels) as Record<string, unknown>);
}
