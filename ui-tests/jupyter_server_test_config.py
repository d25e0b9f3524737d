"""Configuration of the Jupyter server that the browser tests talk to.

Never use it for anything else: it switches every protection of the server off.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from jupyterlab.galata import configure_jupyter_server

HERE = Path(__file__).resolve().parent
BUILT = HERE.parent / "jupyterlab_keras_advisor" / "labextension"
NAME = "jupyterlab-keras-advisor"


def link_extension() -> str:
    """A folder that holds this work tree's build under its own name, as JupyterLab wants it.

    What is tested is always the build lying in this tree, even if an older one is installed.
    """
    if not (BUILT / "package.json").is_file():
        raise SystemExit("The extension is not built here: run `jlpm build` first.")
    folder = Path(os.environ["JUPYTER_DATA_DIR"]).parent / "labextensions"
    link = folder / NAME
    folder.mkdir(parents=True, exist_ok=True)
    if link.is_symlink():
        link.unlink()
    elif link.exists():
        shutil.rmtree(link)
    try:
        link.symlink_to(BUILT, target_is_directory=True)
    except OSError:  # Windows without the right to make links
        shutil.copytree(BUILT, link)
    return str(folder)


def make_kernels() -> None:
    """Tells Jupyter of the kernels that misbehave on purpose, each a file in `kernels`."""
    for file in sorted((HERE / "kernels").glob("*.py")):
        folder = Path(os.environ["JUPYTER_DATA_DIR"]) / "kernels" / file.stem
        folder.mkdir(parents=True, exist_ok=True)
        spec = {
            "argv": [sys.executable, str(file), "-f", "{connection_file}"],
            "display_name": file.stem,
            "language": "echo" if file.stem == "echo" else "python",
        }
        (folder / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")


make_kernels()

# The machine's own choice of a backend must not decide what a test sees.
for name in ("KERAS_BACKEND", "TF_USE_LEGACY_KERAS", "THEANO_FLAGS"):
    os.environ.pop(name, None)

configure_jupyter_server(c)  # noqa: F821  (the loader defines c)

c.LabServerApp.extra_labextensions_path = [  # noqa: F821
    str(c.LabServerApp.extra_labextensions_path),  # noqa: F821
    link_extension(),
]
c.ServerApp.ip = "127.0.0.1"  # noqa: F821
c.ServerApp.port = int(os.environ["ADVISOR_TEST_PORT"])  # noqa: F821
c.ServerApp.allow_root = True  # noqa: F821
# A kernel that cannot be started again is given up for dead after two tries, not after five.
c.KernelRestarter.restart_limit = 2  # noqa: F821
c.KernelRestarter.time_to_dead = 1.0  # noqa: F821
c.JupyterNotebookApp.expose_app_in_browser = True  # noqa: F821
c.LabApp.news_url = None  # noqa: F821
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"  # noqa: F821
# The tests say what went wrong; the server speaks up only for its own errors.
c.Application.log_level = "ERROR"  # noqa: F821
