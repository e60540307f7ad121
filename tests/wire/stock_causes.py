"""Which REST call causes which event of the stock tracker, and what it tells."""

from collections.abc import Callable, Mapping
from typing import Final

from clock_house import good
from event_causes import EventCause, Fields, House, full_name
from expected_fields import NOW, Moment
from stock_house import BEER, PERIOD, StockHouse

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
        self.told: Fields = {"stocktake_id": str(self.stocktake["id"])}
        self.names |= {**self.told, "audience": "manager"}


class Counted(Stockroom):
    """Somebody counted one of its lines."""

    def __post_init__(self) -> None:
        super().__post_init__()
        good(self.stock.count(self.line, 2, 1))


def _begin(room: Stockroom) -> Fields:
    begun = room.stock.begin(populate=False)
    return {
        "stocktake_id": str(begun["id"]),
        **PERIOD,
        "status": "DRAFT",
        "created_by": room.id_of("manager"),
        "timestamp": Moment(begun["created_at"]),
        "_rev": begun["rev"],
    }


def _delete(room: Stockroom) -> Fields:
    good(room.stock.manager.delete(room.stock.at(f"stocktakes/{room.stocktake['id']}/")))
    gone = {"deleted_by": room.id_of("manager"), "timestamp": NOW}
    return {**room.told, **gone, "_rev": room.stocktake["rev"] + 1}


def _approve(room: Stockroom) -> Fields:
    approved = good(room.stock.decide(room.stocktake, "approve"))["stocktake"]
    return {
        **room.told,
        "status": "APPROVED",
        "changed_by": room.id_of("manager"),
        "timestamp": Moment(approved["approved_at"]),
        "_rev": approved["rev"],
    }


def _count(room: Stockroom) -> Fields:
    line = good(room.stock.count(room.line, 2, "0.5", who="cook"))
    return {
        **room.told,
        "line_id": str(room.line["id"]),
        "item_sku": BEER["sku"],
        "counted_full_units": "2.0000",
        "counted_partial_units": "0.5000",
        "updated_by": room.id_of("cook"),
        "timestamp": Moment(line["counted_at"]),
        "_rev": line["rev"],
    }


def _remove(room: Stockroom) -> Fields:
    good(room.stock.manager.delete(room.stock.at(f"stocktake-lines/{room.line['id']}/")))
    return {
        **room.told,
        "line_id": str(room.line["id"]),
        "item_sku": BEER["sku"],
        "deleted_by": room.id_of("manager"),
        "timestamp": NOW,
        "_rev": room.line["rev"] + 1,
    }


def _of_cook(room: Stockroom, at: Moment) -> Fields:
    """Who is where is not kept, and so has no revision."""
    cook = {"staff_id": room.id_of("cook"), "staff_name": full_name("cook")}
    return {**room.told, **cook, "timestamp": at, "_rev": 0}


def _join(room: Stockroom) -> Fields:
    (there,) = room.stock.beat(room.stocktake, who="cook")["present"]
    return _of_cook(room, Moment(there["since"]))


def _leave(room: Stockroom) -> Fields:
    room.stock.beat(room.stocktake, who="cook")
    good(room.client("cook").delete(room.stock.presence(room.stocktake)))
    return _of_cook(room, NOW)


def _edit(room: Stockroom) -> Fields:
    (there,) = room.stock.beat(room.stocktake, room.line, who="cook")["present"]
    return {**_of_cook(room, Moment(there["seen_at"])), "line_id": str(room.line["id"])}


def _waste(room: Stockroom) -> Fields:
    """One case of twelve breaks: of 30 bottles are left fewer than the 24 there have to be."""
    gone = good(room.stock.move(room.line, "WASTE", 1))
    return {
        "item_ids": [str(room.line["item"])],
        "count": 1,
        "item_sku": BEER["sku"],
        "item_name": BEER["name"],
        "quantity": "18.0000",
        "low_level": "24.0000",
        "unit": BEER["partial_label"],
        "timestamp": Moment(gone["movement"]["timestamp"]),
        "_rev": room.stock.read_item(room.line["item"])["rev"],
    }


def _cause(
    kind: type[Payload],
    listens: Mapping[Family, str],
    call: str,
    act: Callable[[Stockroom], Fields],
    stage: type[Stockroom] = Stockroom,
) -> EventCause:
    return EventCause(kind=kind, listens=listens, call=call, act=act, stage=stage)


CAUSES: Final = (
    _cause(
        stock.StocktakeCreated,
        _LIST,
        f"POST {_STOCK}stocktakes/",
        _begin,
    ),
    _cause(stock.StocktakeDeleted, _LIST, f"DELETE {_STOCK}stocktakes/{{id}}/", _delete),
    _cause(
        stock.StocktakeStatusChanged,
        _LIST | _DETAIL,
        f"POST {_STOCK}stocktakes/{{id}}/approve/",
        _approve,
        stage=Counted,
    ),
    _cause(
        stock.LineUpdated,
        _DETAIL,
        f"PATCH {_STOCK}stocktake-lines/{{id}}/",
        _count,
    ),
    _cause(stock.LineDeleted, _DETAIL, f"DELETE {_STOCK}stocktake-lines/{{id}}/", _remove),
    _cause(
        stock.UserJoined,
        _DETAIL,
        f"POST {_PRESENCE}",
        _join,
    ),
    _cause(stock.UserLeft, _DETAIL, f"DELETE {_PRESENCE}", _leave),
    _cause(
        stock.UserEditingLine,
        _DETAIL,
        f"POST {_PRESENCE}",
        _edit,
    ),
    _cause(
        stock.LowStock,
        {LIVE: "manager"},
        f"POST {_STOCK}stocktake-lines/{{id}}/add-movement/",
        _waste,
    ),
)
