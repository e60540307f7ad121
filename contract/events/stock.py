"""Events of stocktakes (specification §6). Their payloads are ours."""

from datetime import date
from typing import TypeAlias

from contract.channels import LIVE, STOCKTAKE, STOCKTAKES
from contract.events.base import Payload, Place
from contract.resources.stock import StocktakeStatus
from contract.samples import example
from contract.scalars import Id, Instant

_LIST_VIEWERS = "All staff viewing stocktakes list"
_VIEWERS = "All staff viewing specific stocktake"
_LIFECYCLE = "Stocktake lifecycle operations"
_EDITING = "Real-time stocktake editing operations"
_IN_LIST = (Place(STOCKTAKES),)
_IN_STOCKTAKE = (Place(STOCKTAKE),)


class StocktakeCreated(Payload, frozen=True, kw_only=True):
    """A stocktake was begun by the staff member `created_by`. Its period is in days."""

    EVENT = "stocktake-created"
    PLACES = _IN_LIST
    RECEIVERS = _LIST_VIEWERS
    TRIGGER = _LIFECYCLE
    SPECIFIED = False
    SAMPLE = example(
        stocktake_id="12",
        period_start="2025-11-01",
        period_end="2025-11-30",
        status="DRAFT",
        created_by="456",
        timestamp="2025-11-30T10:00:00Z",
    )

    stocktake_id: Id
    period_start: date | None
    period_end: date | None
    status: StocktakeStatus | None
    created_by: Id | None
    timestamp: Instant | None


class StocktakeDeleted(Payload, frozen=True, kw_only=True):
    """A stocktake was deleted by the staff member `deleted_by`."""

    EVENT = "stocktake-deleted"
    PLACES = _IN_LIST
    RECEIVERS = _LIST_VIEWERS
    TRIGGER = _LIFECYCLE
    SPECIFIED = False
    SAMPLE = example(stocktake_id="12", deleted_by="456", timestamp="2025-11-30T10:05:00Z")

    stocktake_id: Id
    deleted_by: Id | None
    timestamp: Instant | None


class StocktakeStatusChanged(Payload, frozen=True, kw_only=True):
    """A stocktake was approved or opened again by the staff member `changed_by`."""

    EVENT = "stocktake-status-changed"
    PLACES = (Place(STOCKTAKES), Place(STOCKTAKE, receivers=_VIEWERS, trigger=_EDITING))
    RECEIVERS = _LIST_VIEWERS
    TRIGGER = _LIFECYCLE
    SPECIFIED = False
    SAMPLE = example(
        stocktake_id="12",
        status="APPROVED",
        changed_by="456",
        timestamp="2025-11-30T18:00:00Z",
    )

    stocktake_id: Id
    status: StocktakeStatus | None
    changed_by: Id | None
    timestamp: Instant | None


class LineUpdated(Payload, frozen=True, kw_only=True):
    """A line was counted, or goods for it came or went, by the staff member `updated_by`.

    Quantities are decimal text, None while nobody has counted.
    """

    EVENT = "line-updated"
    PLACES = _IN_STOCKTAKE
    RECEIVERS = _VIEWERS
    TRIGGER = _EDITING
    SPECIFIED = False
    NULLABLE = frozenset({"counted_full_units", "counted_partial_units"})
    SAMPLE = example(
        stocktake_id="12",
        line_id="340",
        item_sku="B0010",
        counted_full_units="4.0000",
        counted_partial_units="24.5000",
        updated_by="456",
        timestamp="2025-11-30T10:10:00Z",
    )

    stocktake_id: Id | None
    line_id: Id
    item_sku: str | None
    counted_full_units: str | None
    counted_partial_units: str | None
    updated_by: Id | None
    timestamp: Instant | None


class LineDeleted(Payload, frozen=True, kw_only=True):
    """A line was deleted by the staff member `deleted_by`."""

    EVENT = "line-deleted"
    PLACES = _IN_STOCKTAKE
    RECEIVERS = _VIEWERS
    TRIGGER = _EDITING
    SPECIFIED = False
    SAMPLE = example(
        stocktake_id="12",
        line_id="340",
        item_sku="B0010",
        deleted_by="456",
        timestamp="2025-11-30T10:11:00Z",
    )

    stocktake_id: Id | None
    line_id: Id
    item_sku: str | None
    deleted_by: Id | None
    timestamp: Instant | None


class _Presence(Payload, frozen=True, kw_only=True):
    PLACES = _IN_STOCKTAKE
    RECEIVERS = _VIEWERS
    TRIGGER = _EDITING
    SPECIFIED = False
    SAMPLE = example(
        stocktake_id="12",
        staff_id="456",
        staff_name="John Doe",
        timestamp="2025-11-30T10:00:00Z",
    )

    stocktake_id: Id
    staff_id: Id
    staff_name: str | None
    timestamp: Instant | None


class UserJoined(_Presence, frozen=True, kw_only=True):
    """A colleague opened the stocktake."""

    EVENT = "user-joined"


class UserLeft(_Presence, frozen=True, kw_only=True):
    """A colleague left the stocktake."""

    EVENT = "user-left"


class UserEditingLine(_Presence, frozen=True, kw_only=True):
    """A colleague has the cursor in a line."""

    EVENT = "user-editing-line"
    SAMPLE = example(**_Presence.SAMPLE, line_id="340")

    line_id: Id


class LowStock(Payload, frozen=True, kw_only=True):
    """Items fell below their level by one action: `count` of them, by name the first one here.

    `item_ids` has at most 300 of them. Quantities are decimal text, in single units (`unit`).
    """

    EVENT = "low-stock"
    PLACES = (Place(LIVE),)
    RECEIVERS = "Consoles of managers"
    TRIGGER = "A stocktake is approved, goods go, or a quantity is corrected: once for each falling"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(
        item_ids=["12"],
        count=1,
        item_sku="B0010",
        item_name="Heineken 330ml",
        quantity="18.0000",
        low_level="24.0000",
        unit="Bottles",
        timestamp="2025-11-30T18:00:00Z",
    )

    item_ids: tuple[Id, ...]
    count: int | None
    item_sku: str | None
    item_name: str | None
    quantity: str | None
    low_level: str | None
    unit: str | None
    timestamp: Instant | None


Event: TypeAlias = (
    StocktakeCreated
    | StocktakeDeleted
    | StocktakeStatusChanged
    | LineUpdated
    | LineDeleted
    | UserJoined
    | UserLeft
    | UserEditingLine
    | LowStock
)
