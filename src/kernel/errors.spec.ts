/** Errors that Keras really raises, in real kernels with JAX and TensorFlow: that the advisor explains them as they are. */
import { errorText } from '../core';
import { rules } from '../rules';
import { kernelOf, run, start, stop, useKernels } from '../testing/kernels';
import { inspectorOf } from '../testing/read';

jest.setTimeout(180_000);

const spec = kernelOf('keras-all', {
  KERAS_BACKEND: 'jax',
  KERAS_HOME: '/no/such/folder',
  JAX_PLATFORMS: 'cpu'
});
/** TensorFlow as it is where it does not use oneDNN. */
const plainTensorFlow = kernelOf('keras-all', {
  KERAS_BACKEND: 'tensorflow',
  TF_ENABLE_ONEDNN_OPTS: '0'
});
const itIn = spec ? it : it.skip;

useKernels(
  spec && plainTensorFlow
    ? { 'keras-all': spec, 'plain-tensorflow': plainTensorFlow }
    : {}
);

const MODEL = [
  'import keras, numpy as np, os, tempfile',
  'path = os.path.join(tempfile.mkdtemp(), "model.h5")',
  'model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])',
  'model.compile(loss="mse")',
  'model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)',
  'model.save(path)'
].join('\n');

itIn.each<[string, string, string, string?]>([
  [
    MODEL,
    'keras.models.load_model(path)',
    'The file holds the loss or metric mse in a form that this Keras does not read back.'
  ],
  [
    'import keras\nx = keras.ops.zeros(3)',
    'x[0] = 1',
    'A part of a tensor was assigned, which JAX does not allow.'
  ],
  [
    'import keras, jax',
    'jax.devices("gpu")',
    'JAX finds no such device in this kernel.'
  ],
  [
    'import keras, numpy as np\nx = np.ones((1, 3, 8, 8))',
    'keras.layers.Conv2D(4, 3, data_format="channels_first")(x)',
    'TensorFlow cannot compute this convolution in channels_first on this CPU.',
    'plain-tensorflow'
  ]
])('%s; %s', async (before, failing, message, kernel = 'keras-all') => {
  const session = await start(kernel);
  await run(session, before);
  const { content } = await session.session!.kernel!.requestExecute({
    code: failing
  }).done;
  await stop(session);
  if (content.status !== 'error') {
    throw new Error(`"${failing}" raised nothing`);
  }
  const { ename, evalue, traceback } = content;
  const inspector = inspectorOf(
    {
      language: 'python',
      cells: [
        { id: 'a', type: 'code', source: before },
        {
          id: 'b',
          type: 'code',
          source: failing,
          outputs: [errorText(ename, evalue, traceback.join('\n'))]
        }
      ]
    },
    rules
  );
  expect(
    inspector.inspection.findings
      .filter(({ rule }) => rule === 'explained-error')
      .map(finding => finding.message)
  ).toEqual([message]);
});

itIn(
  'loads such a file without its compilation, and makes a directory named "~" of KERAS_HOME',
  async () => {
    const session = await start('keras-all');
    await run(
      session,
      'import os, tempfile\nos.chdir(tempfile.mkdtemp())\nos.environ["KERAS_HOME"] = "~/no-such-folder-of-keras"'
    );
    const { status } = await run(
      session,
      `${MODEL}\nkeras.models.load_model(path, compile=False)`
    );
    const { text } = await run(session, 'print(os.listdir())');
    await stop(session);
    expect(status).toBe('ok');
    expect(text.trim()).toBe("['~']");
  }
);
