"""What a file really is, told by its content; what it calls itself only tells texts apart."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from contract.attachments import HEAD, picture_kind
from contract.resources.attachments import FileType
from hotel.problems import ProblemError, invalid

_CHUNK: Final = 1024 * 1024
_MOST_MEMBERS: Final = 20_000
_OFFICE_2007: Final = {
    "word/document.xml": ("docx", "wordprocessingml.document"),
    "xl/workbook.xml": ("xlsx", "spreadsheetml.sheet"),
}
_OFFICE_97: Final = {"WordDocument": ("doc", "application/msword")} | dict.fromkeys(
    ("Workbook", "Book"), ("xls", "application/vnd.ms-excel")
)
_TEXTS: Final = {"txt": "text/plain", "csv": "text/csv"}
_TEXT_BYTES: Final = frozenset(range(0x20, 0x100)) - {0x7F} | frozenset(b"\t\n\r\f\x1b")


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is; `extension` is what its name has to end with."""

    file_type: FileType
    mime_type: str
    extension: str


def content_of(file: Path, name: str) -> Content:
    """What a file is. Raises ProblemError 400 for what this hotel does not take."""
    with file.open("rb") as opened:
        head = opened.read(HEAD)
    if not head:
        sentence = f"“{name}” is empty."
        raise invalid(sentence, field="files")
    found = (
        _picture(head)
        or _pdf(head)
        or _office_2007(file, head)
        or _office_97(file, head)
        or _text(file, name)
    )
    if found is None:
        raise not_taken(name)
    return found


def not_taken(name: str) -> ProblemError:
    """The refusal of a file by its name."""
    sentence = (
        f"“{name}” cannot be sent. Pictures, PDF, Word, Excel, text and CSV files can,"
        " if that is really what they are."
    )
    return invalid(sentence, field="files")


def _picture(head: bytes) -> Content | None:
    kind = picture_kind(head)
    if kind is None:
        return None
    return Content(FileType.IMAGE, f"image/{'jpeg' if kind == 'jpg' else kind}", kind)


def _pdf(head: bytes) -> Content | None:
    return Content(FileType.PDF, "application/pdf", "pdf") if head.startswith(b"%PDF-") else None


def _office_2007(file: Path, head: bytes) -> Content | None:
    if not head.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(file) as opened:
            members = opened.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    has_macros = any(member.lower().endswith("vbaproject.bin") for member in members)
    if len(members) > _MOST_MEMBERS or has_macros or "[Content_Types].xml" not in members:
        return None
    for member, (extension, kind) in _OFFICE_2007.items():
        if member in members:
            mime_type = f"application/vnd.openxmlformats-officedocument.{kind}"
            return Content(FileType.DOCUMENT, mime_type, extension)
    return None


def _office_97(file: Path, head: bytes) -> Content | None:
    if not head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return None
    # Installers are kept in the same container: what is inside tells them apart.
    whole = file.read_bytes()
    if "_VBA_PROJECT".encode("utf-16-le") in whole:
        return None
    for stream, (extension, mime_type) in _OFFICE_97.items():
        if f"{stream}\0".encode("utf-16-le") in whole:
            return Content(FileType.DOCUMENT, mime_type, extension)
    return None


def _text(file: Path, name: str) -> Content | None:
    extension = name.rpartition(".")[2].lower()
    if extension not in _TEXTS:
        return None
    with file.open("rb") as opened:
        while piece := opened.read(_CHUNK):
            if not _TEXT_BYTES.issuperset(piece):
                return None
    return Content(FileType.DOCUMENT, _TEXTS[extension], extension)
