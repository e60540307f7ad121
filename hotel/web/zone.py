"""The staff zone: the same routes a second time, below /api/staff/hotel/{slug}/."""

from collections.abc import Sequence
from typing import Any, Final

from litestar import Router
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler

from hotel.problems import not_found

_ZONE: Final = "/api/staff/hotel/{zone:str}"


def both_ways(
    path: str, *, route_handlers: Sequence[HTTPRouteHandler], tags: list[str]
) -> tuple[Router, Router]:
    """Routers for the same handlers at /api{path} and in the staff zone, slug and all."""
    return (
        Router(f"/api{path}", route_handlers=route_handlers, tags=tags),
        Router(_ZONE + path, route_handlers=route_handlers, tags=tags, guards=[_one_hotel]),
    )


def _one_hotel(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    zone = connection.path_params["zone"]
    slug = connection.path_params.get("hotel_slug") or connection.query_params.get("hotel_slug")
    if zone != slug:
        sentence = "This address names two hotels."
        raise not_found(sentence)
