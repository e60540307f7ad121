"""Loads what talks to the hotel, which takes a moment, before it is needed."""


def load_session() -> None:
    """Called on a thread, so that the screen goes on meanwhile."""
    import console.session.session
    import console.shell.live  # noqa: F401
