// Measures the command line beside ruff: `jlpm benchmark:cli`. Makes about 100 MB of notebooks with images in their
// outputs, runs both on them in turn, and exits 1 when a limit is missed. Needs `ruff` on the PATH, or --ruff FILE.
// What Node needs to start, to read all the files and to parse them is measured in the same run, for comparison.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as zlib from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: path.join(root, '../shared/corpus') },
    ruff: { type: 'string', default: 'ruff' },
    runs: { type: 'string', default: '7' },
    keep: { type: 'boolean', default: false }
  }
});
const TOTAL = 100e6;
const MAX_RATIO = 0.8;
const MAX_MEMORY = 250;

/** The notebooks that get outputs: the corpus where it is there, else the examples. */
function sources() {
  const corpus = path.join(values.corpus, 'notebooks');
  const from = fs.existsSync(corpus) ? corpus : path.join(root, 'examples');
  const names = fs
    .readdirSync(from, { recursive: true })
    .filter(name => name.endsWith('.ipynb'))
    .sort();
  console.log(`${names.length} notebooks to copy from ${path.basename(from)}`);
  return names.map(name => JSON.parse(fs.readFileSync(path.join(from, name))));
}

/** A PNG of noise, which nothing compresses: as many bytes as asked for, about. */
function png(bytes) {
  const width = Math.max(1, Math.round(Math.sqrt(bytes / 3)));
  const rows = Array.from({ length: width }, () =>
    Buffer.concat([Buffer.of(0), randomBytes(3 * width)])
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(rows), { level: 0 })),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([size, body, sum]);
}

/** Node before 22.2 has no crc32; a viewer would mind, neither program does. */
function checksum(data) {
  return zlib.crc32 ? zlib.crc32(data) : 0;
}

/** Writes copies of the notebooks, each filled up with figures, until there is enough. */
function makeData(folder) {
  const notebooks = sources();
  const images = [20e3, 45e3, 80e3].map(size => png(size).toString('base64'));
  const copies = Math.max(notebooks.length, Math.ceil(TOTAL / 250e3));
  const each = TOTAL / copies;
  let written = 0;
  for (let at = 0; at < copies; at++) {
    const notebook = structuredClone(notebooks[at % notebooks.length]);
    let left = each - JSON.stringify(notebook).length;
    const code = (notebook.cells ?? []).filter(
      cell => cell.cell_type === 'code'
    );
    for (let figure = 0; left >= 4 && code.length > 0; figure++) {
      const image = images[figure % images.length].slice(0, 4 * (left >> 2));
      const cell = code[figure % code.length];
      cell.outputs = (cell.outputs ?? []).concat({
        output_type: 'display_data',
        metadata: { needs_background: 'light' },
        data: {
          'image/png': `${image}\n`,
          'text/plain': ['<Figure size 432x288 with 1 Axes>']
        }
      });
      left -= image.length;
    }
    const text = JSON.stringify(notebook, null, 1);
    fs.writeFileSync(path.join(folder, `notebook-${at}.ipynb`), text);
    written += text.length;
  }
  return { copies, written };
}

/**
 * What the programs see of the environment: nothing that changes how Node starts. Reading a bundle of certificates,
 * as NODE_EXTRA_CA_CERTS asks for, takes longer than all the rest of its start.
 */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_'))
);

/** Runs a program once; the wall time in seconds. */
function time(command, args) {
  const start = process.hrtime.bigint();
  const { error, status } = spawnSync(command, args, { stdio: 'ignore', env });
  if (error || status > 1) {
    throw error ?? new Error(`${command} ended with ${status}`);
  }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The most memory that the command line had, in MB: it is told of itself, so that no other tool is needed. */
function memory(program, folder) {
  const hook = `process.on('exit', () => require('node:fs').writeSync(2,
    'maxRSS ' + process.resourceUsage().maxRSS));`;
  const file = path.join(os.tmpdir(), `max-rss-${process.pid}.cjs`);
  fs.writeFileSync(
    file,
    `if (require('node:worker_threads').isMainThread) { ${hook} }`
  );
  const { stderr } = spawnSync(
    process.execPath,
    ['--require', file, program, 'check', '-q', folder],
    { encoding: 'utf8', maxBuffer: 1e9, env }
  );
  fs.rmSync(file);
  return Number(/maxRSS (\d+)/.exec(stderr)[1]) / 1024;
}

const median = list => [...list].sort((a, b) => a - b)[list.length >> 1];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keras-advisor-bench-'));
let failed = false;
try {
  const program = path.join(
    root,
    'jupyterlab_keras_advisor/cli/keras-advisor.cjs'
  );
  const { copies, written } = makeData(folder);
  console.log(
    `${copies} notebooks, ${(written / 1e6).toFixed(1)} MB, ${os.availableParallelism()} processors, load ${os.loadavg()[0].toFixed(1)}`
  );
  const each = step =>
    `const fs = require('node:fs'), path = require('node:path');
     for (const name of fs.readdirSync(${JSON.stringify(folder)})) {
       const file = path.join(${JSON.stringify(folder)}, name);
       ${step};
     }`;
  const node = script => () => time(process.execPath, ['-e', script]);
  const contenders = {
    'keras-advisor check': () =>
      time(process.execPath, [program, 'check', folder]),
    'ruff check --no-cache': () =>
      time(values.ruff, [
        'check',
        // With this project's own settings it would leave notebooks out.
        '--isolated',
        '--no-cache',
        '--quiet',
        folder
      ]),
    'Node start-up': node(''),
    'reading all': node(each('fs.readFileSync(file)')),
    'JSON.parse of all': node(each("JSON.parse(fs.readFileSync(file, 'utf8'))"))
  };
  const times = Object.fromEntries(
    Object.keys(contenders).map(name => [name, []])
  );
  // In turn, so that whatever else the machine does troubles all alike; the first round only warms the file cache.
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const seconds = contender();
      if (run > 0) {
        times[name].push(seconds);
      }
    }
  }
  const [ours, theirs] = Object.values(times);
  const ratio = median(ours) / median(theirs);
  const used = memory(program, folder);
  const row = (name, list) =>
    `${name.padEnd(22)} median ${median(list).toFixed(3)} s, best ${Math.min(...list).toFixed(3)} s`;
  for (const [name, list] of Object.entries(times)) {
    console.log(row(name, list));
  }
  console.log(
    `ratio of the medians   ${ratio.toFixed(2)} (at most ${MAX_RATIO})`
  );
  console.log(
    `ratio of the best      ${(Math.min(...ours) / Math.min(...theirs)).toFixed(2)}`
  );
  console.log(
    `memory                 ${used.toFixed(0)} MB (at most ${MAX_MEMORY})`
  );
  failed = ratio > MAX_RATIO || used > MAX_MEMORY;
} finally {
  if (values.keep) {
    console.log(`kept: ${folder}`);
  } else {
    fs.rmSync(folder, { recursive: true });
  }
}
process.exitCode = failed ? 1 : 0;
