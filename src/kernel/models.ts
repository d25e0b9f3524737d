import { ISessionContext } from '@jupyterlab/apputils';

import { IModelInKernel, ModelsInKernel } from '../tokens';
import { evaluate } from './ask';
import { expression } from './python';
import { unknown } from './unknown';

/**
 * The models of Keras 3 among the names of the notebook, each as the JSON that Keras writes of it. It imports nothing of the
 * user's, and asks for the type of a value only: to look at its attributes could make it do something.
 */
const source = String.raw`
import json, sys

keras = vars(sys.modules.get('keras', json))
found, seen = [], []
if 'ops' in keras and isinstance(keras.get('Model'), type):
    for name, value in list(space.items()):
        if name.startswith('_') or len(found) >= 20 or not issubclass(type(value), keras['Model']):
            continue
        if any(value is each for each in seen):
            continue
        seen.append(value)
        try:
            model, problem = value.to_json(), None
        except Exception as error:
            model, problem = None, type(error).__name__ + ': ' + str(error)[:300]
        if model is not None and len(model) > 2000000:
            model, problem = None, 'too large'
        found.append({'name': name[:100], 'json': model, 'problem': problem})

class Answer(object):
    def __repr__(self):
        return json.dumps(found)

answer = Answer()
`;

/** The user's names, without asking for one of them. */
const MODELS = expression(source, { space: '(lambda: 0).__globals__' });

/** Asks the kernel of a session for its models; it must be idle. Never throws. */
export async function modelsOf(
  session: ISessionContext
): Promise<ModelsInKernel> {
  const answer = await evaluate(session, MODELS);
  if (answer.status === 'unknown') {
    return answer;
  }
  try {
    const found: unknown = JSON.parse(answer.text);
    return Array.isArray(found)
      ? { status: 'known', models: found.map(read) }
      : unknown('unreadable');
  } catch {
    return unknown('unreadable');
  }
}

/** What comes from a kernel is data, never trusted. */
function read(value: unknown): IModelInKernel {
  const { name, json, problem } = Object(value) as Record<string, unknown>;
  return {
    name: String(name),
    json: typeof json === 'string' ? json : null,
    problem: typeof problem === 'string' ? problem : null
  };
}
