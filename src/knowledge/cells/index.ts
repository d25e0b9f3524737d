import { jax } from './jax';
import { mlx } from './mlx';
import { numpy } from './numpy';
import { openvino } from './openvino';
import { paddle } from './paddle';
import { tensorflow } from './tensorflow';
import { torch } from './torch';
import { Cells } from '../types';

/**
 * What the backends can do, by their names. Apart from the backends’ own files, which every page loads at its start, while
 * this is for the comparison.
 */
export const cells: Readonly<Record<string, Cells>> = {
  jax,
  mlx,
  numpy,
  openvino,
  paddle,
  tensorflow,
  torch
};
