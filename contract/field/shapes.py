"""How the objects a HotelMate backend puts into events become the specified fields."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from contract.events import guest_chat, orders, staff_chat, staff_chat_tools, stock
from contract.events.base import Payload
from contract.record import Record, field
from contract.salvage import ABSENT


class Shape(Record, frozen=True):
    """A backend's way to write one payload, recognised by a path of keys only it has.

    A path goes into the first element of a list. `moves`: specified field <- path, unless there
    is null at its end. `absent`: fields this backend never sends, or not always; they are None
    without being counted as missing.
    """

    marks: tuple[str, ...]
    moves: Mapping[str, str] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    finish: Callable[[dict[str, Any]], None] | None = None


def adapted(kind: type[Payload], raw: dict[str, Any]) -> dict[str, Any]:
    """`raw` with the specified fields in place; `raw` itself when no shape fits."""
    shape = SHAPES.get(kind)
    if shape is None or all(_at(raw, mark) is None for mark in shape.marks):
        return raw
    result = dict(raw)
    for target, path in shape.moves.items():
        value = _at(raw, path)
        if value is not None:
            result[target] = value
    if shape.finish is not None:
        shape.finish(result)
    return dict.fromkeys(shape.absent, ABSENT) | result


def _at(raw: dict[str, Any], path: str) -> Any:
    value: Any = raw
    for key in path.split("."):
        if isinstance(value, list):
            value = value[0] if value else None
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _name_files(result: dict[str, Any]) -> None:
    result["attachments"] = [
        file | {"attachment_id": file.get("id")}
        for file in result["attachments"]
        if isinstance(file, dict)
    ]


_GUEST_MESSAGE: Final = {
    "conversation_id": "conversation",
    "message_id": "id",
    "message_text": "message",
}
_STAFF_MESSAGE: Final = _GUEST_MESSAGE | {"sender_id": "sender"}
_GUEST_DELETION: Final = Shape(
    ("soft_delete",),
    {"conversation_id": "message.conversation", "room_number": "message.room_number"},
    absent=("conversation_id", "room_number"),
)

SHAPES: Final[dict[type[Payload], Shape]] = {
    orders.OrderStatusUpdated: Shape(("updated_order_id",), {"order_id": "updated_order_id"}),
    guest_chat.GuestMessaged: Shape(("conversation",), _GUEST_MESSAGE),
    # This backend's `staff_name` is a long form; the name people know stands elsewhere.
    guest_chat.StaffAnswered: Shape(
        ("conversation",), _GUEST_MESSAGE | {"staff_name": "staff_display_name"}
    ),
    guest_chat.MessageUpdated: Shape(
        ("conversation",), _GUEST_MESSAGE | {"timestamp": "edited_at"}
    ),
    guest_chat.MessageDeleted: _GUEST_DELETION,
    guest_chat.MessageRemoved: _GUEST_DELETION,
    staff_chat.StaffMessaged: Shape(("conversation",), _STAFF_MESSAGE),
    staff_chat.MessageEdited: Shape(("conversation",), _STAFF_MESSAGE | {"timestamp": "edited_at"}),
    staff_chat.MessageReacted: Shape(
        ("reaction",),
        {
            "emoji": "reaction.emoji",
            "staff_id": "reaction.staff",
            "staff_name": "reaction.staff_name",
            "timestamp": "reaction.created_at",
        },
        absent=("staff_name", "timestamp"),
    ),
    staff_chat_tools.AttachmentsUploaded: Shape(
        ("attachments.uploaded_at",),
        {"timestamp": "attachments.uploaded_at"},
        absent=("uploaded_by", "timestamp"),
        finish=_name_files,
    ),
    stock.StocktakeCreated: Shape(
        ("total_lines",),
        {"stocktake_id": "id", "timestamp": "created_at"},
        absent=("created_by",),
    ),
    stock.StocktakeStatusChanged: Shape(
        ("stocktake", "summary"),
        {"changed_by": "stocktake.approved_by", "timestamp": "stocktake.approved_at"},
        absent=("status", "changed_by", "timestamp"),
    ),
    stock.LineUpdated: Shape(
        ("line",),
        {
            "stocktake_id": "line.stocktake",
            "counted_full_units": "line.counted_full_units",
            "counted_partial_units": "line.counted_partial_units",
        },
        absent=("updated_by", "timestamp"),
    ),
}
