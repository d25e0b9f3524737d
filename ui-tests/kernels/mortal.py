"""A Python kernel that cannot be started again once it has died: Jupyter gives it up for dead."""

import sys
from pathlib import Path

from ipykernel.kernelapp import launch_new_instance

# The connection file stays the same when Jupyter restarts a kernel.
started = Path(sys.argv[-1] + ".started")
if started.exists():
    sys.exit(1)
started.touch()
launch_new_instance()
