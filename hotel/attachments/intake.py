"""From uploaded bytes to kept files: recognised, drawn anew, stored, and let go if unused."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from contract.resources.attachments import FileType
from hotel.attachments.content import Content, content_of
from hotel.attachments.names import name_ending_with, shown_name
from hotel.attachments.pictures import redraw
from hotel.attachments.storage import Storage

log = logging.getLogger(__name__)

_AT_ONCE: Final = 2


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came: the name somebody gave it, and where its bytes lie for now."""

    name: str
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file that is stored. `size` in bytes; pictures alone have a thumbnail and pixels."""

    key: str
    name: str
    file_type: FileType
    mime_type: str
    size: int
    thumbnail_key: str | None = None
    width: int | None = None
    height: int | None = None


@dataclass(slots=True)
class Taken:
    """Stored files whose message is not written yet; without `use` they are let go again."""

    files: Sequence[Kept] = ()
    is_used: bool = field(default=False)

    def use(self) -> Sequence[Kept]:
        """The files, which now belong to what is being written."""
        self.is_used = True
        return self.files


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    name: str
    content: Content
    file: Path
    thumbnail: Path | None = None
    width: int | None = None
    height: int | None = None


class Intake:
    """Takes files in: a few at once, so that pictures leave the machine some memory."""

    def __init__(self, storage: Storage) -> None:
        """Take where files are kept."""
        self.storage = storage
        self._turns = asyncio.Semaphore(_AT_ONCE)

    @contextlib.asynccontextmanager
    async def taking(self, uploads: Iterable[Upload]) -> AsyncIterator[Taken]:
        """Store files for the block that writes their message. Raises ProblemError 400."""
        kept: list[Kept] = []
        taken = Taken()
        is_written = False
        try:
            prepared = [await self._prepared(upload) for upload in uploads]
            for each in prepared:
                kept.append(await self._kept(each))  # noqa: PERF401 - what was stored is let go
            taken.files = kept
            yield taken
            is_written = taken.is_used
        finally:
            if not is_written:
                await self.let_go(kept)

    async def let_go(self, files: Iterable[Kept]) -> None:
        """Forget stored files."""
        await self.forget(key for file in files for key in (file.key, file.thumbnail_key) if key)

    async def forget(self, keys: Iterable[str]) -> None:
        """Forget files whose rows are gone; what cannot be deleted now is swept up later."""
        for key in list(keys):
            try:
                await self.storage.delete(key)
            except OSError as error:
                log.warning("The file %s could not be deleted: %s", key[:8], type(error).__name__)

    async def _prepared(self, upload: Upload) -> _Prepared:
        async with self._turns:
            return await asyncio.to_thread(_prepare, upload)

    async def _kept(self, prepared: _Prepared) -> Kept:
        thumbnail = prepared.thumbnail
        key = await self.storage.put(prepared.file)
        return Kept(
            key=key,
            name=prepared.name,
            file_type=prepared.content.file_type,
            mime_type=prepared.content.mime_type,
            size=(await asyncio.to_thread(prepared.file.stat)).st_size,
            thumbnail_key=await self.storage.put(thumbnail) if thumbnail else None,
            width=prepared.width,
            height=prepared.height,
        )


def _prepare(upload: Upload) -> _Prepared:
    name = shown_name(upload.name)
    content = content_of(upload.file, name)
    if content.file_type is not FileType.IMAGE:
        return _Prepared(
            name=name_ending_with(name, content.extension), content=content, file=upload.file
        )
    picture = redraw(upload.file, name)
    return _Prepared(
        name=name_ending_with(name, picture.extension),
        content=Content(FileType.IMAGE, picture.mime_type, picture.extension),
        file=picture.file,
        thumbnail=picture.thumbnail,
        width=picture.width,
        height=picture.height,
    )
