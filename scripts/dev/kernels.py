"""The kernels of the browser tests, each an environment of its own with a kernelspec."""

from __future__ import annotations

import json

from . import environment
from .environment import ENVS

SPECS = ENVS / "share" / "jupyter"

KERNELS = {
    "keras-all": (
        "Keras with every backend",
        "Installing Keras with TensorFlow, JAX, PyTorch and OpenVINO for the test kernel (3 GB, a few minutes)",
    ),
    "no-keras": ("Python without Keras", "Installing a kernel without Keras"),
}


def make_kernels() -> None:
    """Makes the environments and tells Jupyter of them."""
    for name, (display_name, title) in KERNELS.items():
        venv = ENVS / name
        environment.install(venv, f"{name}.txt", title)
        folder = SPECS / "kernels" / name
        folder.mkdir(parents=True, exist_ok=True)
        spec = {
            "argv": [environment.python(venv), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": display_name,
            "language": "python",
            "metadata": {"debugger": True},
        }
        (folder / "kernel.json").write_text(json.dumps(spec, indent=2), encoding="utf-8")
