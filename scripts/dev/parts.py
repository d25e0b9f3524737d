"""The parts of the tests: each prepares what it needs, runs its runner and counts."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

from . import environment
from .browser import UI_TESTS, ensure_browser
from .console import StepError, run, say
from .environment import ENVS, LOGS, ROOT
from .kernels import SPECS, make_kernels
from .lanes import side_by_side
from .tally import Tally, check, coverage, jest, junit, playwright

OLDEST = ENVS / "oldest"
TOGETHER = ENVS / "together"
REPORTS = ENVS / "reports"

# Parts that run side by side need the same environments: the first one makes them.
_preparing = threading.Lock()


def _prepare() -> None:
    with _preparing:
        environment.lab()
        environment.packages(ROOT, "Installing the JavaScript packages (the first time two or three minutes)")


def _script(name: str, folder: Path = ROOT) -> Tally:
    """Runs a script of package.json as one check; its output is shown when it fails."""
    title = name if folder == ROOT else f"{folder.name}: {name}"
    log = LOGS / f"{folder.name}-{name.replace(':', '-')}.log"
    code, said = run(title, environment.jlpm("run", name), log=log, cwd=folder, env=environment.environ(), check=False)
    if code:
        _show(said)
    return check(title, code)


def _ruff(*words: str) -> Tally:
    """Runs ruff over all Python as one check."""
    title = f"ruff {' '.join(words)}"
    command = [environment.python(), "-m", "ruff", *words, "."]
    log = LOGS / f"ruff-{words[0]}.log"
    code, said = run(title, command, log=log, cwd=ROOT, env=environment.environ(), check=False)
    if code:
        _show(said)
    return check(title, code)


def _show(said: str) -> None:
    """Prints the end of a command's output."""
    say("\n".join("    " + line for line in said.splitlines()[-60:]))


def lint() -> Tally:
    """Style, format and rules of the code, generated files: ruff, and the `...:check` scripts that are about these."""
    _prepare()
    # The rules need the types of what the browser tests import.
    _prepare_browser_tests()
    scripts = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["scripts"]
    tally = Tally()
    tally.add(_ruff("check"))
    tally.add(_ruff("format", "--check"))
    for name in scripts:
        if name.endswith(":check") and name not in ("knowledge:check", "lint:check", "types:check", "size:check"):
            tally.add(_script(name))
    return tally


def types() -> Tally:
    """TypeScript's own check, of the sources with their tests and of the browser tests."""
    _prepare()
    _prepare_browser_tests()
    tally = _script("types:check")
    tally.add(_script("types:check", UI_TESTS))
    return tally


def unit() -> Tally:
    """jest with coverage, with real kernels where a test needs them."""
    _prepare()
    make_kernels()
    if not (ROOT.parent / "shared" / "corpus").is_dir():
        say("  ../shared/corpus is not there: the tests on the labeled corpus are left out.")
    report, covered = REPORTS / "jest.json", REPORTS / "coverage"
    summary = covered / "coverage-summary.json"
    for old in (report, summary):
        old.unlink(missing_ok=True)
    command = environment.jlpm(
        *("jest", "--ci", "--silent", "--maxWorkers=2", "--json", f"--outputFile={report}"),
        *("--coverage", "--coverageReporters=json-summary", f"--coverageDirectory={covered}"),
    )
    REPORTS.mkdir(parents=True, exist_ok=True)
    run("jest", command, log=LOGS / "jest.log", cwd=ROOT, env=environment.environ(), check=False, show=True)
    say(coverage(summary))
    return jest(report)


def package() -> Tally:
    """The production build with its limit of size, the wheel, and the Python tests on it."""
    _prepare()
    say("\n".join("    " + line for line in environment.build().splitlines() if "gzip" in line))
    tally = Tally(passed=1)  # the build itself
    tally.add(_script("size:check"))
    environment.install_wheel(environment.VENV, environment.wheel())
    report = REPORTS / "pytest.xml"
    report.unlink(missing_ok=True)
    command = [environment.python(), "-m", "pytest", "tests", f"--junitxml={report}"]
    run("pytest", command, log=LOGS / "pytest.log", cwd=ROOT, env=environment.environ(), check=False, show=True)
    tally.add(junit(report))
    return tally


def _prepare_browser_tests() -> None:
    with _preparing:
        environment.packages(UI_TESTS, "Installing the JavaScript packages of the browser tests")


def _playwright(name: str, venv: Path, *words: str, **variables: str) -> Tally:
    """Runs a configuration of Playwright with the server of an environment; the configuration names its report."""
    report = UI_TESTS / "test-results" / f"{name}.json"
    report.unlink(missing_ok=True)
    env = environment.environ(ADVISOR_KERNELS=str(SPECS), **variables)
    env["PATH"] = os.pathsep.join([str(environment.scripts(venv)), env["PATH"]])
    command = environment.jlpm("playwright", "test", *words)
    log = LOGS / f"playwright-{name}.log"
    run(f"Playwright ({name})", command, log=log, cwd=UI_TESTS, env=env, check=False, show=True)
    return playwright(report)


def _prepare_newest() -> None:
    """What the tests of the build in this tree need: a browser, kernels and that build."""
    _prepare()
    _prepare_browser_tests()
    with _preparing:
        ensure_browser()
    make_kernels()
    if not (environment.BUILT / "package.json").is_file():
        environment.build()


def browser() -> Tally:
    """Galata in JupyterLab and Notebook as they are today, with real kernels: two halves side by side."""
    _prepare_newest()

    def half(number: int) -> Tally:
        # Each has a server of its own, on a port of its own.
        variables = {"ADVISOR_HALF": str(number), "ADVISOR_TEST_PORT": str(8898 + number)}
        return _playwright(f"newest-{number}", environment.VENV, f"--shard={number}/2", **variables)

    tally = Tally()
    for each in side_by_side({"browser 1": lambda: half(1), "browser 2": lambda: half(2)}).values():
        tally.add(each)
    return tally


def _install_together() -> None:
    environment.install(TOGETHER, "together.txt", "Installing JupyterLab with real-time collaboration (250 MB)")


def together() -> Tally:
    """Two browsers in one notebook, through jupyter-collaboration."""
    _prepare_newest()
    _install_together()
    return _playwright("together", TOGETHER, "--config", "together.config.ts")


def _install_oldest() -> None:
    environment.install(OLDEST, "oldest.txt", "Installing JupyterLab 4.2 and Notebook 7.2")


def oldest() -> Tally:
    """The wheel in the oldest JupyterLab and Notebook that are declared."""
    _prepare()
    _prepare_browser_tests()
    with _preparing:
        ensure_browser()
    _install_oldest()
    wheels = sorted(environment.WHEELS.glob("*.whl"))
    if not wheels:
        environment.build()
    environment.install_wheel(OLDEST, wheels[0] if wheels else environment.wheel())
    return _playwright("oldest", OLDEST, "--config", "oldest.config.ts")


PARTS: dict[str, Callable[[], Tally]] = {
    "lint": lint,
    "types": types,
    "unit": unit,
    "package": package,
    "browser": browser,
    "together": together,
    "oldest": oldest,
}

# The parts that run side by side; what one stage builds, a later one may need.
STAGES = (("lint", "types"), ("unit",), ("package",), ("browser",), ("together", "oldest"))

# The parts that use the environments of the kernels or a JupyterLab of their own.
NEEDS_KERNELS = ("unit", "browser", "together", "oldest")


def prepare_ahead(parts: list[str]) -> threading.Thread:
    """Begins to install what later parts need while the first ones run: pip waits for the net, they for the processor.

    What fails here is tried again, and told, by the part that needs it.
    """

    def prepare() -> None:
        try:
            if any(part in parts for part in ("unit", "browser", "together")):
                make_kernels()
            if "together" in parts:
                _install_together()
            if "oldest" in parts:
                _install_oldest()
        except StepError as failure:
            say(f"  {str(failure).splitlines()[0]} It is tried again when it is needed.")

    thread = threading.Thread(target=prepare, daemon=True)
    thread.start()
    return thread
