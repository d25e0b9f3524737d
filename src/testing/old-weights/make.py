"""Makes old-weights.json, under the Keras of its time:

    KERAS_BACKEND=theano python make.py IMAGE_ORDERING CASE... >> LINES

Prints a line of JSON for each case: the code of a model, the file of its weights as that Keras writes it (compressed,
in base64), an input, and what the model gives for it. Runs on Python 2.7 and 3, with Keras 0.3 to 2.
"""

from __future__ import print_function

import base64
import io
import json
import os
import sys
import tempfile
import zlib

import keras
import numpy as np
from keras import backend as K

if os.environ.get("KERAS_BACKEND") == "theano":
    import theano.ifelse  # noqa: F401 (Keras 1 uses it without importing it)

CASES = {
    "images": """\
from keras.models import Sequential
from keras.layers import Activation, BatchNormalization, Convolution2D, Dense, Flatten, MaxPooling2D
model = Sequential()
model.add(Convolution2D(3, 3, 3, activation='relu', input_shape=(3, 9, 8)))
model.add(BatchNormalization(axis=1))
model.add(Convolution2D(4, 3, 3, border_mode='same'))
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(BatchNormalization())
model.add(Dense(4, activation='tanh'))
model.add(Dense(2))
""",
    "plain images": """\
from keras.models import Sequential
from keras.layers.core import Activation, Dense, Flatten
from keras.layers.convolutional import Convolution2D, MaxPooling2D
model = Sequential()
model.add(Convolution2D(3, 3, 3, activation='relu', input_shape=(3, 9, 8)))
model.add(Convolution2D(4, 3, 3, border_mode='same'))
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(Dense(4, activation='tanh'))
model.add(Dense(2))
""",
    "words": """\
from keras.models import Sequential
from keras.layers import Bidirectional, Convolution1D, Dense, GRU, LSTM
model = Sequential()
model.add(Convolution1D(4, 3, border_mode='same', input_shape=(6, 3)))
model.add(Bidirectional(LSTM(3, inner_activation='sigmoid', return_sequences=True)))
model.add(GRU(2, inner_activation='sigmoid'))
model.add(Dense(2))
""",
    "nested": """\
from keras.models import Model
from keras.layers import BatchNormalization, Dense, Input
i = Input((4,))
inner = Model(i, BatchNormalization()(Dense(3)(BatchNormalization()(Dense(3)(i)))))
o = Input((4,))
model = Model(o, Dense(1)(inner(o)))
""",
    "images of Keras 2": """\
from keras.models import Sequential
from keras.layers import Conv2D, GlobalAveragePooling2D, Dense
model = Sequential()
model.add(Conv2D(3, (3, 3), activation='relu', input_shape=(3, 9, 8), data_format='channels_first'))
model.add(GlobalAveragePooling2D(data_format='channels_first'))
model.add(Dense(2))
""",
}
SHAPES = {"words": (2, 6, 3), "nested": (2, 4)}


def run(case):
    """What is recorded of a case."""
    scope = {}
    exec(CASES[case], scope)
    model = scope["model"]
    model.compile(loss="mse", optimizer="sgd")
    random = np.random.RandomState(5)
    drawn = [random.normal(0, 0.3, w.shape) for w in model.get_weights()]
    # A variance is above zero.
    model.set_weights([(w if w.ndim > 1 else abs(w) + 0.2).astype("float32") for w in drawn])
    x = np.round(random.normal(0, 1, SHAPES.get(case, (2, 3, 9, 8))), 2)
    output = np.asarray(model.predict(x.astype("float32")), "float64")
    path = os.path.join(tempfile.mkdtemp(), "old.h5")
    model.save_weights(path)
    with io.open(path, "rb") as file:
        content = file.read()
    return {
        "case": case,
        "keras": keras.__version__,
        "backend": os.environ["KERAS_BACKEND"],
        "code": CASES[case],
        "input": x.tolist(),
        "output": np.round(output, 6).tolist(),
        "file": base64.b64encode(zlib.compress(content, 9)).decode("ascii"),
    }


if hasattr(K, "set_image_dim_ordering"):
    K.set_image_dim_ordering(sys.argv[1])
for each in sys.argv[2:]:
    print(json.dumps(run(each)))
