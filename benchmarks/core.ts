// Measures the core: `jlpm benchmark:core`. Prints each figure beside its limit and exits 1 when one is missed.
import { parser } from '@lezer/python';

import { ICell, INotebook, Inspector } from '../src/core';
import { vocabulary } from '../src/rules/vocabulary';
import { rules } from '../src/rules';
import { advance, migrationSteps } from '../src/migrate';
import { SLICE } from '../src/ui/idle';

/** A moment, by the clock and by the processor time of this process, both in ms. */
interface IMoment {
  readonly clock: number;
  readonly processor: number;
}

function now(): IMoment {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

/**
 * What the main thread did between two moments in ms, at most: the clock also counts what other programs take, the
 * processor time also the threads that compile and collect garbage, so the lesser of the two is nearer.
 */
function between(start: IMoment, end: IMoment): number {
  return Math.min(end.clock - start.clock, end.processor - start.processor);
}

const EDITS = 300;
const ROUNDS = 5;
const SCANS = 15;

/** Cells as notebooks that teach have them: imports, layers, plots and training. */
const BODIES: readonly ((i: number) => string)[] = [
  i =>
    `model_${i % 9} = Sequential()\nmodel_${i % 9}.add(Dense(${i}, activation="relu", input_shape=(784,)))\nmodel_${i % 9}.add(Dropout(0.5))\nmodel_${i % 9}.add(Dense(10, activation="softmax"))\nmodel_${i % 9}.summary()`,
  i =>
    `for epoch in range(${i}):\n    total = 0.\n    for x, y in loader:\n        total += step(x / 255., y)\n    print("epoch %d: %.3f" % (epoch, total))`,
  i =>
    `plt.figure(figsize=(12, ${i % 7}))\nplt.plot(history.history["loss"], label="loss")\nplt.plot(history.history["val_loss"], label="val")\nplt.legend()\nplt.show()`,
  () =>
    'import numpy as np\nimport pandas as pd\nimport matplotlib.pyplot as plt\n%matplotlib inline',
  i =>
    `def preprocess_${i}(image, size=(224, 224)):\n    """Resizes and scales an image."""\n    image = resize(image, size)\n    return (image - image.mean()) / (image.std() + 1e-7)`,
  i =>
    `df = pd.read_csv("data_${i}.csv")\ndf["y"] = df["a"].apply(lambda a: a ** ${i})\ndf.groupby("k").mean().head()`,
  i =>
    `history = model_${i % 9}.fit(x_train, y_train, epochs=${i}, batch_size=128, validation_split=0.1)`,
  i =>
    `scores_${i} = [accuracy(model_${i % 9}.predict(x), y) for x, y in batches]\nprint(sum(scores_${i}) / len(scores_${i}))`
];

/** A third of prose; a setting, its imports, and now and then a call that Keras 3 no longer knows. */
function notebook(cells: number): INotebook {
  const list: ICell[] = [];
  for (let i = 0; i < cells; i++) {
    const type = i % 3 === 0 ? 'markdown' : 'code';
    let source = `${BODIES[(i * 7) % BODIES.length](i)}\n# step ${i}`;
    if (i === 1) {
      source =
        'import os\nos.environ["KERAS_BACKEND"] = "theano"\nimport keras\nfrom keras import backend as K\nfrom keras.layers import Dense';
    } else if (i % 25 === 2) {
      source = `from keras.layers import Dense, Dropout\nK.set_image_dim_ordering("th")\n${source}`;
    }
    list.push({ id: `cell-${i}`, type, source });
  }
  return { language: 'python', cells: list };
}

/** One cell of 10,000 lines, every tenth a setting. */
const long: INotebook = {
  language: 'python',
  cells: [
    {
      id: 'long',
      type: 'code',
      source: Array.from({ length: 10_000 }, (_, i) =>
        i % 10 === 0
          ? 'os.environ["KERAS_BACKEND"] = "theano"'
          : `value_${i} = compute(${i}, 1./${i + 1})  # line ${i}`
      ).join('\n')
    }
  ]
};

function fresh(): Inspector {
  return new Inspector({ parser, rules, vocabulary });
}

/** Reads and judges in slices as JupyterLab does after `begin`; gives the time of each. */
function inSlices(inspector: Inspector, begin: () => void): number[] {
  const slices: number[] = [];
  let start = now();
  begin();
  let done = false;
  while (!done) {
    done = inspector.read(SLICE);
    if (done) {
      void inspector.inspection.findings.length;
    }
    const at = now();
    slices.push(between(start, at));
    start = at;
  }
  return slices;
}

/** Takes a notebook over, which is a task of its own in JupyterLab too, and reads it. */
function scan(of: INotebook): number[] {
  const inspector = fresh();
  const start = now();
  inspector.setNotebook(of);
  const taken = between(start, now());
  return [taken, ...inSlices(inspector, () => {})];
}

/** Types into a cell, at another place each time: what stood there breaks, and is whole again. */
function edits(of: INotebook, id: string, count: number): number[][] {
  const inspector = fresh();
  inspector.setNotebook(of);
  inspector.read();
  const before = of.cells.find(cell => cell.id === id)!.source;
  return Array.from({ length: count }, (_, i) => {
    const at = (i * 13) % before.length;
    const text =
      before.slice(0, at) + 'x'.repeat(1 + (i % 5)) + before.slice(at);
    return inSlices(inspector, () => inspector.setSource(id, text));
  });
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const median = (values: readonly number[]): number => quantile(values, 0.5);
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

let missed = 0;
let unit = 1;

function report(name: string, value: number, limit: number | null): void {
  const fits = limit === null || value <= limit;
  missed += fits ? 0 : 1;
  const beside =
    limit === null ? '' : `  at most ${limit} ms${fits ? '' : '  MISSED'}`;
  console.log(
    `${name.padEnd(60)} ${value.toFixed(2).padStart(8)} ms ${(value / unit).toFixed(3).padStart(8)}${beside}`
  );
}

const thousand = notebook(1000);
const code = thousand.cells.filter(cell => cell.type === 'code');
const json = JSON.stringify(thousand);

/** The yardsticks: what JavaScript itself and the parser alone take for the same notebook. */
function timeJson(): number {
  const start = now();
  for (let i = 0; i < 20; i++) {
    JSON.stringify(JSON.parse(json));
  }
  return between(start, now());
}

function timeParser(): number {
  const start = now();
  for (const cell of code) {
    parser.parse(cell.source);
  }
  return between(start, now());
}

// First of all, while nothing is compiled: a page scans its first notebook like that.
const cold = scan(thousand);
const scans: number[][] = [];
const yardsticks: number[] = [];
const parses: number[] = [];
for (let run = 0; run < SCANS; run++) {
  scans.push(scan(thousand));
  yardsticks.push(timeJson());
  parses.push(timeParser());
}
unit = median(yardsticks);
console.log(
  `1000 cells, ${code.length} of code, ${sum(code.map(cell => cell.source.length))} characters of code.\n` +
    'Processor time; behind it as a part of the yardstick, the JSON of the notebook parsed and written 20 times.\n'
);
report('yardstick', unit, null);
report('Lezer parses all code cells', median(parses), null);
report('first scan in a program just started, all', sum(cold), null);
report(
  'first scan in a program just started, longest slice',
  Math.max(...cold),
  null
);
report(`first scan, all, median of ${SCANS}`, median(scans.map(sum)), 30);
report(
  `first scan, longest slice, median of ${SCANS}`,
  median(scans.map(slices => Math.max(...slices))),
  10
);

for (const cells of [1000, 500]) {
  const of = notebook(cells);
  for (const [name, id] of [
    ['plain cell', 'cell-4'],
    ['cell with imports', 'cell-77'],
    ['cell with the setting', 'cell-1']
  ] as const) {
    const rounds = Array.from({ length: ROUNDS }, () =>
      edits(of, id, EDITS).map(sum)
    );
    // Of the same edit the median: what compiles and collects garbage beside it comes at another edit each time.
    const times = rounds[0].map((_, i) => median(rounds.map(each => each[i])));
    report(`an edit in a ${name} of ${cells}, p50`, median(times), null);
    report(`an edit in a ${name} of ${cells}, p95`, quantile(times, 0.95), 2);
    report('  p95 of the first round', quantile(rounds[0], 0.95), null);
  }
}

const longScans = Array.from({ length: 5 }, () => scan(long));
report(
  'a cell of 10,000 lines, all, median of 5',
  median(longScans.map(sum)),
  null
);
report(
  'a cell of 10,000 lines, longest slice, median of 5',
  median(longScans.map(slices => Math.max(...slices))),
  10
);
const longEdits = edits(long, 'long', 20);
report('an edit in it, all, p50 of 20', median(longEdits.map(sum)), null);
report(
  'an edit in it, longest slice, p50 of 20',
  median(longEdits.map(slices => Math.max(...slices))),
  10
);
const manyScans = Array.from({ length: 5 }, () => scan(notebook(5000)));
report('5,000 cells, all, median of 5', median(manyScans.map(sum)), null);
report(
  '5,000 cells, longest slice, median of 5',
  median(manyScans.map(slices => Math.max(...slices))),
  10
);

/** Cells as notebooks of Keras 1 have them, in Python 2 too. */
const OLD: readonly ((i: number) => string)[] = [
  i =>
    `model_${i} = Sequential()\nmodel_${i}.add(Dense(output_dim=${i}, init="uniform", input_dim=784))\nmodel_${i}.add(Dense(10, activation="softmax"))\nmodel_${i}.compile("sgd", "binary_crossentropy", metrics=["accuracy"])`,
  i =>
    `def build_${i}(x, size=(224, 224)):\n    x = Convolution2D(32, 3, 3, border_mode="same", name="conv/${i}")(x)\n    x = Dense(output_dim=10, activation="softmax")(Flatten()(x))\n    return Model(input=x, output=x)`,
  i =>
    `history = model_${i - 2}.fit(x_train, y_train, nb_epoch=${i}, batch_size=128)\nprint history.history["acc"]`,
  i =>
    `m = build_${i - 2}(Input((3, 224, 224)))\nm.compile("adam", "categorical_crossentropy")\nprint m.get_layer("conv/1")`
];

/** Every second cell is of old Keras. */
function oldNotebook(count: number): INotebook {
  const cells = notebook(count).cells.map((cell, i) => {
    const source =
      i === 1
        ? 'from keras.models import *\nfrom keras.layers import *\nfrom keras import backend as K'
        : OLD[Math.floor(i / 2) % OLD.length](i);
    return i % 2 === 1 ? { ...cell, type: 'code' as const, source } : cell;
  });
  return { language: 'python', cells };
}

/** Looks for uses of old Keras in slices as JupyterLab does; gives the time of each. */
function migrationSlices(of: INotebook): number[] {
  const slices: number[] = [];
  const steps = migrationSteps(of, { parser });
  for (let done = false; !done;) {
    const start = now();
    done = advance(steps, SLICE) !== null;
    slices.push(between(start, now()));
  }
  return slices;
}

const old = oldNotebook(500);
report(
  '500 cells, old Keras in a program just started, longest slice',
  Math.max(...migrationSlices(old)),
  null
);
const migrations = Array.from({ length: SCANS }, () => migrationSlices(old));
report(
  `500 cells, uses of old Keras, all, median of ${SCANS}`,
  median(migrations.map(sum)),
  60
);
report(
  `500 cells, uses of old Keras, longest slice, median of ${SCANS}`,
  median(migrations.map(slices => Math.max(...slices))),
  10
);

process.exitCode = missed > 0 ? 1 : 0;
