"""The names of other people's files, made fit to be saved on this PC."""

import unicodedata
from typing import Final

LONGEST: Final = 120
_HIDDEN: Final = ("C", "Zl", "Zp")
_NOT_IN_NAMES: Final = frozenset('<>:"/\\|?*')
# Names Windows keeps for its devices, whatever comes after the first dot.
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"
}


def safe_name(given: str) -> str:
    """A name without folders, without what hides or turns around what it says, and no device's."""
    last = given.replace("\\", "/").rpartition("/")[2]
    visible = "".join(each for each in last if not _is_hidden(each)).rstrip(" .")
    stem, dot, ending = visible.rpartition(".")
    if not dot:
        stem, ending = visible, ""
    ending = ending[:16]
    stem = stem[: LONGEST - len(ending) - 1].strip(" .") or "file"
    if stem.partition(".")[0].strip().lower() in _DEVICES:
        stem = f"_{stem}"
    return f"{stem}.{ending}" if ending else stem


def _is_hidden(character: str) -> bool:
    return character in _NOT_IN_NAMES or unicodedata.category(character).startswith(
        ("C", "Zl", "Zp")
    )
