"""Configuration of the server with real-time collaboration; as unprotected as the other one."""

import tempfile
from pathlib import Path

load_subconfig("jupyter_server_test_config.py")  # noqa: F821  (the loader defines it, and c)

# What the rooms remember stays out of this folder, and is forgotten with the server.
c.SQLiteYStore.db_path = str(Path(tempfile.mkdtemp(prefix="advisor-rooms-")) / "rooms.db")  # noqa: F821
