/** Folders that hold copies, other people's code or none at all: notebooks in them are nobody's to check. */
const skipped = new Set([
  '.bzr',
  '.cache',
  '.git',
  '.hg',
  '.ipynb_checkpoints',
  '.jj',
  '.nox',
  '.svn',
  '.tox',
  '.venv',
  '__pycache__',
  'node_modules',
  'site-packages'
]);

/** Whether a folder, by its name, is passed over where the notebooks of a folder are checked. */
export function isSkippedFolder(name: string): boolean {
  return skipped.has(name);
}

/** Whether the names in a folder are those of an environment of Python, made by venv. */
export function isEnvironment(names: readonly string[]): boolean {
  return names.includes('pyvenv.cfg');
}
