/**
 * A recognizer is asked only about statements that hold one of its words; cells and statements without any word of all
 * recognizers are not even parsed. The filter that says so is right when parsing everything gives no more facts.
 */
import { parser } from '@lezer/python';
import fc from 'fast-check';
import { readFileSync } from 'fs';
import { join } from 'path';

import { vocabulary } from '../rules/vocabulary';
import { corpusFolder, corpusPaths } from '../testing/corpus';
import { source } from '../testing/pieces';
import { notebookOf } from '../testing/read';
import { IFact } from './facts/fact';
import type * as Filters from './facts/filter';
import { Inspector } from './inspector';
import { INotebook } from './notebook/notebook';
import { notebookFromJson } from './notebook/notebook-json';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

/** The inspector as it would be if it parsed every statement and looked for every name in it. */
function unfilteredInspector(): typeof Inspector {
  let unfiltered = Inspector;
  jest.isolateModules(() => {
    const { filterOf } = jest.requireActual<typeof Filters>('./facts/filter');
    jest.doMock('./facts/filter', () => ({
      ...jest.requireActual('./facts/filter'),
      // Only the filter for texts of any kind has more words than its recognizers.
      filterOf: (...[recognizers, kinds, more]: Parameters<typeof filterOf>) =>
        more ? () => true : filterOf(recognizers, kinds)
    }));
    jest.doMock('./python/may-bind', () => ({ mayBind: () => true }));
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    unfiltered = require('./inspector').Inspector;
  });
  return unfiltered;
}

const Unfiltered = unfilteredInspector();

function factsOf(
  inspectorClass: typeof Inspector,
  notebook: INotebook
): readonly IFact[] {
  const inspector = new inspectorClass({ parser, rules: [], vocabulary });
  inspector.setNotebook(notebook);
  inspector.read();
  return inspector.inspection.facts;
}

/** Scopes are counted as they are read. */
const withoutScope = (fact: IFact): object => ({ ...fact, scope: 0 });

const placeOf = ({ cell, kind, mark, name }: IFact) =>
  JSON.stringify([kind, name, cell, mark]);

/** The facts that only parsing everything gives, told apart by what `of` says of each. */
function missed(notebook: INotebook, of: (fact: IFact) => string): IFact[] {
  const found = new Set(factsOf(Inspector, notebook).map(of));
  return factsOf(Unfiltered, notebook).filter(fact => !found.has(of(fact)));
}

/** Ways to say something with its words apart, under another name or over several lines. */
const statement = fc.constantFrom(
  'e = os.environ',
  'from os import environ as e',
  'V = "KERAS" "_BACKEND"',
  'V = "KERAS_" + "BACKEND"',
  'e[V] = "jax"',
  'e["KERAS" + "_BACKEND"] = "jax"',
  'os.environ[V] = "jax"',
  'os.putenv(V, "jax")',
  'os.environ.update(dict(KERAS_BACKEND="jax"))',
  'os.environ |= d',
  'd = {V: "jax"}',
  'import \\\n  keras',
  'from keras \\\n  import layers',
  'from keras import (\n  layers,\n  backend as K)',
  'from keras.backend import *',
  'set_image_dim_ordering("th")',
  'from keras.config import set_backend as use',
  'use("jax")',
  'K._BACKEND = "theano"',
  'importlib.import_module("ker" "as")',
  'm = "keras"\nimportlib.import_module(m)',
  '__import__("theano")',
  'importlib.reload(keras)',
  'from imp import reload\nreload(K)',
  'run = os.system',
  'run("export KERAS_BACKEND=jax")',
  'subprocess.run([sys.executable, "-m", "pip", "install", "keras"])',
  'c = "pip install theano"\n!{c}',
  'get_ipython().run_line_magic("env", "KERAS_BACKEND=jax")',
  '%%backend jax\n',
  '%set_env KERAS_BACKEND jax',
  'p = "~/.keras/keras.json"',
  'with open(p, "w") as f:\n    json.dump({"backend": B}, f)',
  'f.write(json.dumps(cfg))',
  'cfg = json.load(open(p))',
  'cfg["backend"] = "jax"',
  'Path(p).write_text(T)',
  'T = \'{"backend": "jax"}\'',
  'Conv2D(3, data_format="channels_first")',
  'fmt = "channels_first"\nConv2D(3, data_format=fmt)',
  'model.fit(x)',
  'fit = model.fit',
  'if K.backend() == "theano": pass',
  'sys.exit()',
  'if False:\n    B = "x"',
  'raise SystemExit'
);
const sound = fc.array(statement, { maxLength: 8 }).map(all => all.join('\n'));
const broken = fc
  .array(fc.oneof(statement, source), { maxLength: 5 })
  .map(parts => parts.join('\n'));
const cellsOf = (cell: fc.Arbitrary<string>) =>
  fc.array(cell, { minLength: 1, maxLength: 4 });

describe('what the filter skips', () => {
  it('holds no facts, and changes none', () => {
    fc.assert(
      fc.property(cellsOf(sound), cells => {
        const notebook = notebookOf(...cells);
        expect(factsOf(Inspector, notebook).map(withoutScope)).toEqual(
          factsOf(Unfiltered, notebook).map(withoutScope)
        );
      }),
      { numRuns: RUNS }
    );
  });

  // What is parsed together differs, and with it what an error is taken for.
  it('holds no facts in broken code either', () => {
    fc.assert(
      fc.property(cellsOf(fc.oneof(source, broken)), cells => {
        expect(missed(notebookOf(...cells), placeOf)).toEqual([]);
      }),
      { numRuns: RUNS }
    );
  });

  const corpus = corpusFolder();
  if (corpus === null) {
    it('is left out for the corpus where there is none', () => {
      expect(corpus).toBeNull();
    });
    return;
  }

  it('holds no facts in the labeled notebooks', () => {
    for (const path of corpusPaths(corpus)) {
      const text = readFileSync(join(corpus, path), 'utf8');
      const notebook = notebookFromJson(JSON.parse(text))!;
      expect(
        missed(notebook, fact => JSON.stringify(withoutScope(fact)))
      ).toEqual([]);
    }
  }, 120_000);
});
