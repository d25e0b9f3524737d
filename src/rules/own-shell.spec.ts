import { inspectorOf } from '../testing/read';
import { INotebook } from '../core';
import { rules } from '.';

/** What is found in a notebook whose kernel is a shell: the code of the rule, the cell and the marked text. */
function found(language: string, ...sources: string[]): string[] {
  const notebook: INotebook = {
    language,
    cells: sources.map((source, i) => ({ id: `c${i}`, type: 'code', source }))
  };
  return inspectorOf(notebook, rules).inspection.findings.map(
    ({ cell, code, range }) =>
      `${code} ${cell} ${sources[cell].slice(range.from, range.to)}`
  );
}

describe('a notebook whose kernel is a shell', () => {
  it.each<[string, string[], string[]]>([
    [
      'bash',
      ['export KERAS_BACKEND=pytorch', 'python train.py'],
      ['KB010 0 KERAS_BACKEND=pytorch']
    ],
    ['bash', ['export KERAS_BACKEND=torch', 'python train.py'], []],
    ['bash', ['KERAS_BACKEND=torch', 'export KERAS_BACKEND'], []],
    [
      'bash',
      ['cd /tmp\nKERAS_BACKEND=theano jupyter lab'],
      ['KB001 0 KERAS_BACKEND=theano']
    ],
    ['bash', ['pip install keras>=3'], ['KB030 0 keras>=3']],
    ['bash', ['# export KERAS_BACKEND=theano', 'echo "import tensorflow"'], []],
    [
      'bash',
      ['echo "export KERAS_BACKEND=jax" >> ~/.bashrc\nsource ~/.bashrc'],
      []
    ],
    [
      'powershell',
      ['$env:KERAS_BACKEND = "pytorch"', 'python train.py'],
      ['KB010 0 $env:KERAS_BACKEND = "pytorch"']
    ],
    ['pwsh', ['$env:KERAS_BACKEND = "jax"'], []],
    ['r', ['export KERAS_BACKEND=theano'], []]
  ])('%s: %j', (language, cells, expected) => {
    expect(found(language, ...cells)).toEqual(expected);
  });
});
