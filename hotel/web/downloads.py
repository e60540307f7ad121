"""Gives a stored file out, so that no browser ever takes it for a page."""

from typing import Any, Final
from urllib.parse import quote

from litestar.response import Stream

from hotel.attachments.columns import Attached
from hotel.attachments.storage import Storage
from hotel.problems import not_found

_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
}


async def file_answer(storage: Storage, row: Attached) -> Stream:
    """The file of a row, to be saved under its name. Raises ProblemError 404."""
    headers = {"Content-Length": str(row.size)}
    return await _answer(storage, row.key, row.mime_type, _disposition(row.file_name), headers)


async def thumbnail_answer(storage: Storage, row: Attached) -> Stream:
    """The small picture of a row. Raises ProblemError 404."""
    if row.thumbnail_key is None:
        sentence = "Only pictures have a thumbnail."
        raise not_found(sentence)
    name = f"{row.file_name.rpartition('.')[0]}-small.jpg"
    return await _answer(storage, row.thumbnail_key, "image/jpeg", _disposition(name), {})


async def _answer(
    storage: Storage, key: str, media_type: str, disposition: str, more: dict[str, str]
) -> Stream:
    try:
        pieces: Any = await storage.open(key)
    except FileNotFoundError as error:
        sentence = "This file is no longer kept."
        raise not_found(sentence) from error
    headers = {**_HEADERS, **more, "Content-Disposition": disposition}
    return Stream(pieces, media_type=media_type, headers=headers)


def _disposition(name: str) -> str:
    plain = "".join(each if each.isascii() and each not in '"\\%' else "_" for each in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
