"""Files are known by their content, pictures are drawn anew, and nothing unused stays."""

import asyncio
import io
import struct
import zipfile
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from contract.resources.attachments import FileType
from hotel.attachments.content import content_of
from hotel.attachments.intake import Intake, Upload
from hotel.attachments.limits import LONGEST_EDGE, MOST_PIXELS, THUMBNAIL_EDGE
from hotel.attachments.names import LONGEST, name_ending_with, shown_name
from hotel.attachments.pictures import redraw
from hotel.attachments.storage import FolderStorage
from hotel.problems import ProblemError
from hotel.settings import Settings

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "upload"
    path.write_bytes(content)
    return path


def _picture(kind: str, size: tuple[int, int] = (300, 200), **options: object) -> bytes:
    into = io.BytesIO()
    mode = "RGBA" if kind == "PNG" else "RGB"
    Image.new(mode, size, "#7a3b2e").save(into, kind, **options)
    return into.getvalue()


def _zip(*members: str) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as written:
        for member in members:
            written.writestr(member, "x")
    return into.getvalue()


def _png_of(width: int, height: int) -> bytes:
    def part(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1 << 20))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", rows) + part(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "content", "kind", "extension"),
    [
        ("a.png", _picture("PNG"), FileType.IMAGE, "png"),
        ("a.pdf", _picture("JPEG"), FileType.IMAGE, "jpg"),
        ("a", _picture("GIF"), FileType.IMAGE, "gif"),
        ("a.webp", _picture("WEBP"), FileType.IMAGE, "webp"),
        ("a.bmp", _picture("BMP"), FileType.IMAGE, "bmp"),
        ("bill.jpg", b"%PDF-1.7\n...", FileType.PDF, "pdf"),
        ("a.docx", _zip("[Content_Types].xml", "word/document.xml"), FileType.DOCUMENT, "docx"),
        ("a.xlsx", _zip("[Content_Types].xml", "xl/workbook.xml"), FileType.DOCUMENT, "xlsx"),
        ("a.doc", _OLE + "WordDocument\0".encode("utf-16-le"), FileType.DOCUMENT, "doc"),
        ("a.xls", _OLE + "Workbook\0".encode("utf-16-le"), FileType.DOCUMENT, "xls"),
        ("a.txt", "Grüße, 你好\n".encode(), FileType.DOCUMENT, "txt"),
        ("a.CSV", b"name;room\r\nM\xfcller;101\r\n", FileType.DOCUMENT, "csv"),
    ],
)
def test_that_a_file_is_known_by_its_content(
    tmp_path: Path, name: str, content: bytes, kind: FileType, extension: str
) -> None:
    found = content_of(_file(tmp_path, content), name)
    assert (found.file_type, found.extension) == (kind, extension)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("photo.jpg", b"MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode"),
        ("photo.png", b"\x7fELF\x02\x01\x01" + bytes(40)),
        ("notes.txt", b"MZ\x90\0\x03"),
        ("page.html", b"<html><script>alert(1)</script></html>"),
        ("photo.jpg", b"<html><script>alert(1)</script></html>"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("a.zip", _zip("readme.txt")),
        ("a.docx", _zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        ("a.docx", b"PK\x03\x04 not a zip"),
        ("setup.msi", _OLE + bytes(600)),
        ("a.doc", _OLE + "WordDocument\0_VBA_PROJECT\0".encode("utf-16-le")),
        ("a.exe", b"#!/bin/sh\nrm -rf /\n"),
    ],
)
def test_that_what_is_not_what_it_calls_itself_is_refused(
    tmp_path: Path, name: str, content: bytes
) -> None:
    with pytest.raises(ProblemError, match=f"“{name}” cannot be sent") as refused:
        content_of(_file(tmp_path, content), name)
    assert refused.value.status == 400


@pytest.mark.parametrize("name", ["empty.jpg", "empty.txt", "empty.csv"])
def test_that_an_empty_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProblemError, match=f"“{name}” is empty.") as refused:
        content_of(_file(tmp_path, b""), name)
    assert refused.value.status == 400


def test_that_a_picture_is_drawn_anew_without_what_was_hidden_in_it(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET CAMERA"
    exif[0x0112] = 6
    hidden = _picture("JPEG", exif=exif) + b"<script>SECRET TAIL</script>"
    picture = redraw(_file(tmp_path, hidden), "a.jpg")
    written = picture.file.read_bytes()
    assert b"SECRET" not in written
    with Image.open(picture.file) as opened:
        assert not opened.getexif()
        assert (opened.format, opened.size) == ("JPEG", (200, 300)), "turned upright"
    assert b"SECRET" not in picture.thumbnail.read_bytes()


def test_that_a_comment_in_a_png_is_not_kept(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", "SECRET")
    picture = redraw(_file(tmp_path, _picture("PNG", pnginfo=info)), "a.png")
    assert b"SECRET" not in picture.file.read_bytes()
    assert picture.extension == "png"


def test_that_a_large_picture_becomes_smaller_and_has_a_thumbnail(tmp_path: Path) -> None:
    picture = redraw(_file(tmp_path, _picture("JPEG", (6000, 3000))), "a.jpg")
    assert (picture.width, picture.height) == (LONGEST_EDGE, LONGEST_EDGE // 2)
    with Image.open(picture.thumbnail) as small:
        assert (small.format, max(small.size)) == ("JPEG", THUMBNAIL_EDGE)


@pytest.mark.parametrize("edge", [9_000, 30_000, 2**31 - 1])
def test_that_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, edge: int) -> None:
    with pytest.raises(ProblemError, match="million pixels"):
        redraw(_file(tmp_path, _png_of(edge, edge)), "a.png")
    assert MOST_PIXELS < 9_000**2


@pytest.mark.parametrize("content", [_picture("JPEG")[:400], _picture("PNG")[:60], b"GIF89a"])
def test_that_a_damaged_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ProblemError, match=r"“a\.jpg” is damaged"):
        redraw(_file(tmp_path, content), "a.jpg")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Ada\\photo.jpg", "photo.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\r\nb\0.txt", "ab.txt"),
        ('a"<b>|?.txt', "ab.txt"),
        ("名前.pdf", "名前.pdf"),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".jpg", "x" * (LONGEST - 4) + ".jpg"),
    ],
)
def test_that_a_name_can_be_shown_and_saved(given: str, shown: str) -> None:
    assert shown_name(given) == shown


@pytest.mark.parametrize(
    ("given", "extension", "name"),
    [
        ("photo.exe", "jpg", "photo.exe.jpg"),
        ("photo.webp", "jpg", "photo.jpg"),
        ("photo.JPEG", "jpg", "photo.jpg"),
        ("bill.jpg", "pdf", "bill.jpg.pdf"),
        ("con.txt", "txt", "_con.txt"),
        ("file", "png", "file.png"),
        ("x" * LONGEST, "docx", "x" * (LONGEST - 5) + ".docx"),
    ],
)
def test_that_a_names_ending_tells_the_truth(given: str, extension: str, name: str) -> None:
    assert name_ending_with(given, extension) == name


def _all_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_that_files_are_kept_under_names_that_say_nothing(tmp_path: Path) -> None:
    async def keep() -> None:
        intake = Intake(FolderStorage(tmp_path / "kept"))
        upload = Upload("photo.jpg", _file(tmp_path, _picture("JPEG")))
        async with intake.taking([upload]) as taken:
            (kept,) = taken.use()
        assert {path.name for path in _all_in(tmp_path / "kept")} == {kept.key, kept.thumbnail_key}
        assert all(path.stat().st_mode & 0o077 == 0 for path in _all_in(tmp_path / "kept"))
        pieces = [piece async for piece in await intake.storage.open(kept.key)]
        assert len(b"".join(pieces)) == kept.size
        await intake.let_go([kept])
        await intake.let_go([kept])
        assert _all_in(tmp_path / "kept") == []

    asyncio.run(keep())


async def _write_and_fail(intake: Intake, *uploads: Upload) -> None:
    async with intake.taking(uploads) as taken:
        taken.use()
        raise RuntimeError


def test_that_files_whose_message_was_not_written_are_let_go(tmp_path: Path) -> None:
    async def fail() -> None:
        intake = Intake(FolderStorage(tmp_path / "kept"))
        good = Upload("photo.jpg", _file(tmp_path, _picture("JPEG")))
        async with intake.taking([good]):
            pass
        with pytest.raises(RuntimeError):
            await _write_and_fail(intake, good)
        bad = tmp_path / "bad"
        bad.write_bytes(b"MZ")
        with pytest.raises(ProblemError):
            await _write_and_fail(intake, good, Upload("b.jpg", bad))
        assert _all_in(tmp_path / "kept") == []

    asyncio.run(fail())


@pytest.mark.parametrize("key", ["../../hotel.db", "", "a" * 47, "A" * 48, "a" * 48])
def test_that_no_key_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    async def read() -> None:
        with pytest.raises(FileNotFoundError):
            await FolderStorage(tmp_path / "kept").open(key)

    asyncio.run(read())


def test_that_old_files_are_told_from_new_ones(tmp_path: Path) -> None:
    async def look() -> None:
        storage, now = FolderStorage(tmp_path / "kept"), datetime.now(UTC)
        assert await storage.older_than(now) == []
        key = await storage.put(_file(tmp_path, b"x"))
        assert await storage.older_than(now - timedelta(hours=1)) == []
        assert await storage.older_than(now + timedelta(hours=1)) == [key]

    asyncio.run(look())


@pytest.mark.parametrize(
    ("settings", "folder"),
    [
        (Settings(), "hotel.db-attachments"),
        (Settings(database="sqlite:////var/lib/hotel.db"), "/var/lib/hotel.db-attachments"),
        (Settings(database="postgresql://me@db/hotel"), "attachments"),
        (Settings(database="sqlite://", attachments="/srv/files"), "/srv/files"),
        (Settings(database="sqlite://"), "attachments"),
    ],
)
def test_that_files_lie_beside_the_database_or_where_the_operator_says(
    settings: Settings, folder: str
) -> None:
    assert settings.attachments_folder == Path(folder)
