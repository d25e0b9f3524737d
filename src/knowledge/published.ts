import { proof } from './proofs';
import { IPublished, ITranslate } from './types';

/** Comparisons of the backends that others measured, to stand beside those of this project. */
export function published(trans: ITranslate): readonly IPublished[] {
  return [
    {
      title: trans.__('keras.io’s benchmark on a GPU'),
      method: trans.__(
        'One NVIDIA A100 with 40 GB, default settings, 2024; the numbers behind the tasks are batch sizes. PyTorch runs eagerly. Published by Keras’s own team.'
      ),
      unit: trans.__('ms per step'),
      columns: [
        { backend: 'tensorflow', title: trans.__('TensorFlow (Keras 2)') },
        { backend: 'tensorflow', title: trans.__('TensorFlow (Keras 3)') },
        { backend: 'jax', title: trans.__('JAX') },
        { backend: 'torch', title: trans.__('PyTorch (eager)') }
      ],
      rows: [
        row('SegmentAnything fit (1)', 386.93, 355.25, 361.69, 1388.87),
        row('SegmentAnything predict (4)', 1859.27, 438.5, 376.34, 1720.96),
        row('Stable Diffusion fit (8)', 1023.21, 392.24, 391.21, 823.44),
        row('Stable Diffusion predict (13)', 649.71, 616.04, 627.27, 1337.17),
        row('BERT fit (32)', 486, 214.49, 222.37, 808.68),
        row('BERT predict (256)', 470.12, 466.01, 418.72, 1865.98),
        row('Gemma fit (8)', null, 232.52, 273.67, 525.15),
        doubted('Gemma generate (32)', null, 1134.91, 1128.21, 7952.67),
        doubted('Gemma generate (1)', null, 758.57, 703.46, 7649.4),
        row('Mistral fit (8)', null, 185.92, 213.22, 452.12),
        doubted('Mistral generate (32)', null, 966.06, 957.25, 10932.59),
        doubted('Mistral generate (1)', null, 743.28, 679.3, 11054.67)
      ],
      notes: [
        trans.__('Its own first finding: there is no “best” backend.'),
        trans.__(
          'Its own note to PyTorch’s generate: abnormally slow, because of static sequence padding.'
        ),
        trans.__(
          'An older version of the page had PyTorch without Keras beside it: BERT fit 693.37 eager and 202.43 with torch.compile.'
        ),
        trans.__(
          'A critic asks for torch.compile and TF32 settings (issue 2 of the benchmark).'
        ),
        trans.__(
          'On this GPU TensorFlow and JAX are level, and eager PyTorch takes 2 to 5 times as long; the small models that this project measured on two CPU cores show another order.'
        )
      ],
      proof: proof(
        'published',
        'keras-benchmarks 0.0.5, Keras 3 of 2024',
        '2026-11-25'
      ),
      sources: [
        'https://keras.io/getting_started/benchmarks/',
        'https://github.com/haifeng-jin/keras-benchmarks',
        'https://github.com/haifeng-jin/keras-benchmarks/issues/2'
      ]
    }
  ];
}

type Row = IPublished['rows'][number];

function row(task: string, ...figures: (number | null)[]): Row {
  return { task, figures, isDoubted: false };
}

/** A row of which the publisher calls PyTorch's figure abnormal. */
function doubted(task: string, ...figures: (number | null)[]): Row {
  return { task, figures, isDoubted: true };
}
