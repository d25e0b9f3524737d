import { IKernelFacts } from '../core';
import { english } from '../core/text';
import { isAtLeast } from '../core/vocabulary/version';
import { supported } from '../knowledge';
import { capabilities } from '../knowledge/capabilities';
import { choiceQuestions } from '../knowledge/choice';
import { newestKeras } from '../knowledge/generations';
import { factsOf } from '../testing/read';
import { Answers, answersFrom, rank } from './choose';
import { usesOf } from './uses';

const rows = capabilities(english);
const questions = choiceQuestions(english);
const backends = supported.filter(({ keras }) =>
  isAtLeast(newestKeras, keras!.since)
);

function ranking(answers: Answers, ...cells: string[]) {
  const uses = usesOf(factsOf(...cells), rows, english);
  return rank(backends, questions, answers, uses, rows, english);
}

const first = (answers: Answers, ...cells: string[]) =>
  ranking(answers, ...cells).best.map(({ name }) => name);

function kernel(path: string, devices: string[] = []): IKernelFacts {
  return { devices, kerasJson: { path } } as unknown as IKernelFacts;
}

describe('the questions', () => {
  it('are six, and their rows are rows of the comparison', () => {
    expect(questions.map(({ id }) => id)).toEqual([
      'where',
      'gpu',
      'os',
      'deployment',
      'data',
      'code'
    ]);
    const ids = rows.map(({ id }) => id);
    for (const { options } of questions) {
      for (const { rows: own, rowsWith = {} } of options) {
        for (const id of [...own, ...Object.values(rowsWith).flat()]) {
          expect(ids).toContain(id);
        }
      }
    }
  });
});

describe('the ranking', () => {
  it('says that it hardly matters where nothing tells those that train apart', () => {
    const { best, hardlyMatters, indifferent } = ranking({});
    expect(best.map(({ name }) => name)).toEqual([
      'tensorflow',
      'jax',
      'torch'
    ]);
    expect(hardlyMatters).toBe(true);
    expect(indifferent).toContain('Trains (fit)');
  });

  it('follows the answers', () => {
    expect(first({ gpu: 'nvidia', os: 'windows' })).toEqual(['torch']);
    expect(first({ gpu: 'apple' })).toEqual(['torch']);
    expect(first({ where: 'tpu' })).toEqual(['tensorflow', 'jax']);
    expect(first({ deployment: 'litert' })).toEqual(['tensorflow']);
    expect(first({ data: 'ragged' })).toEqual(['tensorflow']);
    expect(first({ code: 'torch' })).toEqual(['torch']);
  });

  it('follows the notebook', () => {
    expect(
      first({}, 'import keras\nkeras.layers.LSTM(8, stateful=True)')
    ).toEqual(['tensorflow', 'jax']);
  });

  it('gives each backend every reason, and none without', () => {
    const { ranked } = ranking({ data: 'ragged', deployment: 'onnx' });
    for (const { points } of ranked) {
      expect(points.map(({ title }) => title)).toEqual([
        'Trains (fit)',
        'Exports ONNX',
        'Ragged input'
      ]);
    }
    const last = ranked[ranked.length - 1];
    expect(last.points.filter(({ flag }) => flag === 'no').length).toBe(3);
  });

  it('gives the same place to those that nothing tells apart', () => {
    const places = ranking({}).ranked.map(({ place }) => place);
    expect(places).toEqual([1, 1, 1, 4, 4]);
  });
});

describe('answers in advance', () => {
  it('come from the notebook', () => {
    const facts = factsOf(
      'import keras\nimport tensorflow as tf',
      'd = tf.data.Dataset.from_tensors(x)\nmodel.fit(d)',
      'model.export("m", format="litert")\nkeras.distribution.set_distribution(d)'
    );
    expect(answersFrom(facts, usesOf(facts, rows, english), null)).toEqual({
      where: 'several',
      deployment: 'litert',
      data: 'pipeline',
      code: 'keras'
    });
  });

  it.each<[IKernelFacts, Answers]>([
    [kernel('/home/me/.keras/keras.json'), { os: 'linux' }],
    [kernel('C:\\Users\\me\\.keras\\keras.json'), { os: 'windows' }],
    [
      kernel('/Users/me/.keras/keras.json', ['torch: mps']),
      { os: 'mac', gpu: 'apple' }
    ],
    [kernel('/tmp/.keras/keras.json', ['jax: NVIDIA A100']), { gpu: 'nvidia' }],
    [kernel('/tmp/.keras/keras.json'), {}]
  ])('come from the kernel: %#', (facts, expected) => {
    const answers = answersFrom([], [], facts);
    expect(JSON.parse(JSON.stringify(answers))).toEqual(expected);
  });
});
