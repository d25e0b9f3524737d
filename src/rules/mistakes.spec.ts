import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ICell, IFinding, IKernelFacts } from '../core';
import { inspectorOf } from '../testing/read';
import { freshKernel } from '../testing/rule-case';
import { rules } from '.';

/**
 * Frequent mistakes, each in the smallest notebook that makes it, with the rule that has to see it. The table in
 * docs/mistakes.md says the same to readers, and names those that cannot be seen.
 */
interface IMistake {
  readonly id: string;
  readonly rule: string;
  /** What message, reasons or fixes have to say. */
  readonly advice: RegExp;
  readonly cells: readonly string[];
  readonly output?: string;
  readonly kernel?: Partial<IKernelFacts>;
}

const jax = 'import os\nos.environ["KERAS_BACKEND"] = "jax"';
const file = (backend: string | null, valid = true): Partial<IKernelFacts> => ({
  kerasJson: { ...freshKernel.kerasJson, exists: true, valid, backend }
});

const mistakes: readonly IMistake[] = [
  {
    id: 'set_after_import',
    rule: 'backend-set-too-late',
    advice: /chooses its backend once.*has to come before that import.*restart/,
    cells: ['import keras', jax]
  },
  {
    id: 'tensorflow_first',
    rule: 'backend-set-too-late',
    advice: /importing TensorFlow in cell 1 already loads Keras/,
    cells: ['import tensorflow as tf', jax, 'import keras']
  },
  {
    id: 'shell_export',
    rule: 'setting-without-effect',
    advice: /kernel’s environment stays as it was.*Switch to JAX/,
    cells: ['!export KERAS_BACKEND=jax', 'import keras']
  },
  {
    id: 'env_quotes',
    rule: 'quoted-env-magic',
    advice: /keeps the quotes, so KERAS_BACKEND becomes "jax".*Write jax$/,
    cells: ['%env KERAS_BACKEND="jax"', 'import keras']
  },
  {
    id: 'wrong_name',
    rule: 'unknown-backend',
    advice: /Did you mean "torch"\?.*Use "torch"/,
    cells: ['import os\nos.environ["KERAS_BACKEND"] = "pytorch"']
  },
  {
    id: 'theano_on_keras3',
    rule: 'discontinued-backend',
    advice: /refuses the name/,
    cells: ['import os\nos.environ["KERAS_BACKEND"] = "theano"', 'import keras']
  },
  {
    id: 'theano_ignored_24_215',
    rule: 'legacy-keras',
    advice:
      /Keras 2\.15\.0 in this kernel ignores KERAS_BACKEND="theano" and runs on TensorFlow/,
    cells: [
      'import os\nos.environ["KERAS_BACKEND"] = "theano"',
      'import keras'
    ],
    kernel: { keras: { ...freshKernel.keras, version: '2.15.0' } }
  },
  {
    id: 'breaks_tensorflow',
    rule: 'explained-error',
    advice: /no backend named "theano".*until the kernel is restarted/,
    cells: ['import tensorflow as tf'],
    output: 'ValueError: Unable to import backend : theano'
  },
  {
    id: 'keras_json_ignored',
    rule: 'conflicting-backends',
    advice: /KERAS_BACKEND takes precedence over keras\.json/,
    cells: [
      jax,
      "!sed -i 's/theano/tensorflow/g' ~/.keras/keras.json",
      'import keras'
    ]
  },
  {
    id: 'keras_json_broken',
    rule: 'keras-json',
    advice: /not valid JSON, so Keras silently ignores it/,
    cells: ['import keras'],
    kernel: file(null, false)
  },
  {
    id: 'keras_home_tilde',
    rule: 'keras-json',
    advice: /Use an absolute path/,
    cells: ['import keras'],
    kernel: { env: { KERAS_HOME: '~/k' } }
  },
  {
    id: 'tf_missing',
    rule: 'backend-not-installed',
    advice: /does not fall back to another backend/,
    cells: ['import keras'],
    kernel: { installed: { keras: '3.15.1', jax: '0.10.2' } }
  },
  {
    id: 'mixing',
    rule: 'explained-error',
    advice: /Use one Keras in the whole notebook/,
    cells: ['import keras\nimport tf_keras'],
    output:
      'ValueError: Only instances of `keras.Layer` can be added to a Sequential model.'
  },
  {
    id: 'set_backend_stale',
    rule: 'stale-keras-names',
    advice:
      /names imported in cell 1.*Import Keras again after the call, or set KERAS_BACKEND before/,
    cells: [
      'import keras\nfrom keras.layers import Dense',
      'keras.config.set_backend("jax")',
      'keras.Sequential([Dense(4)])'
    ]
  },
  {
    id: 'dim_order',
    rule: 'theano-image-ordering',
    advice: /The argument is data_format.*Write "channels_first"/,
    cells: [
      'from keras.layers import Convolution2D\nConvolution2D(4, 3, 3, dim_ordering="th")'
    ]
  },
  {
    id: 'channels_first_cpu',
    rule: 'explained-error',
    advice: /Use channels_last.*JAX and PyTorch compute them on the CPU/,
    cells: ['import keras'],
    output:
      'UnimplementedError: Exception encountered when calling Conv2D.call().\n\nThe Conv2D op currently only supports the NHWC tensor format on the CPU.'
  },
  {
    id: 'set_image_dim_ordering',
    rule: 'theano-image-ordering',
    advice: /image_data_format now, "channels_first" for "th"/,
    cells: ['from keras import backend as K\nK.set_image_dim_ordering("th")']
  },
  {
    id: 'theano_gxx',
    rule: 'theano-flags',
    advice: /configures Theano, which Keras no longer uses.*Remove this line/,
    cells: ['import os\nos.environ["THEANO_FLAGS"] = "cxx="', 'import keras']
  },
  {
    id: 'raw_ops',
    rule: 'explained-error',
    advice: /Use a function of keras\.ops/,
    cells: ['import keras, tensorflow as tf'],
    output:
      'ValueError: A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is'
  },
  {
    id: 'plaidml',
    rule: 'discontinued-backend',
    advice: /names PlaidML, which was discontinued.*Switch to TensorFlow/,
    cells: [
      'import os\nos.environ["KERAS_BACKEND"] = "plaidml.keras.backend"',
      'import keras'
    ]
  },
  {
    id: 'fix_without_restart',
    rule: 'poisoned-import',
    advice: /Restart the kernel; removing every keras entry from sys\.modules/,
    cells: [jax, 'import keras'],
    kernel: { keras: { ...freshKernel.keras, importFailed: true } }
  }
];

/** What is found, in a kernel where that is given. */
function found({
  cells,
  kernel: facts,
  output
}: IMistake): readonly IFinding[] {
  const inspector = inspectorOf(
    {
      language: 'python',
      cells: cells.map((source, i): ICell => ({
        id: `c${i}`,
        type: 'code',
        source,
        outputs: output && i === cells.length - 1 ? [output] : undefined
      }))
    },
    rules
  );
  if (facts) {
    inspector.setKernel({ ...freshKernel, ...facts }, null);
    inspector.read();
  }
  return inspector.inspection.findings;
}

describe('frequent mistakes', () => {
  it.each(mistakes.map(mistake => [mistake.id, mistake] as const))(
    '%s is seen, with the right advice',
    (_, mistake) => {
      const own = found(mistake).filter(({ rule }) => rule === mistake.rule);
      expect(own).not.toHaveLength(0);
      const said = own.map(({ fixes, message, why }) =>
        [message, why, ...fixes.map(({ title }) => title)].join(' ')
      );
      expect(said.join(' ')).toMatch(mistake.advice);
    }
  );

  it('a library that sets the variable itself is seen in the kernel', () => {
    const inspector = inspectorOf(
      {
        language: 'python',
        cells: [
          { id: 'a', type: 'code', source: jax },
          { id: 'b', type: 'code', source: 'import keras' }
        ]
      },
      rules
    );
    inspector.setKernel(
      {
        ...freshKernel,
        keras: { ...freshKernel.keras, loaded: true, backend: 'tensorflow' },
        env: { KERAS_BACKEND: 'tensorflow' }
      },
      [
        { cellId: 'a', source: jax },
        { cellId: 'b', source: 'import keras' }
      ]
    );
    inspector.read();
    expect(inspector.inspection.findings.map(({ rule }) => rule)).toEqual([
      'kernel-disagrees'
    ]);
  });

  it('the table in the documentation names each of them with its rule', () => {
    const page = readFileSync(
      join(__dirname, '../../docs/mistakes.md'),
      'utf8'
    );
    for (const { id, rule } of mistakes) {
      const row = page.split('\n').find(line => line.includes(`\`${id}\``));
      expect(row).toContain(`(rules/${rule}.md)`);
    }
  });
});
