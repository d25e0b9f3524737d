"""Parts of the tests side by side: all run at the same time, and none is lost."""

import threading

import pytest

from scripts.dev.console import StepError
from scripts.dev.lanes import side_by_side
from scripts.dev.tally import Tally


def test_the_tasks_run_at_the_same_time_and_come_back_in_their_order():
    meeting = threading.Barrier(2, timeout=10)

    def task(passed):
        # One after the other, they would never meet.
        meeting.wait()
        return Tally(passed=passed)

    tallies = side_by_side({"b": lambda: task(1), "a": lambda: task(2)})
    assert [(name, tally.passed) for name, tally in tallies.items()] == [("b", 1), ("a", 2)]


def test_a_step_that_cannot_be_done_is_one_failure_and_the_others_count():
    def broken():
        raise StepError("there is no browser\nmore")

    tallies = side_by_side({"browser": broken, "unit": lambda: Tally(passed=3)})
    assert (tallies["browser"].failed, tallies["browser"].failures) == (1, ["browser: there is no browser"])
    assert tallies["unit"].passed == 3


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_mistake_of_the_program_counts_as_a_failure_too():
    tallies = side_by_side({"unit": lambda: 1 / 0})
    assert (tallies["unit"].failed, tallies["unit"].failures) == (1, ["unit: ZeroDivisionError: division by zero"])
