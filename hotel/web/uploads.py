"""Reads an upload piece by piece, so that its size is known before it is in memory or on disk."""

import asyncio
import contextlib
import hashlib
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from litestar.exceptions import InternalServerException
from multipart import MultipartError, MultipartSegment, PushMultipartParser, parse_options_header

from contract.resources.errors import Problem
from hotel.attachments.intake import Upload
from hotel.attachments.limits import LARGEST_FILE, LARGEST_UPLOAD, MEGABYTE, MOST_FILES
from hotel.problems import ProblemError, invalid
from hotel.web.answers import AnyRequest

_LONGEST_FIELD: Final = 128 * 1024
_MOST_PARTS: Final = MOST_FILES + 10
# Whoever sends everything before reading an answer still gets the sentence, up to this much.
_READ_OVER: Final = 256 * MEGABYTE
_READ_OVER_S: Final = 60


@dataclass(slots=True)
class Form:
    """What was uploaded: text fields by name, and files that lie in a folder of their own.

    `fingerprint` tells this upload from another, whatever words a client puts between the parts.
    """

    fields: dict[str, str] = field(default_factory=dict)
    files: list[Upload] = field(default_factory=list)
    fingerprint: bytes = b""


@contextlib.asynccontextmanager
async def uploaded(request: AnyRequest) -> AsyncIterator[Form]:
    """The form of a request; its files are gone after the block. Raises ProblemError 400, 413."""
    with tempfile.TemporaryDirectory(prefix="hotel-upload-") as folder:
        reader = _Reader(request, Path(folder))
        try:
            form = await reader.read()
        except ProblemError as error:
            if error.status == 413:
                await read_over(request)
            raise
        yield form


class _Reader:
    """Takes one request apart."""

    def __init__(self, request: AnyRequest, folder: Path) -> None:
        self._request, self._folder = request, folder
        self._form = Form()
        self._print = hashlib.sha256()
        self._size = 0
        self._text = b""
        self._part: MultipartSegment | None = None
        self._file: IO[bytes] | None = None

    async def read(self) -> Form:
        self._check_announced()
        parser = self._parser()
        try:
            async for piece in self._request.stream():
                self._size += len(piece)
                if self._size > LARGEST_UPLOAD:
                    raise _too_large()
                # A disk may be slow: everybody else is served meanwhile.
                if piece:
                    await asyncio.to_thread(self._take, parser, piece)
            parser.close()
        except InternalServerException as error:
            sentence = "The request broke off."
            raise invalid(sentence) from error
        except MultipartError as error:
            sentence = "The upload cannot be read."
            raise invalid(sentence) from error
        finally:
            if self._file is not None:
                self._file.close()
        self._form.fingerprint = self._print.digest()
        return self._form

    def _check_announced(self) -> None:
        announced = self._request.headers.get("Content-Length", "")
        if announced.isascii() and announced.isdigit() and int(announced[:19]) > LARGEST_UPLOAD:
            raise _too_large()

    def _parser(self) -> PushMultipartParser:
        kind, options = parse_options_header(self._request.headers.get("Content-Type", ""))
        boundary = options.get("boundary", "")
        if kind != "multipart/form-data" or not 0 < len(boundary) <= 200:
            sentence = "Files are uploaded as multipart/form-data."
            raise invalid(sentence)
        return PushMultipartParser(boundary, max_segment_count=_MOST_PARTS)

    def _take(self, parser: PushMultipartParser, piece: bytes) -> None:
        for event in parser.parse(piece):
            if isinstance(event, MultipartSegment):
                self._part = event
                self._begin(event)
                continue
            assert self._part is not None
            if event is None:
                self._end(self._part)
            else:
                self._more(self._part, bytes(event))

    def _begin(self, part: MultipartSegment) -> None:
        self._print.update(f"\0{part.name}\0{part.filename}\0".encode(errors="replace"))
        if part.filename is None:
            self._text = b""
            return
        if len(self._form.files) >= MOST_FILES:
            sentence = f"A message holds at most {MOST_FILES} files."
            raise invalid(sentence, field="files")
        path = self._folder / str(len(self._form.files))
        self._form.files.append(Upload(part.filename, path))
        self._file = path.open("wb")

    def _more(self, part: MultipartSegment, piece: bytes) -> None:
        self._print.update(piece)
        if self._file is None:
            self._text += piece
            if len(self._text) > _LONGEST_FIELD:
                sentence = "The text of the upload is too long."
                raise invalid(sentence, field=part.name)
            return
        if part.bytes_received > LARGEST_FILE:
            raise _too_large()
        self._file.write(piece)

    def _end(self, part: MultipartSegment) -> None:
        self._print.update(b"\0%d" % part.size)
        if self._file is not None:
            self._file.close()
            self._file = None
            return
        try:
            text = self._text.decode()
        except UnicodeDecodeError as error:
            sentence = "The text of the upload cannot be read."
            raise invalid(sentence, field=part.name) from error
        if "\0" in text:
            sentence = "Text cannot hold the character NUL."
            raise invalid(sentence, field=part.name)
        self._form.fields[part.name or ""] = text


def _too_large() -> ProblemError:
    sentence = (
        f"That is too large: a file has at most {LARGEST_FILE // MEGABYTE} MB,"
        f" all files of a message {LARGEST_UPLOAD // MEGABYTE} MB."
    )
    return ProblemError(413, Problem(detail=sentence, code="too_large"))


async def read_over(request: AnyRequest) -> None:
    """Let the rest of a body go by, so that its sender gets to read the answer."""
    size = 0
    with contextlib.suppress(Exception):
        async with asyncio.timeout(_READ_OVER_S):
            async for piece in request.stream():
                size += len(piece)
                if size > _READ_OVER:
                    return
