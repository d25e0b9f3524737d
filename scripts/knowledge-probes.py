"""Tries on one backend what the comparison says of it; prints JSON. Run by knowledge-check.mjs in a real environment.

The argument is a JSON object: the notebooks to run, by name, each a list of cells.
"""

import contextlib
import io
import json
import sys
import tempfile
import warnings
from pathlib import Path

warnings.simplefilter("ignore")


def error_of(run):
    """The line that Python prints for what a call raises; None where it raises nothing."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            run()
    except BaseException as error:  # what is tried may raise anything
        return f"{type(error).__name__}: {error}"[:300].split("\n")[0]
    return None


def probes(keras, np):
    """What is tried for each row of the comparison."""
    layers, ops = keras.layers, keras.ops

    def arrays(*shape):
        return np.random.rand(32, *shape).astype("float32"), np.random.rand(32, 1).astype("float32")

    def model(*more, shape=(4,)):
        result = keras.Sequential([keras.Input(shape), *more, layers.Dense(1)])
        result.compile(optimizer="sgd", loss="mse")
        return result

    def fit(*more, shape=(4,), **options):
        own = model(*more, shape=shape)
        own.compile(optimizer="sgd", loss="mse", **options)
        own.fit(*arrays(*shape), batch_size=8, verbose=0)

    def stateful(layer):
        own = keras.Sequential([keras.Input(batch_shape=(8, 5, 2)), layer(4, stateful=True), layers.Dense(1)])
        own.compile(optimizer="sgd", loss="mse")
        own.fit(*arrays(5, 2), batch_size=8, verbose=0)

    def both(*runs):
        for run in runs:
            run()

    def exported(kind):
        own = model()
        own.predict(arrays(4)[0], verbose=0)
        suffix = {"onnx": ".onnx", "litert": ".tflite", "torch": ".pt2", "openvino": ".xml"}.get(kind, "")
        own.export(str(Path(tempfile.mkdtemp()) / ("model" + suffix)), format=kind, verbose=False)

    def saved():
        for suffix in (".keras", ".h5"):
            path = str(Path(tempfile.mkdtemp()) / ("model" + suffix))
            model().save(path)
            keras.models.load_model(path, compile=False)

    def lora():
        dense = layers.Dense(4)
        own = model(dense)
        dense.enable_lora(2)
        own.compile(optimizer="sgd", loss="mse")
        own.fit(*arrays(4), verbose=0)

    def quantized():
        for kind in ("int8", "int4", "float8"):
            own = model(layers.Dense(8))
            own.quantize(kind)
            own.predict(arrays(4)[0], verbose=0)

    def loops():
        ops.scan(lambda carry, x: (carry + x, carry + x), ops.zeros(()), ops.ones((3,)))
        ops.while_loop(lambda i: i < 3, lambda i: (i + 1,), (ops.convert_to_tensor(0),))
        ops.associative_scan(lambda a, b: a + b, ops.ones((3,)))

    def channels_first():
        for layer in (
            layers.Conv2D(2, 3, data_format="channels_first"),
            layers.Conv2DTranspose(2, 3, data_format="channels_first"),
        ):
            own = model(layer, layers.Flatten(), shape=(1, 8, 8))
            own.predict(arrays(1, 8, 8)[0], verbose=0)

    def float64():
        kept = layers.Dense(1, dtype="float64")
        kept.build((None, 2))
        dtype = str(ops.convert_to_numpy(kept.kernel).dtype)
        if dtype != "float64":
            raise TypeError(f"float64 became {dtype}")

    def numpy_float64():
        dtype = keras.backend.standardize_dtype(ops.convert_to_tensor(np.ones(2)).dtype)
        if dtype != "float64":
            raise TypeError(f"float64 became {dtype}")

    return {
        "trains": lambda: fit(),
        "predicts": lambda: model().predict(arrays(4)[0], verbose=0),
        "stateful-lstm": lambda: both(lambda: stateful(layers.LSTM), lambda: stateful(layers.GRU)),
        "loops": loops,
        "jit": lambda: fit(jit_compile=True),
        "mixed-precision": lambda: fit(layers.Dense(4, dtype="mixed_bfloat16")),
        "quantization": quantized,
        "lora": lora,
        "float64": float64,
        "numpy-float64": numpy_float64,
        "channels-first": channels_first,
        "distribution": lambda: keras.distribution.list_devices(),
        "export-savedmodel": lambda: exported("tf_saved_model"),
        "export-onnx": lambda: exported("onnx"),
        "export-openvino": lambda: exported("openvino"),
        "export-litert": lambda: exported("litert"),
        "export-pt2": lambda: exported("torch"),
        "saves": saved,
        "sparse": lambda: keras.Input((4,), sparse=True),
        "ragged": lambda: keras.Input((None,), ragged=True),
        "image-layers": lambda: both(
            lambda: layers.Resizing(4, 4)(np.ones((1, 8, 8, 3), "float32")),
            lambda: layers.RandomFlip()(np.ones((1, 8, 8, 3), "float32")),
        ),
    }


def run_cells(cells):
    """Run the cells of a notebook one after the other."""
    names = {}
    for cell in cells:
        exec(compile(cell, "cell", "exec"), names)


def main():
    """Try everything and print what came of it."""
    notebooks = json.loads(sys.argv[1])
    said = {"versions": {}, "import": None, "rows": {}, "notebooks": {}}

    def load():
        import keras

        said["versions"]["keras"] = keras.__version__
        keras.backend.backend()

    said["import"] = error_of(load)
    if said["import"] is None and said["versions"]["keras"].startswith("3"):
        import keras
        import numpy as np

        for row, probe in probes(keras, np).items():
            said["rows"][row] = error_of(probe)
        for name, cells in notebooks.items():
            said["notebooks"][name] = error_of(lambda cells=cells: run_cells(cells))
    print("\n" + json.dumps(said))


main()
