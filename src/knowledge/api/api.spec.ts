import { api } from '.';
import { IApiEntry, IApiParameter } from './types';

const byName = new Map<string, IApiEntry>();
for (const entry of api.entries) {
  entry.old.forEach(old => byName.set(old, entry));
}

function changesOf({ changes = {} }: IApiEntry): [string, IApiParameter][] {
  return Object.entries(changes).flatMap(([name, change]) =>
    [change].flat().map((each): [string, IApiParameter] => [name, each])
  );
}

/** A literal, `helper:NAME`, or a call of something of Keras. */
const VALUE =
  /^('[^']*'|-?\d+(\.\d*)?(e-?\d+)?|\((\d+(, )?)+\)|\[(\[-?\d+\](, )?)+\]|None|True|False|helper:\w+|keras(\.\w+)+(\(.*\))?)$/;

describe('what is known of the API', () => {
  it('says everything once', () => {
    const names = api.entries.flatMap(({ old }) => old);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const modules = api.modules.map(({ old }) => old);
    expect(modules.filter((name, i) => modules.indexOf(name) !== i)).toEqual(
      []
    );
  });

  it('has entries at the places of today', () => {
    const moved = new Set(api.modules.map(({ old }) => old));
    const misplaced = [...byName.keys()].filter(old =>
      moved.has(old.slice(0, old.lastIndexOf('.')))
    );
    expect(misplaced).toEqual([]);
  });

  it('leads nowhere that leads on', () => {
    const moved = new Map(api.modules.map(({ old, now }) => [old, now]));
    expect(
      api.modules.filter(({ now }) => now !== null && moved.has(now))
    ).toEqual([]);
    const chained = api.entries.filter(({ old, now }) => {
      const next = now === null ? undefined : byName.get(now);
      return next && now !== null && !old.includes(now) && next.now !== now;
    });
    expect(chained.map(({ old }) => old[0])).toEqual([]);
  });

  it('gives values that Python can read', () => {
    const values = api.entries.flatMap(entry => [
      ...changesOf(entry).flatMap(([, { values = {} }]) => [
        ...Object.keys(values),
        ...Object.values(values)
      ]),
      ...(entry.defaults ?? []).flatMap(({ values: by }) =>
        Object.values(by).filter(value => value !== null)
      )
    ]);
    expect(values.filter(value => !VALUE.test(value))).toEqual([]);
  });

  it('names parameters that Keras 3 takes', () => {
    const missing = api.entries.flatMap(entry => {
      const { parameters, defaults = [], tuples = [] } = entry;
      const names = [
        ...tuples.map(({ to }) => to),
        ...defaults.map(({ parameter }) => parameter)
      ];
      return parameters
        ? names
            .filter(name => !parameters.includes(name))
            .map(name => `${entry.old[0]}(${name}=)`)
        : [];
    });
    expect(missing).toEqual([]);
  });

  it('joins parameters that there were', () => {
    const missing = api.entries.flatMap(({ old, tuples = [], signatures }) =>
      tuples.flatMap(({ of }) =>
        signatures?.['1'] && of.some(name => !signatures['1']?.includes(name))
          ? old[0]
          : []
      )
    );
    expect(missing).toEqual([]);
  });

  it('gives a reason where the meaning is not kept', () => {
    const silent = api.entries.flatMap(entry => [
      ...(entry.meaning && entry.meaning !== 'safe' && !entry.reason
        ? entry.rewriter
          ? []
          : [entry.old[0]]
        : []),
      ...changesOf(entry)
        .filter(
          ([, { meaning, reason }]) => meaning && meaning !== 'safe' && !reason
        )
        .map(([name]) => `${entry.old[0]}(${name}=)`)
    ]);
    expect(silent).toEqual([]);
  });

  it('says what to do where nothing takes the place of something', () => {
    const silent = api.entries.filter(
      ({ now, rewriter, meaning, reason }) =>
        now === null && !rewriter && !(meaning === 'manual' && reason)
    );
    expect(silent.map(({ old }) => old[0])).toEqual([]);
  });

  it('writes plain sentences', () => {
    const reasons = api.entries.flatMap(entry => [
      entry.reason ?? [],
      ...changesOf(entry).map(([, { reason }]) => reason ?? []),
      ...(entry.defaults ?? []).map(({ reason }) => reason)
    ]);
    expect(reasons.flat().filter(text => !/[.)…]$/.test(text))).toEqual([]);
  });

  it('has the helpers that it names, and names those that it has', () => {
    const text = JSON.stringify(api.entries);
    const named = new Set(
      [...text.matchAll(/helper:(\w+)/g)].map(([, name]) => name)
    );
    const helpers = api.helpers.map(({ name }) => name);
    expect([...named].filter(name => !helpers.includes(name))).toEqual([]);
    for (const { name, source, imports } of api.helpers) {
      expect(source).toMatch(new RegExp(`^(@.*\n)?(def|class) ${name}\\(`));
      imports.forEach(path =>
        expect(source).toContain(path.slice(path.lastIndexOf('.') + 1))
      );
    }
  });

  it.each([
    // What Keras 3.15.1 refuses, by import or by call.
    ...[
      'keras.layers.merge',
      'keras.layers.Merge',
      'keras.layers.Highway',
      'keras.layers.MaxoutDense',
      'keras.layers.TimeDistributedDense',
      'keras.layers.AtrousConvolution1D',
      'keras.layers.AtrousConvolution2D',
      'keras.layers.Deconvolution2D',
      'keras.layers.ThresholdedReLU',
      'keras.layers.LocallyConnected2D',
      'keras.layers.CuDNNLSTM',
      'keras.layers.CuDNNGRU',
      'keras.Model.fit_generator',
      'keras.Model.evaluate_generator',
      'keras.Model.predict_generator',
      'keras.Model.predict_classes',
      'keras.Model.predict_proba',
      'keras.Model.to_yaml',
      'keras.Model.reset_states',
      'keras.regularizers.l1l2',
      'keras.regularizers.WeightRegularizer',
      'keras.regularizers.activity_l2',
      'keras.constraints.maxnorm',
      'keras.optimizers.adam',
      'keras.optimizers.Optimizer.lr',
      'keras.models.Graph',
      'keras.models.model_from_config',
      'keras.utils.multi_gpu_model',
      'keras.utils.convert_all_kernels_in_model',
      'keras.utils.plot',
      'keras.preprocessing.image.ImageDataGenerator',
      'keras.wrappers.scikit_learn.KerasClassifier',
      'keras.layers.Layer.get_output_at',
      'keras.layers.Layer.output_shape',
      'keras.layers.Layer.W'
    ]
  ])('knows %s', name => {
    const entry = byName.get(name);
    expect(entry).toBeDefined();
    expect(entry?.now).not.toBe(name);
  });

  it.each([
    'core',
    'convolutional',
    'recurrent',
    'normalization',
    'embeddings',
    'advanced_activations',
    'noise',
    'wrappers',
    'pooling',
    'local',
    'merge'
  ])('knows where keras.layers.%s went', name => {
    const module = api.modules.find(
      ({ old }) => old === `keras.layers.${name}`
    );
    expect(module?.now).toBe('keras.layers');
  });
});
