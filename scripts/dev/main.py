"""The command line of `dev.py`."""

from __future__ import annotations

import argparse
import signal
import time

from . import environment
from .bench import bench
from .console import StepError, end_all, say
from .demo import demo
from .lanes import side_by_side
from .parts import NEEDS_KERNELS, PARTS, STAGES, prepare_ahead
from .tally import Tally


def _run_stage(parts: list[str]) -> dict[str, tuple[Tally, float]]:
    """Runs the parts of a stage at the same time; gives what came of each, and its seconds."""
    took: dict[str, float] = {}

    def run_part(part: str) -> Tally:
        say(f"\n[{part}] {(PARTS[part].__doc__ or '').strip()}")
        started = time.monotonic()
        try:
            return PARTS[part]()
        finally:
            took[part] = time.monotonic() - started

    tallies = side_by_side({part: lambda part=part: run_part(part) for part in parts})
    return {part: (tally, took[part]) for part, tally in tallies.items()}


def run_tests(parts: list[str]) -> int:
    """Runs the stages one after another, all of them whatever fails, and sums them up."""
    environment.greet(f"Keras Advisor tests: {', '.join(parts)}.")
    ahead = prepare_ahead(parts)
    total = Tally()
    lines = []
    for stage in ([part for part in stage if part in parts] for stage in STAGES):
        if any(part in NEEDS_KERNELS for part in stage):
            ahead.join()
        for part, (tally, seconds) in _run_stage(stage).items():
            total.add(tally)
            left_out = f", {tally.left_out} left out" if tally.left_out else ""
            lines.append(f"{part:8} {tally.passed:5} passed {tally.failed:4} failed{left_out}  ({seconds:.0f} s)")
    say("\n" + "\n".join(lines))
    for note in total.notes:
        say(f"note: {note}")
    for failure in total.failures:
        say(f"failed: {failure}")
    say(f"{total.passed} passed, {total.failed} failed")
    return 1 if total.failed or not total.passed else 0


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="dev.py", description="Demo, tests and benchmark of jupyterlab-keras-advisor.")
    commands = top.add_subparsers(dest="command", required=True)
    show = commands.add_parser("demo", help="open JupyterLab with the extension and a demo notebook")
    show.add_argument("--port", type=int, help="the port of JupyterLab (the first free one from 8888 on)")
    show.add_argument("--no-browser", action="store_true", help="print the address and open no browser")
    test = commands.add_parser("test", help="run every test")
    test.add_argument("--only", nargs="+", choices=list(PARTS), metavar="PART", help=f"of: {', '.join(PARTS)}")
    measure = commands.add_parser("bench", help="measure what the extension costs while typing")
    measure.add_argument("--rounds", type=int, default=5, help="pairs of runs, off and on (5)")
    return top


def main() -> int:
    """Runs the command that was asked for."""
    arguments = parser().parse_args()
    # Ended from outside, JupyterLab and the runners are ended too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        if arguments.command == "demo":
            return demo(arguments.port, not arguments.no_browser)
        if arguments.command == "bench":
            return bench(arguments.rounds)
        return run_tests(arguments.only or list(PARTS))
    except StepError as failure:
        say(f"\n{failure}")
        return 1
    except KeyboardInterrupt:
        end_all()
        say("\nStopped.")
        return 130
