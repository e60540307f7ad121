"""The one error of the set-up."""


class SetupError(RuntimeError):
    """Something the set-up cannot mend itself; the message is for people."""
