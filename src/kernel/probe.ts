import { IVocabulary } from '../core/vocabulary/vocabulary';
import { KERAS_JSON_PATH, expression, literal } from './python';

/**
 * The question put to a kernel: the same text whatever the notebook holds. It is given `distributions`, the modules of
 * interest with the distributions that bring each, and `variables`, the names of environment variables.
 *
 * It runs on Python 2.7 and 3 alike, and reads `sys.modules`, the environment, the names of metadata folders and
 * keras.json. It imports nothing but `sys`, `os`, `json` and, for a module without metadata, asks the import system
 * where it is without loading it. Devices are read only from a framework that has been initialized already: to ask
 * jax or TensorFlow for devices would initialize it and take the memory of the GPU.
 */
const source = String.raw`
import json, os, sys

modules = sys.modules
text = (type(''), type(u''))

def attempt(function, default):
    try:
        return function()
    except Exception:
        return default

def module(name):
    return modules.get(name)

def own(name, attribute):
    # Not getattr: that would make lazy modules load.
    return attempt(lambda: vars(modules[name]).get(attribute), None)

def clip(value):
    return value[:2000] if isinstance(value, text) else None

def findable(name):
    try:
        from importlib.util import find_spec
    except ImportError:
        import imp
        return bool(imp.find_module(name))
    return find_spec(name) is not None

def installed():
    found = {}
    for folder in sys.path:
        for entry in attempt(lambda: os.listdir(folder or '.'), ()):
            if entry.endswith(('.dist-info', '.egg-info')):
                parts = entry[:-10].split('-')
                name = parts[0].lower().replace('_', '-').replace('.', '-')
                found.setdefault(name, parts[1] if len(parts) > 1 else '')
    result = {}
    for name, candidates in distributions.items():
        versions = [found[candidate] for candidate in candidates if candidate in found]
        if versions:
            result[name] = versions[0]
        elif module(name) is not None or attempt(lambda: findable(name), False):
            result[name] = clip(own(name, '__version__')) or ''
    return result

def backend():
    for name in ('keras.src.backend.config', 'keras.backend.load_backend', 'keras.src.backend', 'keras.backend'):
        value = own(name, '_BACKEND')
        if value is None and callable(own(name, 'backend')):
            value = attempt(own(name, 'backend'), None)
        if isinstance(value, text):
            return clip(value)
    return None

${KERAS_JSON_PATH}
def keras_json():
    path = keras_json_path()
    result = {'path': path, 'exists': os.path.exists(path), 'valid': False, 'backend': None, 'keys': []}
    if os.path.isfile(path) and os.path.getsize(path) < 100000:
        with open(path) as stream:
            content = attempt(lambda: json.load(stream), None)
        if isinstance(content, dict):
            result['valid'] = True
            result['backend'] = clip(content.get('backend'))
            result['keys'] = sorted(clip(key) for key in content)[:50]
    return result

def devices():
    result = []
    def torch():
        if own('torch.cuda', '_initialized'):
            cuda = modules['torch.cuda']
            result.extend('torch: ' + cuda.get_device_name(i) for i in range(cuda.device_count()))
    def jax():
        for client in (own('jax._src.xla_bridge', '_backends') or {}).values():
            result.extend('jax: ' + d.device_kind for d in client.devices() if d.platform != 'cpu')
    def tensorflow():
        context = own('tensorflow.python.eager.context', '_context')
        if context is not None and context._initialized:
            result.extend('tensorflow: ' + d.name for d in context._logical_devices if d.device_type in ('GPU', 'TPU'))
    for each in (torch, jax, tensorflow):
        attempt(each, None)
    return [clip(device) for device in result[:20]]

versions = attempt(installed, {})
loaded = module('keras') is not None
facts = {
    'python': '.'.join(str(part) for part in sys.version_info[:3]),
    'keras': {
        'version': versions.get('keras'),
        'loaded': loaded,
        'backend': backend() if loaded else None,
        'importFailed': not loaded and module('keras.src.backend.config') is not None,
    },
    'loaded': sorted(name for name in distributions if module(name) is not None),
    'env': dict((name, clip(os.environ[name])) for name in variables if name in os.environ),
    'kerasJson': attempt(keras_json, {'path': '', 'exists': False, 'valid': False, 'backend': None, 'keys': []}),
    'installed': versions,
    'devices': attempt(devices, []),
}

class Answer(object):
    def __repr__(self):
        return json.dumps(facts)

answer = Answer()
`;

/** The probe as one expression, for `user_expressions`. */
export function probeFor(vocabulary: IVocabulary): string {
  const distributions = distributionsByModule(vocabulary);
  const variables = vocabulary.knowledge.variables.map(({ name }) => name);
  return expression(source, {
    distributions: literal(distributions),
    variables: literal(variables)
  });
}

/**
 * The modules of interest, each with the distributions that may have brought it, best first: one of its own name, a
 * nightly build of that, and those of the backend whose framework it is.
 */
export function distributionsByModule({
  knowledge: { backends, modules }
}: IVocabulary): Readonly<Record<string, readonly string[]>> {
  const names = new Set([
    // The others are of no interest to Keras.
    ...modules
      .filter(({ backend, loads }) => backend !== null || loads !== null)
      .map(({ name }) => name),
    ...backends.flatMap(({ needs }) => needs.flatMap(need => need.modules))
  ]);
  const moduleBackends = new Map(
    modules.map(({ backend, name }) => [name, backend])
  );
  return Object.fromEntries(
    [...names].map(name => {
      const own = name.replace(/_/g, '-');
      const brought = backends
        .filter(backend => backend.name === moduleBackends.get(name))
        .flatMap(backend => backend.distributions)
        .filter(
          distribution =>
            !names.has(distribution.replace(/-/g, '_')) &&
            !distribution.endsWith('*')
        );
      return [name, [...new Set([own, `${own}-nightly`, ...brought])]];
    })
  );
}
