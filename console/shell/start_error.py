"""Why the program cannot start, in a sentence for the person who started it."""


class StartError(Exception):
    """The message is one sentence; the exit code is 2."""
