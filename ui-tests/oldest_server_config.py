"""Configuration of the server with the oldest JupyterLab; as unprotected as the other one.

The extension is the installed wheel: nothing here says where it is.
"""

import os
import tempfile

c.ServerApp.ip = "127.0.0.1"  # noqa: F821  (the loader defines c)
c.ServerApp.port = int(os.environ["ADVISOR_TEST_PORT"])  # noqa: F821
c.ServerApp.port_retries = 0  # noqa: F821
c.ServerApp.allow_root = True  # noqa: F821
c.ServerApp.open_browser = False  # noqa: F821
c.ServerApp.root_dir = tempfile.mkdtemp(prefix="advisor-oldest-")  # noqa: F821
c.ServerApp.disable_check_xsrf = True  # noqa: F821
c.IdentityProvider.token = ""  # noqa: F821
c.LabApp.workspaces_dir = tempfile.mkdtemp(prefix="advisor-workspaces-")  # noqa: F821
c.LabApp.expose_app_in_browser = True  # noqa: F821
c.JupyterNotebookApp.expose_app_in_browser = True  # noqa: F821
c.LabApp.news_url = None  # noqa: F821
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"  # noqa: F821
c.Application.log_level = "ERROR"  # noqa: F821
