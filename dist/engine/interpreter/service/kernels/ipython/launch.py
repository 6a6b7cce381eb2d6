"""Starts ipykernel, with the results that E2B's clients know beside Jupyter's own."""

import sys

from e2b_kernel import environment, rich  # `environment`: spoken to by the service.
from ipykernel.kernelapp import IPKernelApp

# Imports of the user's are looked for where the code runs, not beside this file.
sys.path[0] = ""


class Application(IPKernelApp):
    """Publishes nothing that is dropped, however fast: the service reads all of it."""

    def init_iopub(self, context):
        context.sndhwm = 0
        super().init_iopub(context)


app = Application.instance()
app.initialize([*sys.argv[1:], "--HistoryManager.enabled=False"])
rich.install(app.shell)
app.start()
