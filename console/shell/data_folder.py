"""Where this PC keeps the console's state."""

import os
from pathlib import Path


def data_folder(chosen: Path | None) -> Path:
    """The folder, made when missing, readable by its owner only."""
    if chosen is None:
        from platformdirs import user_data_path

        chosen = user_data_path("HotelMate Console", appauthor=False)
    chosen.mkdir(parents=True, exist_ok=True)
    if os.name == "posix":
        chosen.chmod(0o700)
    return chosen
