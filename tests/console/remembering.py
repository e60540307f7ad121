"""A PC that remembers until the test is over."""

from concurrent.futures import Future

from console.shell.remembered import Remembered


class Remembering(Remembered):
    """Writes nothing down."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def put(self, name: str, value: str) -> Future[None]:
        """Remember a value."""
        self._values[name] = value
        return Future()
