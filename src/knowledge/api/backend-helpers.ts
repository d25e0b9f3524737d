import { IApiHelper } from './types';

/** Functions of keras.backend that Keras 3 has in another form, or not at all. */
export const backendHelpers: readonly IApiHelper[] = [
  {
    name: 'old_hard_sigmoid',
    source: [
      // Bidirectional makes its second layer from the configuration of the first.
      '@keras.saving.register_keras_serializable()',
      'def old_hard_sigmoid(x):',
      '    """The hard sigmoid of Keras 1 and 2: slope 0.2, where that of Keras 3 has 1/6."""',
      '    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)'
    ].join('\n'),
    imports: ['keras', 'keras.ops']
  },
  {
    name: 'old_batch_dot',
    source: [
      'def old_batch_dot(x, y, axes=None):',
      '    """The batch_dot of Keras 1 and 2: products of matrices and vectors, one for each sample."""',
      '    x_rank, y_rank = len(x.shape), len(y.shape)',
      '    if max(x_rank, y_rank) > 3:',
      "        raise ValueError('batch_dot of four axes: which were paired depended on the version')",
      '    if axes is None:',
      '        axes = (x_rank - 1, max(y_rank - 2, 1))',
      '    elif isinstance(axes, int):',
      '        axes = (axes, axes)',
      "    x_axes, y_axes = list('abc'[:x_rank]), list('ade'[:y_rank])",
      '    paired = x_axes[axes[0]]',
      '    y_axes[axes[1]] = paired',
      '    kept = [each for each in x_axes + y_axes[1:] if each != paired]',
      "    pattern = '{},{}->{}'.format(''.join(x_axes), ''.join(y_axes), ''.join(kept))",
      '    product = ops.einsum(pattern, x, y)',
      '    return ops.expand_dims(product, 1) if len(kept) == 1 else product'
    ].join('\n'),
    imports: ['keras.ops']
  },
  {
    name: 'old_l2_normalize',
    source: [
      'def old_l2_normalize(x):',
      '    """The l2_normalize of Keras 2 without an axis: divides by the norm of the whole tensor."""',
      '    return x / ops.sqrt(ops.maximum(ops.sum(ops.square(x)), 1e-12))'
    ].join('\n'),
    imports: ['keras.ops']
  },
  {
    name: 'old_function',
    source: [
      'def old_function(inputs, outputs):',
      '    """The function() of the backend of Keras 1 and 2; None among the inputs is the learning phase."""',
      '    is_single = not isinstance(outputs, (list, tuple))',
      '    model = Model([each for each in inputs if each is not None], [outputs] if is_single else list(outputs))',
      '',
      '    def run(values):',
      '        pairs = list(zip(inputs, values))',
      '        training = any(bool(value) for each, value in pairs if each is None)',
      '        given = [ops.convert_to_tensor(value) for each, value in pairs if each is not None]',
      '        results = model(given, training=training)',
      '        if not isinstance(results, (list, tuple)):',
      '            results = [results]',
      '        arrays = [ops.convert_to_numpy(each) for each in results]',
      '        return arrays[0] if is_single else arrays',
      '',
      '    return run'
    ].join('\n'),
    imports: ['keras.ops', 'keras.models.Model']
  },
  {
    name: 'old_ctc_batch_cost',
    source: [
      'def old_ctc_batch_cost(y_true, y_pred, input_length, label_length):',
      '    """The ctc_batch_cost of Keras 1 and 2: takes probabilities, the last class is the blank."""',
      '    loss = ops.ctc_loss(',
      "        ops.cast(y_true, 'int32'),",
      '        ops.log(y_pred + 1e-7),',
      "        ops.cast(ops.reshape(label_length, (-1,)), 'int32'),",
      "        ops.cast(ops.reshape(input_length, (-1,)), 'int32'),",
      '        mask_index=y_pred.shape[-1] - 1,',
      '    )',
      '    return ops.reshape(loss, (-1, 1))'
    ].join('\n'),
    imports: ['keras.ops']
  },
  {
    name: 'old_ctc_decode',
    source: [
      'def old_ctc_decode(y_pred, input_length, greedy=True, beam_width=100, top_paths=1):',
      '    """The ctc_decode of Keras 1 and 2: takes probabilities, the last class is the blank."""',
      '    decoded, scores = ops.ctc_decode(',
      '        ops.log(y_pred + 1e-7),',
      "        ops.cast(ops.reshape(input_length, (-1,)), 'int32'),",
      "        strategy='greedy' if greedy else 'beam_search',",
      '        beam_width=beam_width,',
      '        top_paths=top_paths,',
      '        mask_index=y_pred.shape[-1] - 1,',
      '    )',
      '    paths = [ops.convert_to_numpy(each) for each in decoded]',
      '    return [each[:, :max((each != -1).sum(axis=1))] for each in paths], scores'
    ].join('\n'),
    imports: ['keras.ops']
  }
];
