"""`dev.py bench`: what the extension costs while somebody types in a long notebook, and what of it stays in memory."""

from __future__ import annotations

from . import environment
from .browser import UI_TESTS, ensure_browser
from .console import run, say
from .environment import LOGS


def bench(rounds: int) -> int:
    """Builds the extension, runs the benchmark and prints its table."""
    environment.greet("Keras Advisor benchmark: typing in a notebook of 500 cells, with the extension off and on.")
    say("Close other programs first: what they take from the processor is in the figures, off and on.")
    environment.lab()
    environment.build()
    environment.packages(UI_TESTS, "Installing the JavaScript packages of the browser tests")
    ensure_browser()
    code, _ = run(
        f"{rounds} rounds, off and on in turn",
        environment.jlpm("playwright", "test", "--config", "bench.config.ts"),
        log=LOGS / "bench.log",
        cwd=UI_TESTS,
        env=environment.environ(ADVISOR_BENCH_ROUNDS=str(rounds)),
        check=False,
        show=True,
    )
    if code == 0:
        say(
            f"The tables are also in {UI_TESTS / 'test-results'}: bench-typing.md, bench-reading.md and bench-memory.md"
        )
    return code
