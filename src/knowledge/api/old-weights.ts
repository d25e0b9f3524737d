import { IApiHelper } from './types';

/**
 * Reads weights that old Keras wrote. What it does to them is what Keras 2.2.4 did to those of Keras 1
 * (`preprocess_weights_for_loading` in engine/saving.py), and Dense after Flatten beside that; run on files of 1.2.2 and 2.2.4.
 */
export const oldWeights: IApiHelper = {
  name: 'load_old_weights',
  imports: [],
  source: String.raw`
def load_old_weights(model, path, theano=None):
    """Loads weights that Keras 0.3, 1 or 2 wrote as .h5, in the order and the shapes of Keras 3.

    theano: whether Theano trained them, which flipped its kernels; None where the file is to tell.
    """
    import numpy as np

    stored, backend = read_old_weights(path)
    is_keras_1 = not any('/' in name for name, _ in stored)
    if theano is None:
        theano = backend == 'theano' or (is_keras_1 and not any(name.endswith(':0') for name, _ in stored))
    # A model within a model has the averages of all its layers behind their weights.
    weights, averages = [], []
    for name, array in stored:
        (averages if 'running_' in name or 'moving_' in name else weights).append(array)
    gates = {'LSTM': (0, 6, 3, 9), 'ConvLSTM2D': (0, 6, 3, 9), 'GRU': (0, 3, 6)}
    was_first, is_first, flat = False, False, None

    def leaves(layer):
        inner = list(getattr(layer, 'layers', ()))
        if hasattr(layer, 'forward_layer'):
            inner = [layer.forward_layer, layer.backward_layer]
        elif type(layer).__name__ == 'TimeDistributed':
            inner = [layer.layer]
        return [leaf for each in inner for leaf in leaves(each)] if inner else [layer]

    def take(variable):
        queue = averages if averages and 'moving_' in variable.name else weights
        if not queue:
            raise ValueError('%s holds fewer weights than the model.' % path)
        return queue.pop(0)

    def today(kind, array, shape):
        """A kernel in the shape that it has in Keras 3."""
        nonlocal was_first
        rank = len(shape) - 2
        if 'Conv' not in kind or 'Separable' in kind or 'Depthwise' in kind or rank < 1:
            return array
        if rank == 1 and array.ndim == 4:
            is_later = array.shape[:2] == (shape[0], 1) and array.shape[3] == shape[2]
            array = (array if is_later else array.transpose(2, 3, 1, 0))[:, 0]
        elif is_keras_1:
            last, first = array, np.moveaxis(array, (1, 0), (-2, -1))
            if kind == 'Conv2DTranspose':
                last, first = np.swapaxes(last, -1, -2), np.swapaxes(first, -1, -2)
            was_first = first.shape == shape and (last.shape != shape or was_first or theano)
            array = first if was_first else last
        return array[(slice(None, None, -1),) * rank] if theano else array

    loaded = []
    for layer in leaves(model):
        kind, variables = type(layer).__name__, layer.weights
        shapes = [tuple(variable.shape) for variable in variables]
        if 'Conv' in kind or 'Pooling' in kind:
            is_first = getattr(layer, 'data_format', None) == 'channels_first'
        elif kind in ('Permute', 'Reshape'):
            was_first = False
        elif kind == 'Flatten' and was_first and len(layer.input.shape) > 3:
            shape = tuple(layer.input.shape[1:])
            if is_first == (layer.data_format == 'channels_first'):
                # Its rows have the channels last now.
                flat = shape[1:] + shape[:1] if is_first else shape
        order = gates.get(kind, ())
        if order and variables and weights and weights[0].size * len(order) == np.prod(shapes[0]):
            old = [take(variables[0]) for _ in range(3 * len(order))]
            units = shapes[0][-1] // len(order)
            arrays = [
                np.concatenate([today(kind, old[at + i], shape[:-1] + (units,)) for at in order], axis=-1)
                for i, shape in enumerate(shapes)
            ]
        else:
            arrays = [today(kind, take(variable), shape) for variable, shape in zip(variables, shapes)]
        for variable, array, shape in zip(variables, arrays, shapes):
            if flat and array.shape[0] == np.prod(flat):
                moved = array.reshape(flat[-1:] + flat[:-1] + (-1,))
                array = np.moveaxis(moved, 0, len(flat) - 1).reshape(array.shape)
            elif kind == 'PReLU' and was_first and not is_first and array.ndim > 2:
                array = np.moveaxis(array, 0, -1)
            if array.shape != shape:
                raise ValueError('%s: %s in %s, %s in the model.' % (layer.name, array.shape, path, shape))
            loaded.append((variable, array))
        if kind == 'Dense':
            flat = None
    if weights or averages:
        raise ValueError('%s holds more weights than the model.' % path)
    for variable, array in loaded:
        variable.assign(array)


def read_old_weights(path):
    """What is in an .h5 file of Keras 0.3, 1 or 2: names with arrays, and the backend, where it says so."""
    import h5py

    def text(name):
        return name.decode() if isinstance(name, bytes) else name

    with h5py.File(path, 'r') as file:
        root = file['model_weights'] if 'model_weights' in file else file
        if 'nb_layers' in root.attrs:
            groups = [root['layer_%d' % i] for i in range(root.attrs['nb_layers'])]
            stored = [('', group['param_%d' % i][()]) for group in groups for i in range(group.attrs['nb_params'])]
        else:
            groups = [root[text(name)] for name in root.attrs['layer_names']]
            stored = [(text(name), group[text(name)][()]) for group in groups for name in group.attrs['weight_names']]
        return stored, text(root.attrs.get('backend', ''))
`.trim()
};
