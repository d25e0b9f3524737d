import { IBackend } from '../types';

/** Microsoft's Cognitive Toolkit. */
export const cntk: IBackend = {
  name: 'cntk',
  title: 'CNTK',
  status: 'discontinued',
  keras: { since: '2.0.5', until: '2.3.1' },
  aliases: ['microsoft cntk', 'cognitive toolkit'],
  framework: 'cntk',
  distributions: ['cntk', 'cntk-gpu'],
  needs: [],
  ended: '2019-04',
  texts: trans => ({
    summary: trans.__('Ended in 2019; no Keras since 2.4 loads it.'),
    end: trans.__(
      'CNTK 2.7 of April 2019 is its last main release, with wheels up to Python 3.6. Keras 2.4 to 2.15 ignore the setting and run TensorFlow. Keras 3 refuses the name.'
    ),
    pros: [],
    cons: [trans.__('No wheel for Python 3.7 or later.')]
  }),
  sources: ['https://github.com/microsoft/CNTK']
};
