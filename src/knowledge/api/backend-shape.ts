import { k, manual, op, written } from './backend-entry';
import { renamed } from './layer-parameters';
import { IApiEntry } from './types';

const LAST_AXIS = written(
  'axis',
  '-1',
  'It was the last axis where none was given.'
);

/** Making, joining and reshaping of tensors in keras.backend. */
export const backendShape: readonly IApiEntry[] = [
  ...op('zeros', 'zeros', 'shape dtype name', 'shape dtype'),
  ...op('ones', 'ones', 'shape dtype name', 'shape dtype'),
  ...op('zeros_like', 'zeros_like', 'x dtype name', 'x dtype'),
  ...op('ones_like', 'ones_like', 'x dtype name', 'x dtype'),
  ...op('eye', 'eye', 'size dtype name', 'N dtype', {
    parameters: ['N', 'M', 'k', 'dtype']
  }),
  ...op('arange'),
  ...op('cast'),
  ...op('squeeze'),
  ...op('stack'),
  ...op('pack', 'stack'),
  ...op('shape'),
  ...op('is_tensor'),
  ...op('identity', 'copy', 'x name', 'x'),
  ...op('reshape', 'reshape', 'x shape', 'x newshape'),
  ...op('permute_dimensions', 'transpose', 'x pattern', 'x axes'),
  ...op('tile', 'tile', 'x n', 'x repeats'),
  ...op('repeat_elements', 'repeat', 'x rep axis', 'x repeats axis'),
  ...op('reverse', 'flip', 'x axes', 'x axis'),
  ...op('concatenate', 'concatenate', 'tensors axis', 'xs axis', LAST_AXIS),
  ...op('expand_dims', 'expand_dims', 'x dim', 'x axis', {
    ...LAST_AXIS,
    signatures: { '1': ['x', 'dim'], '2': ['x', 'axis'] }
  }),
  ...op('gather', 'take', 'reference indices', 'x indices', {
    ...written('axis', '0', 'It takes rows.'),
    parameters: ['x', 'indices', 'axis']
  }),
  ...op('one_hot', 'one_hot', 'indices nb_classes', 'x num_classes', {
    signatures: {
      '1': ['indices', 'nb_classes'],
      '2': ['indices', 'num_classes']
    },
    changes: { indices: renamed('x'), nb_classes: renamed('num_classes') }
  }),
  ...op('count_params', 'size'),
  ...op('size', 'size', 'x name', 'x'),
  ...k('flatten', { now: 'keras.ops.reshape', rewriter: 'backendFlatten' }),
  ...k('batch_flatten', {
    now: 'keras.layers.Flatten',
    rewriter: 'backendBatchFlatten'
  }),
  ...k('repeat', { now: 'keras.ops.repeat', rewriter: 'backendRepeat' }),
  ...['int_shape', 'get_variable_shape', 'dtype', 'ndim'].flatMap(name =>
    k(name, {
      now: null,
      meaning: 'manual',
      reason: 'It is an attribute of the tensor: x.shape, x.dtype.',
      rewriter: 'backendShape'
    })
  ),
  ...manual(
    'slice',
    'ops.slice(x, start, size) is the same, but for a size of -1 with PyTorch: x[...] takes a part of a tensor everywhere.'
  ),
  ...manual(
    'foldl foldr',
    'functools.reduce(f, list of rows) does the same, or ops.scan.'
  ),
  ...manual('to_dense is_sparse', 'ops.convert_to_tensor(x, sparse=False).'),
  ...manual('pattern_broadcast', 'It was for Theano alone: leave it out.'),
  ...manual(
    'temporal_padding asymmetric_temporal_padding spatial_2d_padding asymmetric_spatial_2d_padding spatial_3d_padding',
    'ops.pad takes the padding of every axis: ops.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0))).'
  ),
  ...k('resize_images', {
    now: 'keras.ops.repeat',
    rewriter: 'backendResize'
  }),
  ...manual(
    'resize_volumes',
    'keras.layers.UpSampling3D(size)(x) does the same.'
  )
];
