"""Where this PC keeps the console's state."""

import contextlib
import os
from pathlib import Path

from console.shell.start_error import StartError


def data_folder(chosen: Path | None) -> Path:
    """The folder, made when missing, readable by its owner only. Raises StartError."""
    if chosen is None:
        from platformdirs import user_data_path

        chosen = user_data_path("HotelMate Console", appauthor=False)
    try:
        chosen.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The data folder {chosen} cannot be used: {error.strerror}."
        raise StartError(message) from error
    if os.name == "posix":
        # Somebody else's folder: the file in it is private all the same, or kept in memory.
        with contextlib.suppress(OSError):
            chosen.chmod(0o700)
    return chosen
