"""The comparison of an event with what is expected notices whatever differs."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from expected_fields import NOW, ONLY_FORMS, Moment, Span, differences, is_like

from contract.events.attendance import UnrosteredClockInRequested
from contract.events.base import Payload
from contract.events.live import ChatPresence
from contract.events.orders import RoomServiceOrdered
from contract.registry import CATALOGUE

_NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
_SPAN = Span(_NOON, _NOON + timedelta(seconds=1))
_OWN = {"_id": "5c3a0b9f8e7d4c6b9a8f7e6d5c4b3a29", "_rev": 1, "_at": "2026-11-30T12:00:01Z"}
_TOLD = {
    "order_id": "7",
    "room_number": "101",
    "total_price": 14.5,
    "created_at": "2026-11-30T12:00:00Z",
    "status": "pending",
    **_OWN,
}
_EXPECTED = {
    "order_id": "7",
    "room_number": "101",
    "total_price": 14.5,
    "created_at": Moment("2026-11-30T12:00:00Z"),
    "status": "pending",
    "_rev": 1,
    "_at": NOW,
}


def _amiss(told: dict[str, Any], **expected: Any) -> dict[str, str]:
    return differences(RoomServiceOrdered, told, {**_EXPECTED, **expected}, _SPAN)


def test_that_what_was_expected_does_not_differ() -> None:
    assert _amiss(_TOLD) == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("order_id", "8"),
        ("order_id", 7),
        ("room_number", "102"),
        ("total_price", 14.51),
        ("total_price", "14.50"),
        ("total_price", None),
        ("created_at", "2026-11-30T12:00:01Z"),
        ("created_at", "2026-11-30T12:00:00+00:00"),
        ("created_at", 1764504000),
        ("status", "preparing"),
        ("_rev", 2),
        ("_rev", True),
        ("_at", "2026-11-30T11:59:59Z"),
        ("_at", "2026-11-30T12:00:02Z"),
        ("_at", "2026-11-30T12:00:00.5Z"),
        ("_id", "7"),
        ("_seq", 4),
    ],
)
def test_that_another_value_of_any_field_is_noticed(name: str, value: object) -> None:
    assert list(_amiss({**_TOLD, name: value})) == [name]


@pytest.mark.parametrize("name", _TOLD)
def test_that_a_field_that_is_not_told_is_noticed(name: str) -> None:
    assert list(_amiss({key: each for key, each in _TOLD.items() if key != name})) == [name]


@pytest.mark.parametrize("name", _EXPECTED)
def test_that_a_field_nobody_expects_is_noticed(name: str) -> None:
    expected = {key: each for key, each in _EXPECTED.items() if key != name}
    assert list(differences(RoomServiceOrdered, _TOLD, expected, _SPAN)) == [name]


def test_that_an_expected_value_has_the_specifications_form_too() -> None:
    assert list(_amiss({**_TOLD, "order_id": 7}, order_id=7)) == ["order_id"]
    assert list(_amiss({**_TOLD, "room_number": None}, room_number=None)) == ["room_number"]


def test_that_a_field_of_which_only_the_form_is_known_has_that_form() -> None:
    told = {**ChatPresence.SAMPLE, **_OWN}
    expected = {**told, "_at": NOW}
    del expected["console"], expected["_id"]
    assert differences(ChatPresence, told, expected, _SPAN) == {}
    told["console"] = 12
    assert list(differences(ChatPresence, told, expected, _SPAN)) == ["console"]


def test_that_each_field_without_a_value_is_one_of_an_event() -> None:
    kinds = {entry.payload for entry in CATALOGUE.values()}
    ours = {"_id"}
    assert all(
        name in ours if kind is Payload else kind in kinds and name in kind.SAMPLE
        for kind, name in ONLY_FORMS
    )


@pytest.mark.parametrize(
    "actions", [[], [{"label": "Approve"}], [{"label": 1}, {}], "Approve", [None, None]]
)
def test_that_a_field_with_other_contents_is_unlike_the_specifications(actions: object) -> None:
    kind = UnrosteredClockInRequested
    assert is_like(kind, "actions", kind.SAMPLE["actions"])
    assert not is_like(kind, "actions", actions)
    assert not is_like(kind, "timestamp", "2025-11-30T09:00:00")
    assert not is_like(kind, "clock_log_id", 789)
