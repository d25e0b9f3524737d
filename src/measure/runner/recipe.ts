/**
 * How the runner makes a notebook's own model, as Python: from the JSON that Keras itself writes of a model, or call by
 * call from what was read in the notebook. Only what Keras exports is called, and only with literals and with what other
 * calls gave; nothing of the notebook is run.
 */
export const RECIPE = String.raw`
def recreate(keras, recipe):
    if 'json' in recipe:
        return keras.models.model_from_json(recipe['json'])
    results = []

    def argument(value):
        if isinstance(value, list):
            return [argument(each) for each in value]
        if not isinstance(value, dict):
            return value
        if 'result' in value:
            return results[value['result']]
        if 'tuple' in value:
            return tuple(argument(each) for each in value['tuple'])
        return {name: argument(each) for name, each in value['dict'].items()}

    for call in recipe['calls']:
        target = keras if call['on'] is None else results[call['on']]
        for name in call['path']:
            target = getattr(target, name)
        results.append(target(
            *[argument(each) for each in call['args']],
            **{name: argument(each) for name, each in call['kwargs'].items()}))
    return results[recipe['model']]

def dimensions(shape):
    return tuple(32 if size is None else size for size in shape[1:])

def layers_of(model):
    for layer in model.layers:
        yield layer
        if hasattr(layer, 'layers'):
            yield from layers_of(layer)

def embedding_sizes(model):
    """How many indices the embedding that reads an input knows, by the input's place."""
    sizes = {}
    for layer in layers_of(model):
        if type(layer).__name__ != 'Embedding':
            continue
        try:
            source = layer.input
        except Exception:
            # It was called more than once, or never.
            continue
        for place, tensor in enumerate(model.inputs):
            if source is tensor:
                sizes[place] = layer.input_dim
    if not sizes and type(model).__name__ == 'Sequential' and type(model.layers[0]).__name__ == 'Embedding':
        sizes[0] = model.layers[0].input_dim
    return sizes

def inputs_for(model, size, numpy):
    random = numpy.random.RandomState(1)
    sizes = embedding_sizes(model)
    values = []
    for place, tensor in enumerate(model.inputs):
        shape = (size,) + dimensions(tensor.shape)
        if place in sizes:
            values.append(random.randint(0, sizes[place], shape).astype('int32'))
        elif str(tensor.dtype).startswith(('int', 'uint', 'bool')):
            values.append(random.randint(0, 2, shape).astype(str(tensor.dtype)))
        else:
            values.append(random.standard_normal(shape).astype('float32'))
    return values[0] if len(values) == 1 else values

def targets_for(model, size, numpy):
    random = numpy.random.RandomState(2)
    values = [
        random.standard_normal((size,) + dimensions(tensor.shape)).astype('float32')
        for tensor in model.outputs]
    return values[0] if len(values) == 1 else values
`;
