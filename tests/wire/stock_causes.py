"""Which REST call causes which event of the stock tracker."""

from collections.abc import Callable, Mapping
from typing import Final

from clock_house import good
from event_causes import EventCause, House
from stock_house import StockHouse

from contract.channels import LIVE, STOCKTAKE, STOCKTAKES, Family
from contract.events import stock
from contract.events.base import Payload

_STOCK: Final = "/api/stock_tracker/{hotel_slug}/"
_PRESENCE: Final = "/api/hotels/{hotel_slug}/stocktakes/{id}/presence/"
_LIST: Final = {STOCKTAKES: "porter"}
_DETAIL: Final = {STOCKTAKE: "porter"}


class Stockroom(House):
    """A stocktake of two items, begun."""

    def __post_init__(self) -> None:
        self.stock = StockHouse(self.hotel)
        self.stocktake, self.line, _ = self.stock.begin_with_both()
        self.names |= {"stocktake_id": str(self.stocktake["id"]), "audience": "manager"}


def _delete(room: Stockroom) -> None:
    good(room.stock.manager.delete(room.stock.at(f"stocktakes/{room.stocktake['id']}/")))


def _approve(room: Stockroom) -> None:
    good(room.stock.count(room.line, 2, 1))
    good(room.stock.decide(room.stocktake, "approve"))


def _remove(room: Stockroom) -> None:
    good(room.stock.manager.delete(room.stock.at(f"stocktake-lines/{room.line['id']}/")))


def _leave(room: Stockroom) -> None:
    room.stock.beat(room.stocktake, who="cook")
    good(room.client("cook").delete(room.stock.presence(room.stocktake)))


def _cause(
    kind: type[Payload],
    listens: Mapping[Family, str],
    call: str,
    act: Callable[[Stockroom], object],
) -> EventCause:
    return EventCause(kind=kind, listens=listens, call=call, act=act, stage=Stockroom)


CAUSES: Final = (
    _cause(
        stock.StocktakeCreated,
        _LIST,
        f"POST {_STOCK}stocktakes/",
        lambda room: room.stock.begin(populate=False),
    ),
    _cause(stock.StocktakeDeleted, _LIST, f"DELETE {_STOCK}stocktakes/{{id}}/", _delete),
    _cause(
        stock.StocktakeStatusChanged,
        _LIST | _DETAIL,
        f"POST {_STOCK}stocktakes/{{id}}/approve/",
        _approve,
    ),
    _cause(
        stock.LineUpdated,
        _DETAIL,
        f"PATCH {_STOCK}stocktake-lines/{{id}}/",
        lambda room: good(room.stock.count(room.line, 2, "0.5")),
    ),
    _cause(stock.LineDeleted, _DETAIL, f"DELETE {_STOCK}stocktake-lines/{{id}}/", _remove),
    _cause(
        stock.UserJoined,
        _DETAIL,
        f"POST {_PRESENCE}",
        lambda room: room.stock.beat(room.stocktake, who="cook"),
    ),
    _cause(stock.UserLeft, _DETAIL, f"DELETE {_PRESENCE}", _leave),
    _cause(
        stock.UserEditingLine,
        _DETAIL,
        f"POST {_PRESENCE}",
        lambda room: room.stock.beat(room.stocktake, room.line, who="cook"),
    ),
    _cause(
        stock.LowStock,
        {LIVE: "manager"},
        f"POST {_STOCK}stocktake-lines/{{id}}/add-movement/",
        lambda room: good(room.stock.move(room.line, "WASTE", 1)),
    ),
)
