import { rules } from '../rules';
import { ruleDocs } from '../rules/docs';
import { mayHaveFindings, scopeOf } from './decisive';
import { INotebook } from './notebook';
import { interestIn } from './read/interest';

/** A notebook of one code cell. */
function cell(source: string, ...outputs: string[]): INotebook {
  return {
    language: 'python',
    cells: [{ id: 'a', type: 'code', source, outputs }]
  };
}

describe('mayHaveFindings', () => {
  it.each(
    rules
      .filter(({ meta }) => !meta.needsKernel)
      .map(({ meta }) => [meta.name, ruleDocs[meta.name].example])
  )('lets the example of %s through', (name, example) => {
    // These rules are about outputs, of which their examples show nothing but the cause.
    const outputs: Readonly<Record<string, string>> = {
      'explained-error': 'TypeError: such',
      'ran-on-discontinued-backend': 'Using Theano backend.'
    };
    expect(mayHaveFindings(cell(example, outputs[name] ?? ''))).toBe(true);
  });

  it.each([
    'import keras\nfrom keras import backend as K\nK.clear_session()',
    'import tensorflow as tf\ntf.keras.backend.clear_session()',
    'import torch, jax\nmodel.fit(x, y)',
    '!pip install -q keras',
    '!pip install numpy==1.26',
    'os.environ["CUDA_VISIBLE_DEVICES"] = "0"',
    "os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '2')",
    'if "COLAB_TPU_ADDR" in os.environ:\n    x = 1',
    '%env CUDA_VISIBLE_DEVICES=0',
    'keras.backend.backend()',
    'if K.backend() == "theano":\n    x = 1',
    'torch.backends.cudnn.deterministic = True',
    'backend = jax.extend.backend.get_backend()',
    '# set KERAS_BACKEND first\nx = 1',
    'import subprocess\nsubprocess.run(["nvidia-smi", "-q"], stdout=subprocess.PIPE)',
    'os.system("mkdir -p images")',
    '!pip install numpy>=1.26',
    '!pip install -q "keras==3.0.5" torchmetrics',
    '!pip install -q "keras>=3" \'jax>=0.4\'',
    '!pip install keras-nlp==0.8.2 keras==3.0.5 tensorflow-text==2.16.1',
    'if len(self.system) > 0:\n    prompt = self.system + "x"',
    'importlib.reload(utils)',
    'class A:\n    def __init__(self, system):\n        self.system = system',
    'def call(command):\n    subprocess.run(command, check=True)',
    '!pip install x\nos.system("adb push " + FILE)\nimport keras',
    'name = "x"\nimportlib.import_module(name)',
    '%config InlineBackend.figure_format = "svg"',
    ''
  ])('stops %j', source => {
    expect(mayHaveFindings(cell(source))).toBe(false);
  });

  it.each([
    '%env KERAS_BACKEND=jax',
    'os.environ[name] = value',
    'os.environ["KERAS_" + which] = "jax"',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'os.environ.update(settings)',
    'env = os.environ',
    'os.environ["KERAS_\\x42ACKEND"] = "jax"',
    'if x in os.environ: os.environ[x] = y',
    'keras.backend._BACKEND = "jax"',
    'os.system("export KERAS_" + rest)',
    'os.system(f"pip install {package}>=3")',
    'run = os.system\nrun("pip install " + x)',
    'from os import *\nsystem("pip install " + x)',
    'command = ["pip"]\nos.system(" ".join(command + ["install", x]))',
    'subprocess.run("echo " + json + " > ~/.keras/" + name)',
    'subprocess.run(["pip", "install", name + "==2.2"])',
    'import subprocess as sp\nsp.run(["pip", "install", "keras==" + x])',
    'name = "theano"\nimportlib.import_module(name)',
    'load("theano")',
    '"a\\\n# %env KERAS_BACKEND=jax"',
    '%%writefile a\n# KERAS_BACKEND',
    's = """\n# KERAS_BACKEND=jax\n"""',
    '# keras-advisor: ignore',
    'json.dump({"backend": "jax"}, open("keras" + ".json", "w"))',
    '!pip install keras>=3',
    '!conda install keras=2.2',
    '!pip install "Keras == 2.2"',
    '!pip install "keras<3"',
    '!pip install "keras>=2,<3"',
    'os.system("pip install keras>=3")',
    "!pip install 'numpy' keras>=3",
    '!pip install -q keras>=3',
    '!pip install \\\n  jax>=0.4',
    'import theano'
  ])('lets %j through', source => {
    expect(mayHaveFindings(cell(source))).toBe(true);
  });

  it('looks at what cells printed', () => {
    expect(mayHaveFindings(cell('', 'Using Theano backend.\n'))).toBe(true);
    expect(mayHaveFindings(cell('', 'ValueError: no'))).toBe(true);
    expect(mayHaveFindings(cell('', 'all is well'))).toBe(false);
    expect(mayHaveFindings(cell('', 'Using TensorFlow backend.'))).toBe(false);
  });
});

describe('scopeOf, with what may load Keras', () => {
  const interest = interestIn(['transformers'], 'settings');

  it.each([
    '%env KERAS_BACKEND=jax',
    '# before importing Keras\nimport os\nos.environ["KERAS_BACKEND"] = "jax"\nimport keras',
    'os.environ["KERAS_BACKEND"] = "jax"\nos.system(command)',
    '!pip install -q "keras>=3" keras-nlp==0.8\nos.environ["KERAS_BACKEND"] = "torch"'
  ])('passes over %j', source => {
    expect(scopeOf(cell(source), interest).reads).toBe('nothing');
  });

  it.each([
    'os.environ["KERAS_BACKEND"] = "jax"\nos.system("export KERAS_" + x)',
    '%env KERAS_BACKEND="jax"',
    '%env KERAS_BACKEND=numpy',
    'import keras\n%env KERAS_BACKEND=jax',
    'import \\\n  keras\nos.environ["KERAS_BACKEND"] = "jax"',
    'import transformers\nos.environ["KERAS_BACKEND"] = "jax"',
    'import os, keras # Keras\nos.environ["KERAS_BACKEND"] = "jax"',
    '!pip install keras>=3\nos.environ["KERAS_BACKEND"] = "jax"'
  ])('reads %j', source => {
    expect(scopeOf(cell(source), interest).reads).toBe('settings');
  });
});
