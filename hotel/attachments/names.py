"""The names people give their files, made fit to be shown and saved."""

import unicodedata
from pathlib import PurePosixPath
from typing import Final

LONGEST: Final = 120
_NOT_IN_NAMES: Final = frozenset('<>:"/\\|?*')
# Names Windows keeps for its devices, whatever comes after the dot.
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)
}


def shown_name(given: str) -> str:
    """A name without folders and without characters that hide or turn around what it says."""
    last = given.replace("\\", "/").rpartition("/")[2]
    visible = "".join(each for each in last if not _is_hidden(each))
    return visible.strip(" .")[-LONGEST:] or "file"


def name_ending_with(given: str, extension: str) -> str:
    """A shown name whose ending tells the truth: `photo.exe` that is a JPEG is photo.exe.jpg."""
    name = PurePosixPath(given)
    stem = name.stem if name.suffix.lower() in _also(extension) else given
    stem = stem[: LONGEST - len(extension) - 1].strip(" .") or "file"
    return f"_{stem}.{extension}" if stem.lower() in _DEVICES else f"{stem}.{extension}"


def _also(extension: str) -> frozenset[str]:
    pictures = {".jpg", ".jpeg", ".jpe", ".png", ".gif", ".webp", ".bmp"}
    return frozenset(pictures if extension in {"jpg", "png"} else {f".{extension}"})


def _is_hidden(character: str) -> bool:
    return character in _NOT_IN_NAMES or unicodedata.category(character).startswith("C")
