/** Every backend. To add one: a data file, and a line here. */
export { aesara } from './aesara';
export { cntk } from './cntk';
export { jax } from './jax';
export { mlx } from './mlx';
export { mxnet } from './mxnet';
export { numpy } from './numpy';
export { openvino } from './openvino';
export { paddle } from './paddle';
export { plaidml } from './plaidml';
export { pytensor } from './pytensor';
export { tensorflow } from './tensorflow';
export { theano } from './theano';
export { torch } from './torch';
