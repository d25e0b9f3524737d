"""Runs code that reads the weights of an old file: reads a JSON list of `code`, `input` and `file` from standard input.

Prints, for each, a line of JSON: what `model` gives for the input, or the error that was raised.
"""

import base64
import json
import os
import sys
import tempfile
import zlib
from pathlib import Path

import keras
import numpy as np

for each in json.load(sys.stdin):
    keras.config.set_image_data_format("channels_last")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("old.h5").write_bytes(zlib.decompress(base64.b64decode(each["file"])))
        scope = {"__name__": "__main__"}
        try:
            exec(each["code"], scope)
            result = np.asarray(scope["model"].predict(np.array(each["input"], "float32"), verbose=0)).tolist()
        except Exception as error:  # whatever the code raises is the answer
            result = f"{type(error).__name__}: {error}"
        os.chdir(os.path.sep)
    print(json.dumps(result), flush=True)
