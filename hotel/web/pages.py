"""Lists in pages, as a HotelMate backend gives them, with `page_size` honoured."""

from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar
from urllib.parse import urlencode

import msgspec
from litestar.params import Parameter
from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.selectable import GenerativeSelect

from hotel.problems import not_found
from hotel.web.answers import AnyRequest

T = TypeVar("T")
Q = TypeVar("Q", bound=GenerativeSelect)
LARGEST_PAGE = 500
_LAST_PAGE = 10**9


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of a list is wanted. Pages begin at 1; too large a `page_size` is capped."""

    page: Annotated[int, Parameter(ge=1)] = 1
    page_size: Annotated[int, Parameter(ge=1)] = 100

    def __post_init__(self) -> None:
        """Keep both within what a database can count."""
        object.__setattr__(self, "page", min(self.page, _LAST_PAGE))
        object.__setattr__(self, "page_size", min(self.page_size, LARGEST_PAGE))

    def of(self, query: Q) -> Q:
        """This page of a sorted query."""
        return query.limit(self.page_size).offset((self.page - 1) * self.page_size)

    def check(self, count: int) -> None:
        """Go on only when a list of so many rows has this page. Raises ProblemError 404."""
        if self.page > 1 and (self.page - 1) * self.page_size >= count:
            sentence = "Invalid page."
            raise not_found(sentence)


class Page(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """One page of a list; `next` and `previous` are addresses."""

    count: int
    next: str | None
    previous: str | None
    results: tuple[T, ...]


async def count_of(session: AsyncSession, query: Select[Any]) -> int:
    """How many rows a query has over all pages."""
    total = await session.scalar(select(func.count()).select_from(query.order_by(None).subquery()))
    return int(total or 0)


def page_of(request: AnyRequest, results: tuple[T, ...], *, count: int, paging: Paging) -> Page[T]:
    """A page with the addresses of its neighbours. Raises ProblemError 404."""
    paging.check(count)

    # The framework takes the slash away that a HotelMate backend insists on.
    path = request.url.path.rstrip("/") + "/"

    def address(number: int) -> str:
        query = _query(request, number)
        return str(request.url.with_replacements(path=path, query=query))

    return Page(
        count=count,
        next=address(paging.page + 1) if paging.page * paging.page_size < count else None,
        previous=address(paging.page - 1) if paging.page > 1 else None,
        results=results,
    )


def _query(request: AnyRequest, page: int) -> str:
    others = [(name, value) for name, value in request.query_params.multi_items() if name != "page"]
    return urlencode([*others, ("page", page)])
