"""Holds rewritten code against what the original Keras computed.

    python equivalence.py FACTS_FOLDER < REWRITTEN

Reads from standard input a JSON object that gives two cells for the `id` of a record of equivalence.json in that
folder: its code and what it evaluates, both rewritten. Prints a line of JSON for each: `id`, and `problem`, which is
null where the same came out.
"""

import base64
import contextlib
import gc
import io
import json
import os
import re
import sys
import tempfile
import warnings
from pathlib import Path

import keras
import numpy as np

FACTS = Path(sys.argv[1]).resolve()
sys.path.insert(0, str(FACTS))

from equivalence import compare, inputs_of, layer_rows, plain, run_code  # noqa: E402
from equivalence_cases import CASES  # noqa: E402

BY_ID = {case["id"]: case for case in CASES}


def attempt(record, code, run, ordering, weights, given, taken):
    """What one way of carrying weights, input and output over comes to."""
    keras.utils.clear_session()
    keras.utils.set_random_seed(1)
    keras.config.set_image_data_format(ordering)
    shapes = record.get("weight_shapes") or []
    old = [np.array(w, "float32").reshape(s) for w, s in zip(record.get("weights") or [], shapes, strict=False)]
    scope = {"np": np, "W": old, "__name__": "__main__", **inputs_of(BY_ID[record["id"].split(" @")[0]])}
    if record.get("artifact_base64"):
        scope["ARTIFACT"] = base64.b64decode(record["artifact_base64"])
    if given:
        scope["x"] = eval(given, scope)
    exec(compile(code + "\n", record["id"], "exec"), scope)
    scope.setdefault("keras", keras)
    scope.setdefault("ops", keras.ops)
    model = scope.get("model")
    has_layers = model is not None and bool(record.get("layers"))
    if has_layers and old and not record.get("artifact_base64"):
        model.set_weights(eval(weights, scope))
    value = run_code(run, scope) if run.strip() else scope["result"]
    if taken:
        scope["y"] = value
        value = eval(taken, scope)
    value = plain(value)
    if isinstance(value, dict) and "keys" in value:
        # A list of the history's keys has the names that Keras 3 gives them.
        value["keys"] = [re.sub(r"\baccuracy$|(?<=val_)accuracy$", "acc", key) for key in value["keys"]]
    error, message = compare(record["output"], value)
    if message:
        return message
    if error > record["tol"]:
        return f"relative error {error:.3g}"
    return structure(model, record) if has_layers and record.get("layers_new") else None


def structure(model, record):
    """What is different about a model's parameters and the shape that it ends in."""
    count = model.count_params()
    if count not in (record.get("params"), record.get("params_new")):
        return f"{count} parameters, {record.get('params')} before"
    last = layer_rows(model)[-1][1]
    expected = [rows[-1][1] for rows in (record["layers"], record["layers_new"])]
    return None if last in expected else f"ends in {last}, {expected[0]} before"


def hold(record, cells):
    """Why a record does not come out the same; None where it does."""
    # What is configured beside the notebook may have been kept, or not: either is a way to the same.
    orderings = ["channels_last", "channels_first"] if record["image_ordering"] == "th" else ["channels_last"]
    ways = [
        (cells[0], run, ordering, weights, given, taken)
        for run in dict.fromkeys((cells[1], record.get("run_new") or cells[1]))
        for ordering in orderings
        for given in dict.fromkeys((record.get("new_input"), None))
        for taken in dict.fromkeys((record.get("new_output"), None))
        for weights in dict.fromkeys((record.get("new_weights") or "W", "W"))
    ]
    problems = []
    for way in ways:
        try:
            problem = attempt(record, *way)
        except Exception as error:  # whatever the code raises is the answer
            problem = f"{type(error).__name__}: {str(error).strip()[:300]}"
        if problem is None:
            return None
        problems.append(problem)
    return min(problems, key=len)


def main():
    """Runs the rewritten cells, each pair in a scratch folder."""
    warnings.simplefilter("ignore")
    rewritten = json.load(sys.stdin)
    with (FACTS / "equivalence.json").open() as file:
        records = json.load(file)["cases"]
    # Keras collects garbage before each: these numbers need not be gone through every time.
    gc.freeze()
    for record in records:
        cells = rewritten.get(record["id"])
        if cells is None:
            continue
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            os.chdir(folder)
            problem = hold(record, cells)
            os.chdir(os.path.sep)
        print(json.dumps({"id": record["id"], "problem": problem}), flush=True)


if __name__ == "__main__":
    main()
