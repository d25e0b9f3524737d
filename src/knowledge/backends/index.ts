import { IBackend } from '../types';
import { aesara } from './aesara';
import { cntk } from './cntk';
import { jax } from './jax';
import { mxnet } from './mxnet';
import { numpy } from './numpy';
import { openvino } from './openvino';
import { plaidml } from './plaidml';
import { pytensor } from './pytensor';
import { tensorflow } from './tensorflow';
import { theano } from './theano';
import { torch } from './torch';

/** Every backend, those that train first, those that are gone last. To add one: a data file, and a word here. */
export const backends: readonly IBackend[] = [
  tensorflow,
  jax,
  torch,
  openvino,
  numpy,
  theano,
  cntk,
  mxnet,
  plaidml,
  aesara,
  pytensor
];

const byName = new Map(backends.map(backend => [backend.name, backend]));

/** The backends that the newest Keras accepts, by exact name. */
export const supported: readonly IBackend[] = backends.filter(
  backend => backend.status === 'training' || backend.status === 'inference'
);

/** The backend of exactly this name; undefined when there is none. */
export function backendNamed(name: string | null): IBackend | undefined {
  return name === null ? undefined : byName.get(name);
}

/** The backend whose name or alias this is, whatever its case, quotes and spaces; undefined when there is none. */
export function backendMeant(text: string): IBackend | undefined {
  const bare = text
    .replace(/#.*$/s, '')
    .replace(/["'`“”‘’\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return backends.find(
    backend => backend.name === bare || backend.aliases.includes(bare)
  );
}

/** The backend that a misspelt name most likely means: one or two letters off; undefined when none is near. */
export function backendNear(text: string): IBackend | undefined {
  const meant = backendMeant(text);
  if (meant) {
    return meant;
  }
  const bare = text.trim().toLowerCase().slice(0, 40);
  const near = supported
    .map(backend => ({ backend, off: distance(bare, backend.name) }))
    .filter(({ backend, off }) => off <= (backend.name.length > 5 ? 2 : 1))
    .sort((a, b) => a.off - b.off)[0];
  return near?.backend;
}

/** How many letters to insert, delete, replace or swap with the next to get from one word to the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + +!same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
