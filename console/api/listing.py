"""Reads lists that a backend gives in pages, whole."""

from collections.abc import Mapping
from typing import Any, Final, Generic, TypeVar

import msgspec

from console.api.transport import Transport

T = TypeVar("T")
PAGE_SIZE: Final = "200"
_MOST_PAGES: Final = 500


class Page(msgspec.Struct, Generic[T], frozen=True):
    """One page; `next` is an address, of which only the presence counts."""

    results: tuple[T, ...]
    next: str | None = None


class CountedPage(Page[T], Generic[T], frozen=True):
    """One page of a list that tells how many entries there are in all."""

    count: int = 0


async def whole_list(
    transport: Transport, kind: type[T], path: str, *, query: Mapping[str, str] | None = None
) -> tuple[T, ...]:
    """Every entry of every page. Raises ApiError."""
    page_kind: Any = Page[kind]  # type: ignore[valid-type]  # msgspec reads it at run time
    entries: list[T] = []
    for number in range(1, _MOST_PAGES):
        asked = {**(query or {}), "page": str(number), "page_size": PAGE_SIZE}
        page: Page[T] = await transport.get(page_kind, path, query=asked)
        entries.extend(page.results)
        if page.next is None:
            break
    return tuple(entries)
