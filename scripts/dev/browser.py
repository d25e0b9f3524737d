"""A browser for the tests: Playwright's own, the machine's, or one that is installed now."""

from __future__ import annotations

import shutil

from . import environment
from .console import StepError, is_root, run, say
from .environment import LOGS, ROOT

UI_TESTS = ROOT / "ui-tests"


def _starts() -> tuple[bool, str]:
    """Whether a browser is there and can really be started, and which one or why not."""
    code, said = run(
        "Looking for a browser",
        ["node", "support/browser.js"],
        log=LOGS / "browser.log",
        cwd=UI_TESTS,
        env=environment.environ(),
        check=False,
    )
    return code == 0, said.strip()


def _apt_get(*words: str) -> None:
    run(
        f"apt-get {' '.join(words)}",
        ["apt-get", *words],
        log=LOGS / "apt.log",
        env=environment.environ(DEBIAN_FRONTEND="noninteractive"),
        check=False,
    )


def ensure_browser() -> None:
    """Makes sure that Playwright can start a Chromium; tells what to do where it cannot."""
    starts, said = _starts()
    if not starts:
        env = environment.environ()
        env.pop("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD")
        command = environment.jlpm("playwright", "install", "chromium")
        run("Downloading Playwright's Chromium", command, log=LOGS / "chromium.log", cwd=UI_TESTS, env=env, check=False)
        starts, said = _starts()
    if not starts and is_root() and shutil.which("apt-get"):
        _apt_get("update")
        # The browser without a window takes less time for the same pages, but not every release has it.
        for package in ("chromium-headless-shell", "chromium"):
            if not starts:
                _apt_get("install", "-y", "--no-install-recommends", package)
                starts, said = _starts()
    if not starts:
        raise StepError(
            "The browser tests need Chromium or Chrome, and none can be started here:\n"
            f"    {said.splitlines()[-1] if said else 'nothing was found'}\n"
            "Install one (Debian, Ubuntu: sudo apt install chromium; macOS, Windows: google.com/chrome), or name one\n"
            "in the variable ADVISOR_BROWSER. Where Playwright's own Chromium misses system libraries:\n"
            "    cd ui-tests && sudo npx playwright install-deps chromium"
        )
    say(f"  {said}")
