"""How a push tells what kind of files were sent."""

import enum
from collections.abc import Iterable

FILES_BODY = "Check the attached files"
_DOCUMENTS = frozenset({"pdf", "document"})


class FileKind(enum.StrEnum):
    """What a set of files is called; files of several kinds are just files."""

    IMAGES = "images"
    DOCUMENTS = "documents"
    FILES = "files"

    @property
    def variant(self) -> int:
        """The place of the kind among the titles of a push."""
        return list(FileKind).index(self)


def kind_of(file_types: Iterable[str]) -> FileKind:
    """The kind of some files by their types: image, pdf, document or other."""
    types = frozenset(file_types)
    if types == {"image"}:
        return FileKind.IMAGES
    if types and types <= _DOCUMENTS:
        return FileKind.DOCUMENTS
    return FileKind.FILES
