"""The stock tracker: items, stocktakes and their lines, goods that came or went, who counts."""

import enum
from datetime import date, timedelta
from typing import Final

import msgspec

from contract.scalars import Id, Instant, Quantity

# A console says so often that it has a stocktake open; one that fell silent has left.
BEAT_EVERY: Final = timedelta(seconds=10)
GONE_AFTER: Final = timedelta(seconds=35)


def _nothing() -> Quantity:
    return Quantity(0)


def _one() -> Quantity:
    return Quantity(1)


class StocktakeStatus(enum.StrEnum):
    """Whether a stocktake is still being counted."""

    DRAFT = "DRAFT"
    APPROVED = "APPROVED"
    UNKNOWN = "UNKNOWN"

    @classmethod
    def _missing_(cls, _value: object) -> "StocktakeStatus":
        return cls.UNKNOWN


class StockItem(msgspec.Struct, frozen=True, kw_only=True):
    """Something the hotel keeps in stock; GET /api/stock_tracker/{slug}/items/, by name.

    It is counted in full units (`full_label`, like "Cases") and single ones besides
    (`partial_label`, like "Bottles"); `uom` single ones make a full one. `current_qty` is all of
    it in single ones. Below `low_level` single ones it is low, since `low_since`; None: never.
    `barcode` is what a scanner types. Query: `active` (true, false or all; true by itself), `low`
    (true), `search` (in sku, name and barcode).
    """

    id: Id
    sku: str
    name: str
    hotel: Id | None = None
    category_name: str = ""
    size: str = ""
    uom: Quantity
    full_label: str = ""
    partial_label: str = ""
    barcode: str = ""
    current_qty: Quantity | None = None
    current_full_units: Quantity | None = None
    current_partial_units: Quantity | None = None
    low_level: Quantity | None = None
    is_low: bool = False
    low_since: Instant | None = None
    active: bool = True
    rev: int = 0


class NewItem(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/items/, for managers. The answer is the StockItem, 201."""

    sku: str
    name: str
    uom: Quantity = msgspec.field(default_factory=_one)
    category_name: str = ""
    size: str = ""
    full_label: str = "Full"
    partial_label: str = "Single"
    barcode: str = ""
    current_qty: Quantity = msgspec.field(default_factory=_nothing)
    low_level: Quantity | None = None


class ItemChange(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/items/{id}/, for managers; what is left out stays as it is.

    `low_level` null: it is never low. `active` false: no stocktake gets a line of it any more. A
    `current_qty` puts right what the books say, and `reason` is kept with it.
    """

    sku: str | None = None
    name: str | None = None
    uom: Quantity | None = None
    category_name: str | None = None
    size: str | None = None
    full_label: str | None = None
    partial_label: str | None = None
    barcode: str | None = None
    current_qty: Quantity | None = None
    low_level: Quantity | msgspec.UnsetType | None = msgspec.UNSET
    active: bool | None = None
    reason: str | None = None
    expected_rev: int | None = None


class PresentColleague(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who has a stocktake open, and the line they are about to save."""

    staff_id: Id
    staff_name: str
    since: Instant
    seen_at: Instant
    editing_line_id: Id | None = None


class Presence(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST /api/hotels/{slug}/stocktakes/{id}/presence/; a console's heartbeat.

    Every BEAT_EVERY, and at once when the line being edited changes. Without a beat for
    GONE_AFTER somebody has left; DELETE …/presence/ leaves at once. Somebody with two consoles
    left when both have. The answer, also to GET, is everybody who is in: Present.
    """

    editing_line_id: Id | None = None


class Present(msgspec.Struct, frozen=True, kw_only=True):
    """Who has a stocktake open, longest first, oneself included."""

    stocktake_id: Id
    present: tuple[PresentColleague, ...] = ()


class Stocktake(msgspec.Struct, frozen=True, kw_only=True):
    """A count of the stock for some days, both included; locked once it is approved.

    GET /api/stock_tracker/{slug}/stocktakes/?status=, newest first, and …/stocktakes/{id}/.
    `counted_lines` of `total_lines` have a count. `present`: who had it open when this was read;
    afterwards the events of its channel tell. Names and ids of who created and who approved.
    """

    id: Id
    hotel: Id | None = None
    period_start: date | None = None
    period_end: date | None = None
    status: StocktakeStatus = StocktakeStatus.DRAFT
    is_locked: bool = False
    created_at: Instant | None = None
    created_by: Id | None = None
    created_by_name: str | None = None
    approved_at: Instant | None = None
    approved_by: Id | None = None
    approved_by_name: str | None = None
    notes: str | None = None
    total_lines: int = 0
    counted_lines: int = 0
    present: tuple[PresentColleague, ...] = ()
    rev: int = 0


class NewStocktake(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/stocktakes/: 201 with the Stocktake.

    `populate`: with a line for every active item at once.
    """

    period_start: date
    period_end: date
    notes: str | None = None
    populate: bool = False


class Populated(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to POST …/stocktakes/{id}/populate/: active items without a line have one now.

    The streams tell of the stocktake only, not of each line: other `total_lines` mean to read them.
    """

    message: str
    lines_created: int
    stocktake: Stocktake


class Deciding(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/stocktakes/{id}/approve/, …/reopen/ (needs a `reason`), and of a DELETE.

    For managers. 409 with the Stocktake as `current` when it stands otherwise already, when
    nothing is counted, or when its counts changed since `expected_rev`.
    """

    reason: str | None = None
    expected_rev: int | None = None


class StocktakeDecided(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to approving and opening again: a sentence, and the stocktake as it is now.

    `adjustments_created`: items whose quantity is another one than before. `low_items`: those that
    fell below their level by it. The streams tell of the stocktake only, not of each item.
    """

    message: str
    stocktake: Stocktake
    adjustments_created: int = 0
    low_items: tuple[Id, ...] = ()


class UnitField(msgspec.Struct, frozen=True, kw_only=True):
    """How one of the two numbers of a count is called; `max` ends the single ones."""

    name: str
    label: str
    max: Quantity | None = None


class InputFields(msgspec.Struct, frozen=True, kw_only=True):
    """The two numbers a line is counted by."""

    full: UnitField
    partial: UnitField


class StocktakeLine(msgspec.Struct, frozen=True, kw_only=True):
    """One item in a stocktake; GET …/stocktake-lines/?stocktake={id}, all of them, by name.

    That answer's header Stream-Seq is how far the stream `stocktake-{id}` was, which carries the
    changes of the lines and of the stocktake itself. All quantities are in single units but
    `counted_full_units`. Counts are None until somebody counted. `expected_qty` is `opening_qty`
    and `purchases` without `waste`; `variance_qty` is what was counted beyond it. `counted_by` is
    an id, `counted_by_name` a name.
    """

    id: Id
    stocktake: Id
    item: Id
    item_sku: str
    item_name: str
    category_name: str = ""
    item_size: str = ""
    item_uom: Quantity
    item_barcode: str = ""
    input_fields: InputFields | None = None
    opening_qty: Quantity | None = None
    purchases: Quantity | None = None
    waste: Quantity | None = None
    expected_qty: Quantity | None = None
    counted_full_units: Quantity | None = None
    counted_partial_units: Quantity | None = None
    counted_qty: Quantity | None = None
    variance_qty: Quantity | None = None
    counted_by: Id | None = None
    counted_by_name: str | None = None
    counted_at: Instant | None = None
    rev: int = 0


class LineCount(msgspec.Struct, frozen=True, kw_only=True):
    """Body of PATCH …/stocktake-lines/{id}/: what was counted. The answer is the StocktakeLine.

    What is left out stays as it is, of an uncounted line it becomes 0; both null take the count
    back. 409 with the line as `current` and a sentence who saved what and when, when it is not at
    `expected_rev` any more. Somebody else's same numbers are no collision.
    """

    counted_full_units: Quantity | msgspec.UnsetType | None = msgspec.UNSET
    counted_partial_units: Quantity | msgspec.UnsetType | None = msgspec.UNSET
    expected_rev: int | None = None


class MovementType(enum.StrEnum):
    """Why there is more or less of an item than before."""

    PURCHASE = "PURCHASE"
    WASTE = "WASTE"
    UNKNOWN = "UNKNOWN"

    @classmethod
    def _missing_(cls, _value: object) -> "MovementType":
        return cls.UNKNOWN


class Movement(msgspec.Struct, frozen=True, kw_only=True):
    """Goods that came or went. `quantity` is in single units; `staff_name` who wrote it down."""

    id: Id
    movement_type: MovementType
    quantity: Quantity
    item: Id | None = None
    item_sku: str = ""
    item_name: str = ""
    notes: str = ""
    reference: str = ""
    staff: Id | None = None
    staff_name: str | None = None
    timestamp: Instant | None = None


class NewMovement(msgspec.Struct, frozen=True, kw_only=True):
    """Body of POST …/stocktake-lines/{id}/add-movement/: `quantity` in FULL units.

    Single ones besides in `partial_units`. It changes the item's quantity at once.
    """

    movement_type: MovementType
    quantity: Quantity = msgspec.field(default_factory=_nothing)
    partial_units: Quantity = msgspec.field(default_factory=_nothing)
    notes: str = ""


class MovementMade(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to that (201), and to DELETE …/stocktake-lines/{id}/delete-movement/{movement id}/."""

    message: str
    movement: Movement
    line: StocktakeLine


class MovementSummary(msgspec.Struct, frozen=True, kw_only=True):
    """The movements of a line, added up, in single units."""

    total_purchases: Quantity
    total_waste: Quantity
    movement_count: int


class Movements(msgspec.Struct, frozen=True, kw_only=True):
    """GET …/stocktake-lines/{id}/movements/: newest first."""

    movements: tuple[Movement, ...]
    summary: MovementSummary
