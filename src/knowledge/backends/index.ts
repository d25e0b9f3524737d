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

/** Every backend, those that train first, those that are gone last. To add one: a data file, and a line here. */
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

/** The backends that are or will be of use: those that Keras 3 accepts, and those that only its next release does. */
export const supported: readonly IBackend[] = backends.filter(
  backend => backend.status === 'training' || backend.status === 'inference'
);

/** The backend of exactly this name; undefined when there is none. */
export function backendNamed(name: string | null): IBackend | undefined {
  return name === null ? undefined : byName.get(name);
}
