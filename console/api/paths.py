"""Builds the paths of the hotel's REST interface from parts that cannot leave their place."""

from urllib.parse import quote


def path(*parts: str) -> str:
    """ "/api/…/" of these parts, each one segment. Raises ValueError for a part that is none."""
    if any(part in ("", ".", "..") for part in parts):
        message = f"not a path: {parts}"
        raise ValueError(message)
    return "/api/" + "".join(f"{quote(part, safe='')}/" for part in parts)
