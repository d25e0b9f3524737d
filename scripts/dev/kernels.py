"""The kernels of the tests, each an environment of its own with a kernelspec."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass

from . import environment
from .console import say
from .environment import ENVS

SPECS = ENVS / "share" / "jupyter"
LEFT_OUT = ENVS / "left-out.json"


@dataclass(frozen=True)
class Kernel:
    """One kernel, and which Python can have it."""

    display_name: str
    title: str
    least: tuple[int, int] = (3, 0)
    most: tuple[int, int] = (4, 0)

    def fits(self) -> bool:
        """Whether the Python that runs this, from which the environments are made, can have the kernel."""
        return self.least <= sys.version_info[:2] <= self.most


KERNELS = {
    "keras-all": Kernel(
        "Keras with every backend",
        "Installing Keras with TensorFlow, JAX, PyTorch and OpenVINO for the test kernel (3 GB, a few minutes)",
    ),
    "keras-only": Kernel("Keras without a backend", "Installing a kernel with Keras and no backend (250 MB)"),
    "keras-2": Kernel(
        "Keras 2.15 with TensorFlow",
        "Installing a kernel with Keras 2.15 and TensorFlow 2.15 (1.4 GB)",
        least=(3, 9),
        most=(3, 11),
    ),
    "keras-nightly": Kernel(
        "Keras of the next release",
        "Installing a kernel with the nightly build of Keras (250 MB)",
        least=(3, 11),
    ),
    "no-keras": Kernel("Python without Keras", "Installing a kernel without Keras"),
}


def make_kernels() -> None:
    """Makes the environments and tells Jupyter of them."""
    left_out = [name for name, kernel in KERNELS.items() if not kernel.fits()]
    ENVS.mkdir(parents=True, exist_ok=True)
    # In CI a test whose kernel is not here fails, unless the kernel is named in this file.
    LEFT_OUT.write_text(json.dumps(left_out), encoding="utf-8")
    for name, kernel in KERNELS.items():
        if name in left_out:
            say(f"  kernel {name}: not for Python {sys.version.split()[0]}, its tests are left out.")
            continue
        venv = ENVS / name
        environment.install(venv, f"{name}.txt", kernel.title)
        folder = SPECS / "kernels" / name
        folder.mkdir(parents=True, exist_ok=True)
        spec = {
            "argv": [environment.python(venv), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": kernel.display_name,
            "language": "python",
            "metadata": {"debugger": True},
        }
        (folder / "kernel.json").write_text(json.dumps(spec, indent=2), encoding="utf-8")
