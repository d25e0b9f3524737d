"""`dev.py demo`: JupyterLab with the extension, and a notebook that needs it."""

from __future__ import annotations

import json
import secrets
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path

from . import environment
from .console import StepError, end, is_root, say
from .environment import ENVS, LOGS, ROOT

FIRST = "theano-era.ipynb"
WAIT = 120.0


def prepare_notebooks(folder: Path) -> None:
    """Fresh copies of the examples, so that trying things out leaves the clone as it was."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "examples", folder)


SETTINGS = {
    # Nothing asks about news in front of the notebook.
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false"},
}


def prepare_settings(folder: Path) -> None:
    """Settings that fit the demo, until the user changes them."""
    for name, values in SETTINGS.items():
        file = folder / f"{name}.jupyterlab-settings"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values, indent=2), encoding="utf-8")


def free_port(wanted: int | None) -> int:
    """The port that was asked for, or the first free one from 8888 on."""
    for port in [wanted] if wanted else range(8888, 8988):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise StepError(f"Port {wanted or '8888 to 8987'} is taken: choose another with --port.")


def wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Waits until the server answers, or says why it does not."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        if server.poll() is not None:
            tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise StepError(f"JupyterLab did not start. The end of its log ({log}):\n{tail}")
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise StepError(f"JupyterLab did not answer within {WAIT:.0f} s; its log is {log}")


def demo(port: int | None, browser: bool) -> int:
    """Installs what is missing, starts JupyterLab and opens the demo notebook."""
    environment.greet("Keras Advisor demo: an own environment with JupyterLab, Keras on JAX and the extension.")
    environment.lab()
    environment.build()
    environment.install_wheel(environment.VENV, environment.wheel())
    notebooks = ENVS / "demo" / "notebooks"
    prepare_notebooks(notebooks)
    prepare_settings(ENVS / "demo" / "settings")
    chosen, token = free_port(port), secrets.token_hex(16)
    log = LOGS / "demo-jupyterlab.log"
    env = environment.environ(
        JUPYTER_TOKEN=token,
        JUPYTER_CONFIG_DIR=str(ENVS / "demo" / "config"),
        JUPYTERLAB_SETTINGS_DIR=str(ENVS / "demo" / "settings"),
        JUPYTERLAB_WORKSPACES_DIR=str(ENVS / "demo" / "workspaces"),
        KERAS_HOME=str(ENVS / "demo" / "keras"),
    )
    command = [
        environment.python(),
        "-m",
        "jupyterlab",
        "--no-browser",
        "--ip=127.0.0.1",
        f"--port={chosen}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={notebooks}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    if is_root():
        command.append("--allow-root")
    say("- Starting JupyterLab ...")
    with log.open("wb") as output:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # Ctrl+C is ours: Jupyter would ask back.
            start_new_session=True,
        )
    try:
        base = f"http://127.0.0.1:{chosen}"
        wait_for(f"{base}/api?token={token}", server, log)
        url = f"{base}/lab/tree/{FIRST}?token={token}"
        say(f"\nJupyterLab is ready:\n\n    {url}\n")
        say("The notebooks are copies of examples/, made anew at each start. Ctrl+C ends the demo.")
        if browser and not webbrowser.open(url):
            say("No browser could be opened from here: open the address above yourself.")
        server.wait()
        raise StepError(f"JupyterLab ended by itself; its log is {log}")
    except KeyboardInterrupt:
        say("\nThe demo is over.")
        return 0
    finally:
        end(server)
