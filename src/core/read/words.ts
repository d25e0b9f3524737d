/** The layers that compute with TensorFlow whatever the backend is, by ImportError of Keras 3.15.1 without TensorFlow. */
export const TENSORFLOW_LAYERS: readonly string[] = [
  'TextVectorization',
  'StringLookup',
  'IntegerLookup',
  'Hashing',
  'HashedCrossing'
];

/** Methods and functions whose calls may be facts, by the last part of their name. */
export const METHODS: ReadonlySet<string> = new Set([
  // the environment
  'setdefault',
  'update',
  'putenv',
  'unsetenv',
  'pop',
  'get',
  'getenv',
  '__setitem__',
  '__delitem__',
  // Keras
  'set_backend',
  'backend',
  'install_backend',
  'set_image_dim_ordering',
  'set_image_data_format',
  'image_dim_ordering',
  'image_data_format',
  'fit',
  'fit_generator',
  'train_on_batch',
  ...TENSORFLOW_LAYERS,
  // modules
  'reload',
  'import_module',
  '__import__',
  // shells
  'system',
  'popen',
  'run',
  'call',
  'check_call',
  'check_output',
  'Popen',
  'getoutput',
  'getstatusoutput',
  'run_line_magic',
  'run_cell_magic',
  'magic',
  'main',
  // files
  'write',
  'writelines',
  'write_text',
  'dump',
  'load',
  'loads',
  'read',
  'read_text',
  'copy',
  'copyfile',
  'print'
]);

/** Keyword arguments that give the order of an image's dimensions. */
export const ORDERING_KEYWORDS: ReadonlySet<string> = new Set([
  'dim_ordering',
  'data_format'
]);
