/**
 * The models that are measured, as Python: one for each claim about a backend. Each entry says how many examples a step
 * takes, how many steps an epoch has, and makes the model; what it computes is compared across backends, so nothing in
 * it is random. The weights are filled in afterwards: to draw them first would have JAX compile for half a minute.
 */
export const WORKLOADS = String.raw`
unset = dict(kernel_initializer='zeros')
unset_recurrent = dict(unset, recurrent_initializer='zeros')

def classifier(keras, shape, *layers):
    return keras.Sequential([keras.Input(shape), *layers, keras.layers.Dense(10, **unset)])

def dense(keras):
    layers = keras.layers
    return classifier(
        keras, (784,),
        layers.Dense(256, activation='relu', **unset), layers.Dense(256, activation='relu', **unset))

def convolution(keras):
    layers = keras.layers
    return classifier(
        keras, (32, 32, 3),
        layers.Conv2D(16, 3, activation='relu', **unset), layers.MaxPooling2D(),
        layers.Conv2D(32, 3, activation='relu', **unset), layers.GlobalAveragePooling2D())

def video(keras):
    layers = keras.layers
    return classifier(
        keras, (8, 24, 24, 3),
        layers.Conv3D(8, 3, activation='relu', **unset), layers.MaxPooling3D((1, 2, 2)),
        layers.Conv3D(16, 3, activation='relu', **unset), layers.GlobalAveragePooling3D())

def lstm(keras):
    return classifier(keras, (40, 32), keras.layers.LSTM(64, **unset_recurrent))

def gru(keras):
    return classifier(keras, (40, 32), keras.layers.GRU(64, **unset_recurrent))

def scan(keras):
    ops = keras.ops

    class Loop(keras.layers.Layer):
        def build(self, shape):
            self.kernel = self.add_weight(shape=(shape[-1], 64), initializer='zeros', name='kernel')
            self.recurrent = self.add_weight(shape=(64, 64), initializer='zeros', name='recurrent_kernel')

        def compute_output_shape(self, shape):
            return (shape[0], 64)

        def call(self, x):
            def step(state, value):
                state = ops.tanh(value + ops.matmul(state, self.recurrent))
                return state, state
            values = ops.transpose(ops.matmul(x, self.kernel), (1, 0, 2))
            return ops.scan(step, ops.zeros_like(values[0]), values)[0]

    return classifier(keras, (40, 32), Loop())

def transformer(keras):
    layers = keras.layers
    inputs = keras.Input((32, 64))
    attended = layers.MultiHeadAttention(4, 16, **unset)(inputs, inputs)
    x = layers.LayerNormalization()(layers.Add()([inputs, attended]))
    hidden = layers.Dense(64, **unset)(layers.Dense(128, activation='gelu', **unset)(x))
    x = layers.LayerNormalization()(layers.Add()([x, hidden]))
    outputs = layers.Dense(10, **unset)(layers.GlobalAveragePooling1D()(x))
    return keras.Model(inputs, outputs)

workloads = {
    'dense': (dense, 128, 20),
    'convolution': (convolution, 16, 10),
    'video': (video, 4, 6),
    'lstm': (lstm, 32, 8),
    'gru': (gru, 32, 8),
    'scan': (scan, 32, 8),
    'transformer': (transformer, 16, 10),
}
`;
