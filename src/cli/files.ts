import * as fs from 'node:fs';
import * as path from 'node:path';

import { isEnvironment, isSkippedFolder } from '../core/notebook/folders';
import { IgnoreRules, repositoryRules, withIgnoreFile } from './ignored';

/** How a file holds a notebook, by the ending of its name. */
export type FileFormat = 'ipynb' | 'script' | 'markdown';

/** A file to read. */
export interface IFile {
  /** As it is shown: what the user gave, and from there with `/` between the parts. */
  readonly path: string;
  readonly format: FileFormat;
  /** True when the user named the file; false when it was found in a folder. */
  readonly named: boolean;
}

/** A path that cannot be read at all. */
export interface IUnusable {
  readonly path: string;
  readonly problem: string;
}

/** Which files a folder gives. */
export interface IWalkOptions {
  /** Patterns as in `.gitignore`, from each folder given. */
  readonly exclude: readonly string[];
  /** Whether `.gitignore` files count. */
  readonly gitignore: boolean;
}

const formats: Readonly<Record<string, FileFormat>> = {
  '.ipynb': 'ipynb',
  '.py': 'script',
  '.md': 'markdown',
  '.qmd': 'markdown'
};

/** Finds the notebooks at the paths given, folders walked in the order of names. */
export function findFiles(
  paths: readonly string[],
  options: IWalkOptions
): (IFile | IUnusable)[] {
  const found: (IFile | IUnusable)[] = [];
  for (const given of paths) {
    let stats: fs.Stats;
    try {
      stats = fs.statSync(given);
    } catch (error) {
      found.push({ path: given, problem: systemProblem(error) });
      continue;
    }
    const shown = toSlashes(given);
    if (stats.isDirectory()) {
      const walk = new Walk(given, options);
      walk.into(shown, found);
      continue;
    }
    const format = formatOf(given);
    if (!stats.isFile()) {
      found.push({ path: shown, problem: 'not a regular file' });
    } else if (!format) {
      found.push({ path: shown, problem: 'not a notebook by its name' });
    } else {
      found.push({ path: shown, format, named: true });
    }
  }
  return found;
}

/** What the operating system says, without its codes and without repeating the path. */
export function systemProblem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'a loop of symbolic links',
    ENAMETOOLONG: 'the name is too long',
    ENOENT: 'no such file or folder',
    EPERM: 'permission denied'
  };
  return known[code] ?? (error as Error).message;
}

/** The walk through one folder given. */
class Walk {
  constructor(root: string, options: IWalkOptions) {
    const absolute = path.resolve(root);
    this._gitignore = options.gitignore;
    this._exclude =
      options.exclude.length > 0
        ? new IgnoreRules(absolute, options.exclude.join('\n'), null)
        : null;
    this._rules = options.gitignore ? repositoryRules(absolute) : null;
  }

  /** Adds the notebooks of a folder and of those in it. */
  into(folder: string, found: (IFile | IUnusable)[]): void {
    let entries: fs.Dirent[];
    try {
      entries = fs.readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      found.push({ path: folder, problem: systemProblem(error) });
      return;
    }
    if (isEnvironment(entries.map(({ name }) => name))) {
      return;
    }
    const above = this._rules;
    if (this._gitignore && entries.some(entry => entry.name === '.gitignore')) {
      this._rules = withIgnoreFile(path.resolve(folder), above);
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      this._visit(entry, join(folder, entry.name), found);
    }
    this._rules = above;
  }

  private _visit(
    entry: fs.Dirent,
    name: string,
    found: (IFile | IUnusable)[]
  ): void {
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name) && !this._ignores(name, true)) {
        this.into(name, found);
      }
      return;
    }
    const format = formatOf(entry.name);
    // Pipes and devices could block for ever. Links to folders are not followed: they lead in circles.
    if (
      format &&
      (entry.isFile() || (entry.isSymbolicLink() && mayLinkToFile(name))) &&
      !this._ignores(name, false)
    ) {
      found.push({ path: name, format, named: false });
    }
  }

  private _ignores(name: string, isFolder: boolean): boolean {
    if (!this._exclude && !this._rules) {
      return false;
    }
    const absolute = path.resolve(name);
    return (
      (this._exclude?.ignores(absolute, isFolder) ?? false) ||
      (this._rules?.ignores(absolute, isFolder) ?? false)
    );
  }

  private readonly _exclude: IgnoreRules | null;
  private readonly _gitignore: boolean;
  /** Those that count in the folder that the walk is in. */
  private _rules: IgnoreRules | null;
}

/** Whether a link leads to a file; a broken link counts too, so that it is named when it is read. */
function mayLinkToFile(name: string): boolean {
  try {
    return fs.statSync(name).isFile();
  } catch {
    return true;
  }
}

function formatOf(name: string): FileFormat | undefined {
  return formats[path.extname(name).toLowerCase()];
}

function join(folder: string, name: string): string {
  return folder === '.'
    ? name
    : folder.endsWith('/')
      ? folder + name
      : `${folder}/${name}`;
}

function toSlashes(name: string): string {
  return path.sep === '/' ? name : name.split(path.sep).join('/');
}
