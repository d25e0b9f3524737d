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
 * Their names live and die in a dictionary of their own, which begins as the Python text `given`; the built-in functions
 * are taken from their module, since `from keras.backend import *` hides `eval`.
 */
export function expression(source: string, given: string): string {
  return (
    '(lambda b, d: (b.eval(b.compile(' +
    // The source is ASCII, of which JSON's and Python's string literals are the same.
    JSON.stringify(source) +
    ", '<keras-advisor>', 'exec', 0, 1), d), d['answer'])[1])" +
    "((lambda m: m.get('__builtin__') or m['builtins'])(__import__('sys').modules), " +
    given +
    ')'
  );
}
