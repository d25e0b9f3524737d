#!/usr/bin/env python3
"""Runs the demo, the tests and the benchmark from a bare clone; needs Python 3.10 or newer and nothing else.

    python3 dev.py demo     opens JupyterLab with the extension and a demo notebook
    python3 dev.py test     runs every test: lint, types, unit, package, browser, together, oldest
    python3 dev.py bench    measures what the extension costs while typing

`python3 dev.py <command> --help` tells more. What it installs goes into .venv, .envs and node_modules of this folder.
"""

import sys

if sys.version_info < (3, 10):
    sys.exit(
        "This needs Python 3.10 or newer; the Python that runs it is %d.%d (%s).\n"
        "Run it with a newer one, for example: python3.12 dev.py demo"
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )

from scripts.dev.main import main  # not at the top: older Pythons could not read it

if __name__ == "__main__":
    sys.exit(main())
