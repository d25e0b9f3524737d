"""The example notebooks are sound: of the current format, and without anything that was not meant to be saved."""

from pathlib import Path

import nbformat
import pytest

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").glob("*.ipynb"))


def test_there_are_the_three_examples():
    assert {path.stem for path in EXAMPLES} >= {"clean", "keras3-set-too-late", "theano-era"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_notebook_is_valid(path):
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"


def test_the_theano_notebook_ran_on_theano():
    (path,) = [path for path in EXAMPLES if path.stem == "theano-era"]
    streams = [output.text for cell in nbformat.read(path, as_version=4).cells for output in cell.get("outputs", [])]
    assert "Using Theano backend.\n" in streams
