"""Counts of the runners' reports, brought to one form."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Tally:
    """What came of one part of the tests."""

    passed: int = 0
    failed: int = 0
    left_out: int = 0
    failures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Takes another tally's counts in."""
        self.passed += other.passed
        self.failed += other.failed
        self.left_out += other.left_out
        self.failures += other.failures
        self.notes += other.notes


def broken(runner: str, why: str) -> Tally:
    """One failure for a runner that did not come to its report."""
    return Tally(failed=1, failures=[f"{runner}: {why}"])


def check(name: str, code: int) -> Tally:
    """A command that is one check: it passed or it did not."""
    return Tally(passed=1) if code == 0 else Tally(failed=1, failures=[name])


def _read(report: Path) -> Any:
    try:
        return json.loads(report.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def jest(report: Path) -> Tally:
    """The counts of jest's JSON report; a suite that cannot be loaded is one failure, a repeated test is named."""
    said = _read(report)
    if said is None:
        return broken("jest", "ended without a report")
    tally = Tally(said["numPassedTests"], said["numFailedTests"], said["numPendingTests"] + said["numTodoTests"])
    for suite in said["testResults"]:
        tests = suite["assertionResults"]
        if suite["status"] == "failed" and not tests:
            tally.failed += 1
            tally.failures.append(f"{suite['name']}: {suite['message'].strip().splitlines()[0]}")
        tally.failures += [test["fullName"] for test in tests if test["status"] == "failed"]
        tally.notes += [
            f"passed at the second attempt: {test['fullName']}"
            for test in tests
            if test["status"] == "passed" and (test.get("invocations") or 1) > 1
        ]
    return tally


def coverage(report: Path) -> str:
    """What the tests of jest ran of the sources, in one line."""
    said = _read(report)
    if said is None:
        return "  coverage: no report"
    total = said["total"]
    shares = [f"{total[kind]['pct']:.0f}% of {kind}" for kind in ("lines", "branches", "functions")]
    return f"  coverage: {', '.join(shares)}"


def playwright(report: Path) -> Tally:
    """The counts of Playwright's JSON report; a test that passed only when repeated is named."""
    said = _read(report)
    if said is None:
        return broken("Playwright", "ended without a report")
    stats = said["stats"]
    tally = Tally(stats["expected"] + stats["flaky"], stats["unexpected"], stats["skipped"])
    for error in said["errors"]:
        tally.add(broken("Playwright", error.get("message", "error").splitlines()[0]))
    for spec in _specs(said["suites"]):
        name = f"{spec['file']}: {spec['title']}"
        statuses = {test["status"] for test in spec["tests"]}
        if "unexpected" in statuses:
            tally.failures.append(name)
        if "flaky" in statuses:
            tally.notes.append(f"passed at the second attempt: {name}")
    return tally


def _specs(suites: list[Any]) -> list[Any]:
    found = []
    for suite in suites:
        found += suite.get("specs", [])
        found += _specs(suite.get("suites", []))
    return found


def junit(report: Path) -> Tally:
    """The counts of pytest's report."""
    try:
        cases = ElementTree.parse(report).getroot().findall(".//testcase")
    except (OSError, ElementTree.ParseError):
        return broken("pytest", "ended without a report")
    tally = Tally()
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            tally.failed += 1
            tally.failures.append(f"{case.get('classname')}: {case.get('name')}")
        elif case.find("skipped") is not None:
            tally.left_out += 1
        else:
            tally.passed += 1
    return tally
