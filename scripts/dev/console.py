"""Runs commands one after another, tells what is going on and what went wrong."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

HEARTBEAT = 20.0
TAIL = 25

# What package managers print when they cannot reach their registries.
NO_NETWORK = re.compile(
    r"NewConnectionError|Temporary failure in name resolution|getaddrinfo|ENOTFOUND|EAI_AGAIN|ECONNREFUSED"
    r"|ETIMEDOUT|Network is unreachable|ProxyError|Could not resolve host"
)
NO_SPACE = re.compile(r"No space left on device|ENOSPC")


_running: set[subprocess.Popen[Any]] = set()


class StepError(Exception):
    """A step could not be done; the message is for the person who runs it."""


def say(text: str = "") -> None:
    """Prints a line at once, also into a pipe, whatever the terminal can show."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def explain(title: str, output: str, log: Path) -> str:
    """What to tell the user about a command that failed."""
    lines = [f"{title}: failed. The end of its output ({log}):"]
    lines += ["    " + line for line in output.strip().splitlines()[-TAIL:]]
    if NO_SPACE.search(output):
        lines.append("The disk is full: about 6 GB are needed for the tests, 2 GB for the demo.")
    elif NO_NETWORK.search(output):
        lines.append("A download failed: this needs a network connection (or a proxy in HTTPS_PROXY) the first time.")
    return "\n".join(lines)


def run(
    title: str,
    command: list[str],
    *,
    log: Path,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    check: bool = True,
    show: bool = False,
) -> tuple[int, str]:
    """Runs a command with its output in a log file, and a sign of life on the screen; gives exit code and output.

    With `check`, a failure raises `StepError` with the end of the output. With `show`, the output is printed at once.
    """
    started = time.monotonic()
    say(f"- {title} ...")
    log.parent.mkdir(parents=True, exist_ok=True)
    output: list[str] = []
    try:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            # A group of its own, so that what a runner started ends with it.
            start_new_session=True,
        )
    except OSError as error:
        raise StepError(f"{title}: cannot run {command[0]}: {error}") from error
    _running.add(process)
    done = threading.Event()
    beat = threading.Thread(target=_heartbeat, args=(title, started, done), daemon=True)
    if not show:
        beat.start()
    try:
        with log.open("w", encoding="utf-8") as file:
            assert process.stdout is not None
            for line in process.stdout:
                file.write(line)
                output.append(line)
                if show:
                    say("    " + line.rstrip())
        code = process.wait()
    except BaseException:
        end(process)
        raise
    finally:
        _running.discard(process)
        done.set()
    text = "".join(output)
    if code and check:
        raise StepError(explain(title, text, log))
    say(f"  {'done' if code == 0 else f'ended with code {code}'} in {time.monotonic() - started:.0f} s")
    return code, text


def end(process: subprocess.Popen[Any]) -> None:
    """Ends a process and, where the system knows groups, everything it started."""
    for number in (signal.SIGINT, signal.SIGTERM, None):
        try:
            if os.name == "nt" or number is None:
                process.kill()
            else:
                os.killpg(process.pid, number)
            process.wait(timeout=15)
            return
        except subprocess.TimeoutExpired:
            continue
        except ProcessLookupError:
            return


def end_all() -> None:
    """Ends what other threads are running."""
    for process in list(_running):
        end(process)


def _heartbeat(title: str, started: float, done: threading.Event) -> None:
    while not done.wait(HEARTBEAT):
        say(f"  still at it: {title} ({time.monotonic() - started:.0f} s)")


def is_root() -> bool:
    """True for the superuser of a Unix system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
