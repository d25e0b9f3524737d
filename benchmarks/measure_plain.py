"""Times three workloads the way keras.io's guides are written, in turns with the runner of `keras-advisor measure`.

Started by scripts/measure-agreement.mjs with the runner's text on the standard input; prints one line a workload.
"""

import json
import os
import statistics
import sys
import time

ROUNDS = 16

# Epochs of a turn: in fewer of them, chance decides which of the two is faster.
EPOCHS = 5

backend = sys.argv[1]
names = {}
exec(compile(sys.stdin.read(), "<runner>", "exec"), names)


def ask(op, **details):
    """Puts a request to the runner."""
    answer = json.loads(names["keras_advisor_answer"](json.dumps({"op": op, **details})))
    if "error" in answer:
        raise RuntimeError(answer["error"])
    return answer


os.environ["KERAS_BACKEND"] = backend
ask("start", backend=backend, distributions=[])

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras import layers  # noqa: E402


def dense():
    """As in the guide of the Sequential model."""
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            layers.Dense(256, activation="relu"),
            layers.Dense(256, activation="relu"),
            layers.Dense(10),
        ]
    )


def convolution():
    """As in the example of a simple convnet."""
    return keras.Sequential(
        [
            keras.Input(shape=(32, 32, 3)),
            layers.Conv2D(16, kernel_size=(3, 3), activation="relu"),
            layers.MaxPooling2D(pool_size=(2, 2)),
            layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
            layers.GlobalAveragePooling2D(),
            layers.Dense(10),
        ]
    )


def lstm():
    """As in the guide of recurrent layers."""
    return keras.Sequential([keras.Input(shape=(40, 32)), layers.LSTM(64), layers.Dense(10)])


def quartiles(samples):
    """The first and the third."""
    low, _, high = statistics.quantiles(samples, n=4, method="inclusive")
    return low, high


for make, batch, steps in ((dense, 128, 20), (convolution, 16, 10), (lstm, 32, 8)):
    x = np.random.normal(size=(batch * steps, *make().input_shape[1:])).astype("float32")
    y = np.random.randint(0, 10, size=batch * steps)
    model = make()
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.01),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )

    def fit(epochs, model=model, x=x, y=y, batch=batch):
        """The seconds of `fit`."""
        start = time.time()
        model.fit(x, y, batch_size=batch, epochs=epochs, shuffle=False, verbose=0)
        return time.time() - start

    ask("build", workload=make.__name__)
    ask("first")
    fit(2)
    plain, ours = [], []
    for turn in range(ROUNDS):
        # What some epochs take: two calls that differ by so many.
        for each in (plain, ours) if turn % 2 else (ours, plain):
            if each is ours:
                ours.append(statistics.mean(ask("train", epochs=EPOCHS)["steps"]))
            else:
                # The first call after another model's is slower; the runner leaves its first epoch out, too.
                fit(1)
                few, many = fit(1), fit(1 + EPOCHS)
                plain.append((many - few) / EPOCHS / steps)
    # The runner's own work within what it times: its callback, once an epoch.
    timer = names["Timer"](keras, names["keras_advisor_backend"].framework.wait)
    timer.on_train_begin()
    start = time.perf_counter()
    for epoch in range(1000):
        timer.on_epoch_end(epoch, {"loss": 1.0})
    cost = (time.perf_counter() - start) / 1000 / steps
    ask("release")
    # The two of a turn follow each other at once: what else the machine did concerns both.
    ratios = [one / other for one, other in zip(ours, plain, strict=True)]
    low, high = quartiles(ratios)
    print(
        json.dumps(
            {
                "workload": make.__name__,
                "plain": statistics.median(plain),
                "runner": statistics.median(ours),
                "ratio": [statistics.median(ratios), low, high],
                "agree": low <= 1 <= high,
                "cost": cost / statistics.median(ours),
            }
        ),
        flush=True,
    )
