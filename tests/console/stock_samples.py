"""Made-up stocktakes, lines and colleagues in them for the tests and pictures of the stock area."""

from datetime import date
from typing import Any

from clock_samples import a_manager
from office_samples import office
from session_pc import a_hotel
from station_samples import NOW, ago

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from contract.resources.stock import (
    InputFields,
    LineCount,
    PresentColleague,
    StockItem,
    Stocktake,
    StocktakeLine,
    StocktakeStatus,
    UnitField,
)
from contract.resources.sync import Entity
from contract.scalars import Id, Quantity

NOVEMBER = Id("12")
_Item = tuple[str, str, str, str, str, float, str, str, float]
_SHELVES: tuple[_Item, ...] = (
    ("B0010", "Heineken", "Beers", "330ml", "Cases", 24, "Bottles", "8712000030223", 122),
    ("B0012", "Guinness", "Beers", "330ml", "Cases", 24, "Bottles", "5000213014585", 96),
    ("B0020", "Erdinger alcohol-free wheat beer", "Beers", "500ml", "Cases", 12, "Bottles", "", 31),
    ("K0100", "Guinness keg", "Draught", "50 l", "Kegs", 88, "Pints", "", 264),
    ("M0001", "Coca-Cola", "Minerals", "200ml", "Cases", 24, "Bottles", "5449000000996", 240),
    ("M0004", "Fever-Tree Tonic", "Minerals", "200ml", "Cases", 24, "Bottles", "5060108450", 180),
    ("M0031", "Apple juice", "Minerals", "1 l", "Cases", 12, "Cartons", "4000339692015", 40),
    ("S0200", "Hendrick's Gin", "Spirits", "70cl", "Bottles", 20, "Shots", "5010327755014", 92.5),
    ("S0204", "Jameson", "Spirits", "70cl", "Bottles", 20, "Shots", "5011007003005", 210),
    ("S0230", "Baileys", "Spirits", "1 l", "Bottles", 28, "Shots", "5011013100118", 61),
    ("W0300", "Rioja Crianza", "Wines", "75cl", "Bottles", 5, "Glasses", "8410591003014", 140),
    ("W0311", "Sancerre, Domaine Rossignole", "Wines", "75cl", "Bottles", 5, "Glasses", "", 65),
    ("W0340", "House Prosecco", "Wines", "75cl", "Bottles", 6, "Glasses", "8002235572507", 108),
)  # fmt: skip
_COUNTED = {
    "B0010": (5, 2),
    "B0012": (3, 12),
    "K0100": (3, 4),
    "S0200": (4, 12.5),
    "W0300": (28, 0),
}


def line(at: int, *, stocktake: Id = NOVEMBER, **more: Any) -> StocktakeLine:
    """A line of the shelves above; those of `_COUNTED` are counted."""
    sku, name, category, size, full, uom, single, barcode, expected = _SHELVES[at % len(_SHELVES)]
    uom_, expected_ = Quantity(uom), Quantity(expected)
    counted = _COUNTED.get(sku) if at < len(_SHELVES) else None
    known: dict[str, Any] = {}
    if counted is not None:
        there = Quantity(counted[0]), Quantity(counted[1])
        known = {
            "counted_full_units": there[0],
            "counted_partial_units": there[1],
            "counted_qty": Quantity(there[0] * uom_ + there[1]),
            "counted_at": ago(20 - at),
            "counted_by": Id("104") if at % 2 else Id("124"),
            "counted_by_name": "Kofi Mensah" if at % 2 else "Niamh Doyle",
        }
    return StocktakeLine(
        **{
            "id": Id(str(340 + at)),
            "stocktake": stocktake,
            "item": Id(str(at + 1)),
            "item_sku": sku if at < len(_SHELVES) else f"X{at:05}",
            "item_name": name if at < len(_SHELVES) else f"{name} {at}",
            "category_name": category,
            "item_size": size,
            "item_uom": uom_,
            "item_barcode": barcode if at < len(_SHELVES) else "",
            "input_fields": InputFields(
                full=UnitField(name="counted_full_units", label=full),
                partial=UnitField(name="counted_partial_units", label=single),
            ),
            "opening_qty": expected_ - 24 if at % 3 == 0 else expected_,
            "purchases": Quantity(26) if at % 3 == 0 else Quantity(0),
            "waste": Quantity(2) if at % 3 == 0 else Quantity(0),
            "expected_qty": expected_,
            "rev": 1,
            **known,
            **more,
        }
    )


def item(at: int, **more: Any) -> StockItem:
    """What the line of that place counts."""
    sku, name, category, size, full, uom, single, barcode, there = _SHELVES[at % len(_SHELVES)]
    uom_, there_ = Quantity(uom), Quantity(there)
    is_listed = at < len(_SHELVES)
    low = {"W0311": Quantity(72), "B0020": Quantity(36), "M0001": Quantity(48)}.get(sku)
    is_low = low is not None and there_ < low
    return StockItem(
        **{
            "id": Id(str(at + 1)),
            "sku": sku if is_listed else f"X{at:05}",
            "name": name if is_listed else f"{name} {at}",
            "category_name": category,
            "size": size,
            "uom": uom_,
            "full_label": full,
            "partial_label": single,
            "barcode": barcode if is_listed else "",
            "current_qty": there_,
            "current_full_units": Quantity(there_ // uom_),
            "current_partial_units": Quantity(there_ % uom_),
            "low_level": low,
            "is_low": is_low,
            "low_since": ago(300) if is_low else None,
            "rev": 1,
            **more,
        }
    )


def items(number: int = len(_SHELVES)) -> tuple[StockItem, ...]:
    """So many items; Baileys is out of use."""
    return tuple(item(at, active=at != 9) for at in range(number))


def lines(number: int = len(_SHELVES)) -> tuple[StocktakeLine, ...]:
    """So many lines."""
    return tuple(line(at) for at in range(number))


def colleague(number: int, name: str, line_id: str | None = None) -> PresentColleague:
    """Somebody who has the stocktake open."""
    editing = None if line_id is None else Id(line_id)
    return PresentColleague(
        staff_id=Id(str(number)),
        staff_name=name,
        since=ago(9),
        seen_at=NOW,
        editing_line_id=editing,
    )


def stocktakes() -> tuple[Stocktake, ...]:
    """One that is counted, and two that were approved."""
    draft, done = StocktakeStatus.DRAFT, StocktakeStatus.APPROVED
    by = {"created_by": Id("124"), "created_by_name": "Niamh Doyle", "rev": 4}
    approved = {"approved_by": Id("124"), "approved_by_name": "Niamh Doyle", "is_locked": True}
    return (
        Stocktake(
            id=NOVEMBER, period_start=date(2025, 11, 1), period_end=date(2025, 11, 30),
            status=draft, created_at=ago(90), total_lines=13, counted_lines=5, **by,
        ),
        Stocktake(
            id=Id("11"), period_start=date(2025, 10, 1), period_end=date(2025, 10, 31),
            status=done, created_at=ago(44000), approved_at=ago(43200), total_lines=12,
            counted_lines=12, **by, **approved,
        ),
        Stocktake(
            id=Id("9"), period_start=date(2025, 9, 15), period_end=date(2025, 9, 15),
            status=done, created_at=ago(109000), approved_at=ago(108900), total_lines=12,
            counted_lines=10, notes="Bar only, after the wedding", **by, **approved,
        ),
    )  # fmt: skip


def stocked() -> Board:
    """The manager's morning, with stocktakes, and colleagues in one of them."""
    known = office()
    known.me = a_manager("staff_admin")
    known.hotel = a_hotel()
    known.stocktakes.open(is_open=True)
    known.stocktakes.apply(stocktakes()[:1])
    known.stocktakes.take(stocktakes())
    known.stock_items.open(is_open=True)
    known.stock_items.take(items())
    me = known.me.staff_id
    present = (
        colleague(104, "Kofi Mensah", "344"),
        colleague(int(me or 0), "Niamh Doyle"),
        colleague(103, "Priya Nair"),
    )
    known.stock_presence.take(NOVEMBER, present)
    return known


def counting(number: int = len(_SHELVES)) -> Board:
    """The same with November open."""
    known = stocked()
    known.open_stocktake.open(NOVEMBER)
    known.open_stocktake.take(lines(number))
    return known


def counted(at: int, full: str, partial: str, **more: Any) -> PendingAction:
    """A count of this PC that the hotel does not have."""
    body = LineCount(counted_full_units=Quantity(full), counted_partial_units=Quantity(partial))
    action = NewAction(
        kind=ActionKind.COUNT_LINE,
        entity=Entity.STOCKTAKE_LINE,
        entity_id=Id(str(340 + at)),
        target=str(NOVEMBER),
        expected_rev=1,
        stock=body,
    )
    made = {"state": ActionState.WILL_SEND, "key": f"count-{at}", "may_withdraw": True, **more}
    return PendingAction(action=action, made_at=NOW, **made)


def lay(known: Board, *pending: PendingAction) -> Board:
    """The board with actions of this PC."""
    known.outbox = pending
    known.open_stocktake.lay(pending)
    return known
