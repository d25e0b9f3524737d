/** Where Keras looks for keras.json. */
export const KERAS_JSON_PATH = String.raw`
def keras_json_path():
    home = os.environ.get('KERAS_HOME')
    if home is None:
        base = os.path.expanduser('~')
        home = os.path.join(base if os.access(base, os.W_OK) else '/tmp', '.keras')
    return os.path.expanduser(os.path.join(home, 'keras.json'))
`;

/**
 * Statements as one expression, whose value is what they leave in `answer`.
 *
 * Their names live and die in a dictionary of their own, which begins with the names that are `given`, each with a Python
 * expression; the built-in functions are taken from their module, since `from keras.backend import *` hides `eval`.
 */
export function expression(
  source: string,
  given: Readonly<Record<string, string>>
): string {
  const names = Object.entries(given).map(
    ([name, value]) => `'${name}': ${value}`
  );
  return (
    '(lambda b, d: (b.eval(b.compile(' +
    literal(source) +
    ", '<keras-advisor>', 'exec', 0, 1), d), d['answer'])[1])" +
    "((lambda m: m.get('__builtin__') or m['builtins'])(__import__('sys').modules), {" +
    names.join(', ') +
    '})'
  );
}

/** A Python literal. What is given is ASCII, of which JSON's and Python's literals are the same. */
export function literal(
  value:
    string | readonly string[] | Readonly<Record<string, readonly string[]>>
): string {
  return JSON.stringify(value);
}
