# ruff: noqa: N801, N802
# The names are those of Keras.
"""As much of Keras as a measurement uses.

JAX cannot be imported, PyTorch's process ends in the LSTM, TensorFlow runs out of memory in the GRU.
"""

import importlib
import os
import resource
import time

import numpy as np

__version__ = "3.15.0"


class config:
    """Of the backend."""

    backend = staticmethod(lambda: os.environ["KERAS_BACKEND"])


if config.backend() == "jax":
    raise ImportError("libjax is broken")
importlib.import_module(config.backend())


class Symbol:
    """A layer, a tensor, a loss, an optimizer: whatever is made of it."""

    shape = (None, 4)
    dtype = "float32"
    device = "cpu"

    def __init__(self, name=""):
        self.name = name

    def __call__(self, *args, **kwargs):
        return self


class Anything(type):
    """Whose attributes are all there."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: Symbol(name)


class layers(metaclass=Anything):
    """Every layer there is."""

    class Layer(Symbol):
        """The class of layers."""


class losses(metaclass=Anything):
    """Every loss."""


class optimizers(metaclass=Anything):
    """Every optimizer."""


class ops(metaclass=Anything):
    """Every operation."""


class callbacks:
    """As many as are needed."""

    class Callback:
        """Has nothing to say."""


class utils:
    """What a measurement calls."""

    clear_session = staticmethod(lambda: None)


def Input(*args, **kwargs):
    """Anything."""
    return Symbol()


class History:
    """Of losses."""

    history = {"loss": [1.0]}


class Model:
    """Computes noughts."""

    built = True
    weights = ()
    layers = ()
    inputs = (Symbol(),)
    outputs = (Symbol(),)

    def __init__(self, *parts):
        names = [part.name for part in (parts[0] if isinstance(parts[0], list) else ())]
        self.kind = names[1] if len(names) > 1 else ""

    def count_params(self):
        """A number."""
        return 42

    def compile(self, **kwargs):
        """Does nothing."""

    def predict(self, x, **kwargs):
        """Gives what every backend gives."""
        return np.zeros((len(x), 10))

    def fit(self, x, y, epochs=1, callbacks=(), **kwargs):
        """Takes some time, or fails."""
        if config.backend() == "torch" and self.kind == "LSTM":
            os._exit(9)
        if config.backend() == "tensorflow" and self.kind == "GRU":
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, resource.RLIM_INFINITY))
            try:
                bytearray(8 << 30)
            finally:
                resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        for callback in callbacks:
            callback.on_train_begin()
        for epoch in range(epochs):
            time.sleep(0.002 if config.backend() == "tensorflow" else 0.004)
            for callback in callbacks:
                callback.on_epoch_end(epoch, {})
        return History()


Sequential = Model
