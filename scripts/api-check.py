"""Holds src/knowledge/api against a real Keras 3.

    node scripts/api.mjs | python scripts/api-check.py

Says of every entry whether what it names today is there, and whether that takes the parameters that it is given, by
their names and in the order of the data; of every module whether the old one is gone and the new one is there; of every
helper whether it compiles and defines its name. It fails with the list of what does not hold.
"""

import importlib
import inspect
import json
import os
import sys
import tempfile

os.environ.setdefault("KERAS_BACKEND", "jax")

import keras
from keras.src.legacy.preprocessing.image import DirectoryIterator, ImageDataGenerator

# The classes whose objects the data follow, by the path that the data give them.
OBJECTS = {
    "keras.Model": keras.Model,
    "keras.optimizers.Optimizer": keras.optimizers.Optimizer,
    "keras.layers.Layer": keras.layers.Layer,
    "keras.preprocessing.image.Iterator": DirectoryIterator,
}

# Attributes that objects get when they are made.
MADE = {
    "keras.optimizers.Optimizer": lambda: keras.optimizers.SGD(),
    "keras.layers.Layer": lambda: dense(),
    "keras.Model": lambda: keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]),
    "keras.preprocessing.image.Iterator": lambda: iterator(),
}

# What keras.layers, models and the optimizers take besides what their signatures name.
COMMON = {
    "keras.layers": "name dtype trainable input_shape input_dim autocast activity_regularizer",
    "keras.Model": "name inputs outputs trainable",
    "keras.models": "name inputs outputs trainable include_optimizer",
    "keras.optimizers": "decay",
    "keras.preprocessing": "",
}


def dense():
    """A layer that was called."""
    layer = keras.layers.Dense(1)
    layer(keras.Input((2,)))
    return layer


def iterator():
    """What reads images from a folder."""
    with tempfile.TemporaryDirectory() as folder:
        return ImageDataGenerator().flow_from_directory(folder)


def find(path):
    """What a dotted path is in this Keras; raises where it is not there."""
    for prefix, owner in OBJECTS.items():
        if path.startswith(prefix + "."):
            found = MADE[prefix]()
            for name in path[len(prefix) + 1 :].split("."):
                if not hasattr(found, name) and hasattr(owner, name):
                    found = owner
                found = getattr(found, name)
            return found
    parts = path.split(".")
    for size in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:size]))
        except ImportError:
            continue
        for name in parts[size:]:
            found = getattr(found, name)
        return found
    raise ImportError(path)


def parameters(found):
    """The parameters that something takes by name, in order, and whether it takes others as well."""
    call = found.__init__ if inspect.isclass(found) else found
    listed = [p for p in inspect.signature(call).parameters.values() if p.name != "self"]
    named = [p.name for p in listed if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
    return named, any(p.kind == p.VAR_KEYWORD for p in listed)


def lists(change):
    """What is said of a parameter, as a list."""
    return change if isinstance(change, list) else [change]


def wrong_with(entry):
    """What does not hold of an entry."""
    now = entry["now"]
    if now is None or now.startswith(("tensorflow.", "helper:")):
        return
    try:
        found = find(now)
    except (ImportError, AttributeError) as error:
        yield f"{now} is not there: {error}"
        return
    if entry["kind"] == "attribute" or not callable(found):
        return
    try:
        named, _ = parameters(found)
    except (TypeError, ValueError):
        return
    common = " ".join(more for prefix, more in COMMON.items() if now.startswith(prefix)).split()
    given = entry.get("parameters")
    if given is not None and [name for name in given if name in named] != [name for name in named if name in given]:
        yield f"{now} takes its parameters in another order: {' '.join(named)}"
    wanted = set(given or [])
    if "parameters" in entry or "signatures" in entry:
        for change in entry.get("changes", {}).values():
            wanted.update(
                each["to"] for each in lists(change) if each["to"] is not None and each["to"] in (given or named)
            )
    wanted.update(each["to"] for each in entry.get("tuples", []))
    wanted.update(each["parameter"] for each in entry.get("defaults", []))
    for name in sorted(wanted):
        if name not in named and name not in common:
            yield f"{now} does not take {name}"


def wrong_with_module(module):
    """What does not hold of a module."""
    old, now = module["old"], module["now"]
    if now is not None:
        try:
            importlib.import_module(now)
        except ImportError as error:
            yield f"{now} is not there: {error}"
    try:
        importlib.import_module(old)
    except ImportError:
        return
    if old not in KEPT:
        yield f"{old} is still there"


# Modules that can be imported still, and have nothing in them or refuse what is taken from them.
KEPT = {"keras.optimizers.legacy"}


def wrong_with_helper(helper):
    """What does not hold of a helper."""
    values = {}
    for path in helper["imports"]:
        values[path.rsplit(".", 1)[1]] = find(path)
    exec(compile(helper["source"], helper["name"], "exec"), values)
    if helper["name"] not in values:
        yield f"it does not define {helper['name']}"


def main():
    """Checks everything that comes in."""
    api = json.load(sys.stdin)
    wrong = [(entry["old"][0], text) for entry in api["entries"] for text in wrong_with(entry)]
    wrong += [(module["old"], text) for module in api["modules"] for text in wrong_with_module(module)]
    wrong += [(helper["name"], text) for helper in api["helpers"] for text in wrong_with_helper(helper)]
    for name, text in wrong:
        print(f"{name}: {text}")
    count = f"{len(api['entries'])} entries, {len(api['modules'])} modules, {len(api['helpers'])} helpers"
    print(f"{count}; Keras {keras.__version__} on {keras.backend.backend()}: {len(wrong)} do not hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
