// Measures the core: `jlpm benchmark:core`. Prints each figure beside its limit and exits 1 when one is missed.
import { parser } from '@lezer/python';

import { ICell, INotebook, Inspector } from '../src/core';
import { importers } from '../src/knowledge/importers';
import { rules } from '../src/rules';

/** Processor time of this process in ms: unlike the clock it does not count what other programs take. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const CELLS = 1000;
const SLICE = 8;

/** A notebook like those that are taught with: much prose, some imports, layers, plots and training. */
function notebook(cells: number): INotebook {
  const body = [
    'model = Sequential()\nmodel.add(Dense(64, activation="relu", input_shape=(784,)))\nmodel.add(Dropout(0.5))\nmodel.add(Dense(10, activation="softmax"))\nmodel.summary()',
    'for epoch in range(10):\n    total = 0.\n    for x, y in loader:\n        total += step(x / 255., y)\n    print("epoch %d: %.3f" % (epoch, total))',
    'plt.figure(figsize=(12, 4))\nplt.plot(history.history["loss"], label="loss")\nplt.plot(history.history["val_loss"], label="val")\nplt.legend()\nplt.show()',
    'import numpy as np\nimport pandas as pd\nimport matplotlib.pyplot as plt\n%matplotlib inline',
    'def preprocess(image, size=(224, 224)):\n    """Resizes and scales an image."""\n    image = resize(image, size)\n    return (image - image.mean()) / (image.std() + 1e-7)',
    'df = pd.read_csv("data.csv")\ndf["y"] = df["a"].apply(lambda a: a ** 2)\ndf.groupby("k").mean().head()',
    'history = model.fit(x_train, y_train, epochs=5, batch_size=128, validation_split=0.1)',
    'scores = [accuracy(model.predict(x), y) for x, y in batches]\nprint(sum(scores) / len(scores))'
  ];
  const list: ICell[] = [];
  for (let i = 0; i < cells; i++) {
    const type = i % 3 === 0 ? 'markdown' : 'code';
    let source = `${body[(i * 7) % body.length]}\n# step ${i}`;
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

function fresh(): Inspector {
  return new Inspector({ parser, rules, importers });
}

/** Reads in slices; gives the time of each. */
function scan(inspector: Inspector, of: INotebook): number[] {
  const slices: number[] = [];
  let start = now();
  inspector.setNotebook(of);
  let done = false;
  while (!done) {
    done = inspector.read(SLICE);
    const at = now();
    slices.push(at - start);
    start = at;
  }
  start = now();
  void inspector.inspection.findings.length;
  slices[slices.length - 1] += now() - start;
  return slices;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

let missed = 0;

function report(name: string, value: number, limit: number | null): void {
  const fits = limit === null || value <= limit;
  missed += fits ? 0 : 1;
  const beside =
    limit === null ? '' : `  at most ${limit} ms${fits ? '' : '  MISSED'}`;
  console.log(`${name.padEnd(52)} ${value.toFixed(2).padStart(9)} ms${beside}`);
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const thousand = notebook(CELLS);
const code = thousand.cells.filter(cell => cell.type === 'code');
console.log(
  `${CELLS} cells, ${code.length} of code, ${sum(code.map(cell => cell.source.length))} characters`
);

const cold = scan(fresh(), thousand);
report('first scan, in a program just started', sum(cold), null);

const totals: number[] = [];
const longest: number[] = [];
const yardstick: number[] = [];
for (let run = 0; run < 15; run++) {
  const slices = scan(fresh(), thousand);
  totals.push(sum(slices));
  longest.push(Math.max(...slices));
  const start = now();
  for (const cell of code) {
    parser.parse(cell.source);
  }
  yardstick.push(now() - start);
}
report('first scan, median of 15', quantile(totals, 0.5), 30);
report(
  'longest slice of a first scan, median of 15',
  quantile(longest, 0.5),
  10
);
report(
  'yardstick: Lezer parses all code cells, median',
  quantile(yardstick, 0.5),
  null
);
console.log(
  `${'scan as a part of the yardstick'.padEnd(52)} ${(quantile(totals, 0.5) / quantile(yardstick, 0.5)).toFixed(2).padStart(9)}`
);

for (const [name, id] of [
  ['in a cell without facts', 'cell-4'],
  ['in the cell with the setting', 'cell-1'],
  ['in a cell with imports', 'cell-77']
] as const) {
  const inspector = fresh();
  scan(inspector, thousand);
  const before = thousand.cells.find(cell => cell.id === id)!.source;
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    const at = (i * 13) % before.length;
    const text =
      before.slice(0, at) + 'x'.repeat(1 + (i % 5)) + before.slice(at);
    const start = now();
    inspector.setSource(id, text);
    inspector.read();
    void inspector.inspection.findings.length;
    times.push(now() - start);
  }
  report(`an edit ${name}, p95 of 300`, quantile(times, 0.95), 2);
}

const lines = Array.from({ length: 10_000 }, (_, i) =>
  i % 10 === 0
    ? 'os.environ["KERAS_BACKEND"] = "theano"'
    : `value_${i} = compute(${i}, 1./${i + 1})  # line ${i}`
).join('\n');
const long = scan(fresh(), {
  language: 'python',
  cells: [{ id: 'long', type: 'code', source: lines }]
});
report('a cell of 10,000 lines: longest slice', Math.max(...long), null);
report('a cell of 10,000 lines: all', sum(long), null);
const many = scan(fresh(), notebook(5000));
report('5,000 cells: longest slice', Math.max(...many), null);
report('5,000 cells: all', sum(many), null);

process.exitCode = missed > 0 ? 1 : 0;
