"""Builds the models of migrated notebooks, and holds them against those that the original Keras built.

    python old_models.py FACTS_FOLDER < MIGRATED

Reads from standard input a JSON object that gives the sources of all cells, null for those without code, for the name
of each notebook in old_models.json of that folder. Each runs in a process of its own, as old_models.py there ran the
original: construction alone, without data, files or training. Prints a line of JSON for each model: `notebook`,
`index` among the models of the file, and `problem`, which is null where the same model was built.
"""

import ast
import json
import multiprocessing
import os
import queue
import sys
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keras

FACTS = Path(sys.argv[1]).resolve()
sys.path.insert(0, str(FACTS))

import old_models  # noqa: E402

# Seconds for a statement, and for a notebook.
old_models.LIMIT_STATEMENT, LIMIT_NOTEBOOK = 60, 240

# Functions that the migration adds to read files, which are not here.
READERS = {"load_old_weights", "read_old_weights"}

# What one class of Keras 3 does in the place of several, or another.
SAME = {
    "Add": "Merge",
    "Average": "Merge",
    "BatchStatistics": "BatchNormalization",
    "Concatenate": "Merge",
    "Dot": "Merge",
    "Maximum": "Merge",
    "Multiply": "Merge",
    "Functional": "Model",
    "SeededLambda": "Lambda",
    "Sequential": "Model",
}


def kind_of(name):
    """What a class of layers is called today; one name for what merges, and one for models."""
    today = getattr(keras.layers, name, None)
    name = today.__name__ if isinstance(today, type) else name
    return SAME.get(name, name)


def rows_of(layers):
    """Layers, whatever their order: a functional model lists those at the same depth in the order of their making."""
    return sorted((kind_of(name), json.dumps(shape), count) for name, shape, count in layers if name != "InputLayer")


def difference(old, new):
    """What is different about a model; null where nothing is."""
    before, after = rows_of(old["layers"]), rows_of(new["layers"])
    if before != after:
        lost = [row for row in before if row not in after]
        found = [row for row in after if row not in before]
        return f"{len(before)} layers before, {len(after)} now; lost {lost[:3]}, new {found[:3]}"
    if old["params"] != new["params"]:
        return f"{old['params']} parameters before, {new['params']} now"
    if old["output_shape"] != new["output_shape"]:
        return f"ends in {new['output_shape']}, in {old['output_shape']} before"
    return None


def shape_of(layer):
    """The shape of what a layer gives, where all its calls give the same, as old Keras told it."""
    shapes = [[list(each.shape) for each in node.output_tensors] for node in layer._inbound_nodes]
    if not shapes or any(each != shapes[0] for each in shapes):
        raise AttributeError(f"{layer.name} has no output shape, or several")
    return shapes[0][0] if len(shapes[0]) == 1 else shapes[0]


def old_view():
    """Gives Keras 3 what the recorder asks old Keras for, and counts functional models too."""
    from keras.src.models.functional import Functional

    def install(recorder, module):
        original_install(recorder, module)
        Functional.__init__ = old_models.make_wrapped(Functional.__init__, recorder)
        keras.Layer.output_shape = property(shape_of)

    original_install, old_models.install = old_models.install, install


def without_readers(source):
    """A cell in which functions that read files of old Keras read nothing."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in READERS]
    for node in found:
        node.body = [ast.Pass()]
    return ast.unparse(tree) if found else source


def build(sources, ordering, results):
    """Runs a notebook with an ordering that was configured beside it; what it built, and what failed."""
    with Path(os.devnull).open("w") as nothing:
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
    keras.config.set_image_data_format(ordering)
    old_view()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notebook.ipynb"
        cells = [
            {"cell_type": "markdown" if source is None else "code", "source": without_readers(source or "")}
            for source in sources
        ]
        path.write_text(json.dumps({"cells": cells}), encoding="utf8")
        os.chdir(folder)
        results.put(old_models.run_notebook(str(path), keras, ""))
        os.chdir(os.path.sep)


def built(sources, ordering):
    """The same in a process of its own."""
    context = multiprocessing.get_context("fork")
    results = context.Queue()
    process = context.Process(target=build, args=(sources, ordering, results))
    process.start()
    try:
        return results.get(timeout=LIMIT_NOTEBOOK)
    except queue.Empty:
        return {"models": [], "errors": [[0, 0, "out of time"]]}
    finally:
        process.kill()
        process.join()


def problem_of(record, run):
    """Why a model did not come out the same."""
    place = record.get("function", {}).get("name")
    here = [
        model
        for model in run["models"]
        if model["cell"] == record["cell"] and model.get("function", {}).get("name") == place
    ]
    problems = [difference(record, model) for model in here]
    if not problems:
        errors = [error for cell, _, error in run["errors"] if cell == record["cell"]]
        errors = errors or [error for cell, _, error in run["errors"] if cell < record["cell"] or cell == 0][-1:]
        return f"not built: {'; '.join(errors) or 'no reason known'}"
    return None if None in problems else min(problems, key=len)


def hold(notebook, sources, records):
    """What is to be said of the models of a notebook."""
    # What is configured beside the notebook may have been kept, or not: either is a way to the same.
    orderings = ["channels_last"]
    if any(record["image_ordering"] == "th" for record in records.values()):
        orderings.append("channels_first")
    problems = dict.fromkeys(records, "not run")
    for ordering in orderings:
        if any(problems.values()):
            run = built(sources, ordering)
            for index, record in records.items():
                if problems[index]:
                    problems[index] = problem_of(record, run)
    return [{"notebook": notebook, "index": index, "problem": problem} for index, problem in problems.items()]


def main():
    """Runs the notebooks one after the other."""
    warnings.simplefilter("ignore")
    with (FACTS / "old_models.json").open() as file:
        models = json.load(file)["models"]
    work = [
        (notebook, sources, {i: each for i, each in enumerate(models) if each["notebook"] == notebook})
        for notebook, sources in json.load(sys.stdin).items()
    ]
    # Threads that wait: what is done is done in processes.
    with ThreadPoolExecutor(max_workers=2) as pool:
        for problems in pool.map(lambda each: hold(*each), work):
            for problem in problems:
                print(json.dumps(problem), flush=True)


if __name__ == "__main__":
    main()
