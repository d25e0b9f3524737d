"""The wheel carries what a user installs: a published wheel of a labextension can lack the labextension."""

import json
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARE = "share/jupyter/labextensions/jupyterlab-keras-advisor/"


@pytest.fixture(scope="module")
def wheel():
    """The wheel that the test command has just built."""
    with zipfile.ZipFile(next((ROOT / ".envs" / "wheel").glob("*.whl"))) as archive:
        yield archive


@pytest.fixture(scope="module")
def shared(wheel):
    """The files under share/, by their path below the labextension."""
    return {name.split(SHARE, 1)[1]: name for name in wheel.namelist() if f".data/data/{SHARE}" in name}


def test_the_labextension_is_in_the_wheel(wheel, shared):
    package = json.loads(wheel.read(shared["package.json"]))
    assert package["name"] == "jupyterlab-keras-advisor"
    load = package["jupyterlab"]["_build"]["load"]
    assert load in shared, "the script that JupyterLab loads first"
    assert len(wheel.read(shared[load])) > 1000


def test_the_settings_schema_is_in_the_wheel(wheel, shared):
    (name,) = [path for path in shared if path.startswith("schemas/") and path.endswith("plugin.json")]
    assert "preferredBackend" in json.loads(wheel.read(shared[name]))["properties"]


def test_jupyterlab_can_tell_who_manages_the_extension(wheel, shared):
    install = json.loads(wheel.read(shared["install.json"]))
    assert install == {
        "packageManager": "python",
        "packageName": "jupyterlab_keras_advisor",
        "uninstallInstructions": install["uninstallInstructions"],
    }


def test_the_build_is_for_production(wheel, shared):
    assert not [path for path in shared if path.endswith(".map")]


def test_versions_agree(wheel):
    (metadata,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]
    assert f"\nVersion: {version}\n" in wheel.read(metadata).decode()


def test_the_address_of_the_project_comes_from_package_json(wheel):
    (metadata,) = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lines = wheel.read(metadata).decode().splitlines()
    assert f"Project-URL: Homepage, {package['homepage']}" in lines
    assert f"Project-URL: Bug Tracker, {package['bugs']['url']}" in lines


def test_the_licence_is_in_the_wheel(wheel):
    assert [name for name in wheel.namelist() if name.endswith("licenses/LICENSE")]


def test_nothing_of_the_development_is_in_the_wheel(wheel):
    wrong = ("node_modules/", "ui-tests/", "scripts/", "tests/", "dev.py", ".envs")
    assert not [name for name in wheel.namelist() if name.startswith(wrong)]


def test_no_path_of_the_building_machine_is_in_the_wheel(wheel):
    here = str(ROOT).encode()
    assert not [name for name in wheel.namelist() if here in wheel.read(name)]
