import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { IWalkOptions, findFiles } from './files';

let root: string;
const options: IWalkOptions = { exclude: [], gitignore: true };

function put(name: string, text: string = ''): void {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** What is found in the folder, by the path within it; problems with their text. */
function found(
  given: readonly string[] = ['.'],
  more: Partial<IWalkOptions> = {}
): string[] {
  const paths = given.map(name => path.join(root, name));
  return findFiles(paths, { ...options, ...more }).map(file => {
    const name = path.relative(root, file.path).split(path.sep).join('/');
    return 'problem' in file ? `${name}: ${file.problem}` : name;
  });
}

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-files-'));
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

describe('findFiles', () => {
  it('walks folders in order and leaves copies and other people’s code out', () => {
    for (const name of [
      'b.ipynb',
      'a/c.IPYNB',
      'a/script.py',
      'a/page.md',
      'a/data.json',
      '.ipynb_checkpoints/b-checkpoint.ipynb',
      'node_modules/x/n.ipynb',
      '.git/n.ipynb',
      'env/pyvenv.cfg',
      'env/n.ipynb'
    ]) {
      put(name);
    }
    expect(found()).toEqual([
      'a/c.IPYNB',
      'a/page.md',
      'a/script.py',
      'b.ipynb'
    ]);
  });

  it('respects ignore files of every level, and of the repository above', () => {
    put('repository/.git/HEAD');
    put('repository/.gitignore', '*.py\nout/\n/only-top.ipynb\n');
    put('repository/in/.gitignore', '!kept.py\nx.ipynb\n');
    for (const name of [
      'a.py',
      'kept.py',
      'x.ipynb',
      'y.ipynb',
      'only-top.ipynb',
      'out/z.ipynb'
    ]) {
      put(`repository/in/${name}`);
    }
    const rest = ['only-top.ipynb', 'y.ipynb'].map(n => `repository/in/${n}`);
    const kept = 'repository/in/kept.py';
    expect(found(['repository/in'])).toEqual([kept, ...rest]);
    expect(found()).toEqual([kept, ...rest]);
    expect(found(['repository/in'], { gitignore: false })).toHaveLength(6);
    expect(found(['repository/in/a.py'])).toEqual(['repository/in/a.py']);
  });

  it('leaves out what the user excludes', () => {
    put('a/x.ipynb');
    put('b/x.ipynb');
    put('b/y.ipynb');
    expect(found(['.'], { exclude: ['a/', 'y.*'] })).toEqual(['b/x.ipynb']);
  });

  it('names what is missing or no notebook', () => {
    put('data.csv');
    expect(found(['data.csv', 'gone.ipynb'])).toEqual([
      'data.csv: not a notebook by its name',
      'gone.ipynb: no such file or folder'
    ]);
  });

  it('does not walk in circles, and keeps links to files', () => {
    put('a/x.ipynb');
    fs.symlinkSync(root, path.join(root, 'a', 'loop'));
    fs.symlinkSync('x.ipynb', path.join(root, 'a', 'link.ipynb'));
    fs.symlinkSync('self.ipynb', path.join(root, 'a', 'self.ipynb'));
    expect(found()).toEqual(['a/link.ipynb', 'a/self.ipynb', 'a/x.ipynb']);
    expect(found(['a/self.ipynb'])).toEqual([
      'a/self.ipynb: a loop of symbolic links'
    ]);
  });
});
