"""What a request can be refused with."""


class Refused(Exception):
    """A request that cannot be met; the text is for the client."""

    def __init__(self, status, text):
        super().__init__(text)
        self.status = status
        self.text = text


class KernelEnded(Exception):
    """The kernel's process is gone, or does not do what it is asked."""
