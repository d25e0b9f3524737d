"""Parts of the tests side by side: most of them wait for kernels, pages and the net more than they compute."""

from __future__ import annotations

import threading
from collections.abc import Callable

from .console import StepError, say
from .tally import Tally, broken


def side_by_side(tasks: dict[str, Callable[[], Tally]]) -> dict[str, Tally]:
    """Runs tasks at the same time and waits for all; one that cannot be done counts as one failure."""
    tallies: dict[str, Tally] = {}

    def work(name: str, task: Callable[[], Tally]) -> None:
        try:
            tallies[name] = task()
        except StepError as failure:
            say(f"\n{failure}\n")
            tallies[name] = broken(name, str(failure).splitlines()[0])
        except Exception as error:
            tallies[name] = broken(name, f"{type(error).__name__}: {error}")
            raise

    # When the user stops the program, it does not wait for them.
    threads = [threading.Thread(target=work, args=task, daemon=True) for task in tasks.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {name: tallies[name] for name in tasks}
