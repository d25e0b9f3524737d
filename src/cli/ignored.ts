import * as fs from 'node:fs';
import * as path from 'node:path';

import ignore, { Ignore } from 'ignore';

/** What one ignore file says, and the ignore files of the folders above it. */
export class IgnoreRules {
  /**
   * Reads the patterns of one file.
   * @param folder - the absolute path of the folder that the patterns are relative to
   * @param patterns - as in `.gitignore`
   */
  constructor(
    private readonly _folder: string,
    patterns: string,
    private readonly _above: IgnoreRules | null
  ) {
    this._rules = ignore().add(patterns);
  }

  /** Whether an absolute path is to be left out. The nearest file that says anything decides, as in git. */
  ignores(name: string, isFolder: boolean): boolean {
    const relative = path
      .relative(this._folder, name)
      .split(path.sep)
      .join('/');
    const { ignored, unignored } = this._rules.test(
      isFolder ? `${relative}/` : relative
    );
    return (
      ignored || (!unignored && (this._above?.ignores(name, isFolder) ?? false))
    );
  }

  private readonly _rules: Ignore;
}

/** The rules within a folder: its `.gitignore`, if there is one, before those above. */
export function withIgnoreFile(
  folder: string,
  above: IgnoreRules | null
): IgnoreRules | null {
  try {
    const patterns = fs.readFileSync(path.join(folder, '.gitignore'), 'utf8');
    return new IgnoreRules(folder, patterns, above);
  } catch {
    return above;
  }
}

/** The rules from the git repository above a folder, its own not included; null outside a repository. */
export function repositoryRules(folder: string): IgnoreRules | null {
  let rules: IgnoreRules | null = null;
  for (const above of repositoryFolders(folder)) {
    rules = withIgnoreFile(above, rules);
  }
  return rules;
}

/** The folders from the root of the git repository down to the parent of `folder`. */
function repositoryFolders(folder: string): string[] {
  const above: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    if (at !== folder) {
      above.unshift(at);
    }
    if (fs.existsSync(path.join(at, '.git'))) {
      return above;
    }
    if (at === path.dirname(at)) {
      return [];
    }
  }
}
