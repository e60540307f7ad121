"""Reads the frames of the Pusher protocol, whatever a hotel or somebody else put into them."""

import re
from typing import Final

import msgspec

from contract.record import Record

MAX_FRAME_BYTES: Final = 64 * 1024

_SOCKET_ID: Final = re.compile(r"\d+\.\d+")


class Frame(msgspec.Struct, frozen=True):
    """One message of the protocol; `data` is JSON text or already parsed JSON."""

    event: str
    channel: str | None = None
    data: object = None


class Established(Record, frozen=True):
    """The hotel's greeting. `activity_s`: seconds it tolerates without a sign of life."""

    socket_id: str
    activity_s: float


_DECODER: Final = msgspec.json.Decoder(Frame)


def read_frame(raw: bytes | str) -> Frame | None:
    """The frame, or None for junk."""
    try:
        return _DECODER.decode(raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def read_established(data: object) -> Established | None:
    """The greeting, or None when it has no usable socket id."""
    fields = read_object(data)
    socket_id, activity = fields.get("socket_id"), fields.get("activity_timeout", 120)
    if not isinstance(socket_id, str) or not _SOCKET_ID.fullmatch(socket_id):
        return None
    seconds = min(max(activity, 1), 3600) if isinstance(activity, int | float) else 120
    return Established(socket_id, float(seconds))


def read_code(data: object) -> int | None:
    """The code of a `pusher:error`, None when it has none."""
    code = read_object(data).get("code")
    if isinstance(code, str) and code.isascii() and code.isdigit():
        return int(code)
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def read_object(data: object) -> dict[str, object]:
    """The fields of an object sent as such or as text; empty for anything else."""
    if isinstance(data, str):
        try:
            data = msgspec.json.decode(data)
        except (msgspec.MsgspecError, RecursionError):
            return {}
    return data if isinstance(data, dict) else {}
