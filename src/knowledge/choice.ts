import { ITranslate } from './types';

/** One answer to a question. */
export interface IChoiceOption {
  readonly id: string;
  readonly label: string;
  /** The rows of the comparison that it makes matter. */
  readonly rows: readonly string[];
  /** Those that matter with an answer to another question: of `os`, `windows`. */
  readonly rowsWith?: Readonly<Record<string, readonly string[]>>;
}

/** One of the questions by which a backend is chosen. Texts are translated. */
export interface IChoiceQuestion {
  readonly id: 'where' | 'gpu' | 'os' | 'deployment' | 'data' | 'code';
  readonly title: string;
  readonly options: readonly IChoiceOption[];
}

/** The six questions. The first option of each asks for nothing, and is the answer where nothing is known. */
export function choiceQuestions(trans: ITranslate): readonly IChoiceQuestion[] {
  return [
    {
      id: 'where',
      title: trans.__('Where does it run?'),
      options: [
        option('one', trans.__('One computer')),
        option('several', trans.__('Several GPUs'), 'several-gpus'),
        option('tpu', trans.__('TPUs'), 'tpu')
      ]
    },
    {
      id: 'gpu',
      title: trans.__('Which GPU?'),
      options: [
        option('none', trans.__('None, or not known')),
        {
          ...option('nvidia', 'NVIDIA', 'gpu-memory'),
          rowsWith: {
            any: ['linux-gpu'],
            linux: ['linux-gpu'],
            windows: ['windows-gpu']
          }
        },
        option('amd', 'AMD', 'amd-gpu'),
        option('apple', 'Apple', 'apple-gpu'),
        option('intel', 'Intel', 'intel-gpu')
      ]
    },
    {
      id: 'os',
      title: trans.__('Which system?'),
      options: [
        option('any', trans.__('Any, or not known')),
        option('linux', 'Linux'),
        option('windows', trans.__('Windows, without WSL2'), 'windows'),
        option('mac', trans.__('macOS on Apple’s chips')),
        option('intel-mac', trans.__('macOS on Intel’s chips'), 'intel-mac')
      ]
    },
    {
      id: 'deployment',
      title: trans.__('What becomes of the model?'),
      options: [
        option('python', trans.__('It stays in Keras'), 'saves'),
        option('savedmodel', 'SavedModel', 'export-savedmodel'),
        option('onnx', 'ONNX', 'export-onnx'),
        option('litert', trans.__('LiteRT, on a phone'), 'export-litert'),
        option('openvino', 'OpenVINO', 'export-openvino'),
        option('pt2', trans.__('PyTorch’s .pt2'), 'export-pt2'),
        option('browser', trans.__('A browser'), 'browser')
      ]
    },
    {
      id: 'data',
      title: trans.__('What does it learn from?'),
      options: [
        option('arrays', trans.__('Arrays, images, tables'), 'inputs'),
        option('pipeline', trans.__('tf.data, a DataLoader, Grain'), 'inputs'),
        option('ragged', trans.__('Ragged tensors'), 'ragged'),
        option('sparse', trans.__('Sparse tensors'), 'sparse'),
        option('text', trans.__('Text, within the model'), 'text-in-model')
      ]
    },
    {
      id: 'code',
      title: trans.__('Which code is there?'),
      options: [
        option('keras', trans.__('Only Keras')),
        option('tensorflow', trans.__('TensorFlow’s in models'), 'tf-in-model'),
        option('torch', trans.__('PyTorch’s modules'), 'torch-modules'),
        option('jax', trans.__('JAX’s or Flax’s modules'), 'jax-modules')
      ]
    }
  ];
}

function option(
  id: string,
  label: string,
  ...rows: readonly string[]
): IChoiceOption {
  return { id, label, rows };
}
