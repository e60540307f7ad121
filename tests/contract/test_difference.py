"""What arrived beside the catalogue: names and types of fields, never what is in them."""

import json
from typing import Any

import pytest

from contract import registry
from contract.channels import HOTEL, STAFF_DUTY
from contract.difference import FIELDS_SHOWN, Mark, difference
from contract.registry import CATALOGUE, write

EVENT = "new-room-service-order"


def compared(data: object) -> dict[str, str]:
    """The lines of a kitchen's order, by field."""
    problems = registry.read(STAFF_DUTY, EVENT, data, duty="kitchen").problems
    told = difference(STAFF_DUTY, EVENT, data, duty="kitchen", problems=problems)
    return {one.field: one.line() for one in told}


def test_that_missing_other_and_unknown_fields_are_marked() -> None:
    told = compared({"order_id": 5, "room_number": "1", "status": "boiled", "colour": [1]})
    assert told["order_id"] == "~ order_id: string, arrived integer"
    assert told["room_number"] == "  room_number: string"
    assert told["status"] == "~ status: string, arrived string that is an unknown word"
    assert told["created_at"] == "- created_at: string"
    assert told["colour"] == "+ colour: array"


def test_that_a_whole_number_is_a_number() -> None:
    assert compared({"order_id": "5", "total_price": 4})["total_price"] == "  total_price: number"


@pytest.mark.parametrize(
    "entry", CATALOGUE.values(), ids=lambda entry: " ".join(map(str, entry.key))
)
def test_that_our_own_samples_differ_in_nothing(entry: registry.Entry) -> None:
    data = write(entry.payload.sample())
    told = difference(entry.place.family, entry.payload.EVENT, data, duty=entry.place.duty)
    assert told
    assert {one.mark for one in told} == {Mark.SAME}


@pytest.mark.parametrize("data", ["no json", "[1]", b"\xff", 5, None, "[" * 50_000])
def test_that_what_is_no_object_says_so(data: object) -> None:
    told = difference(STAFF_DUTY, EVENT, data, duty="kitchen")
    assert [one.line() for one in told] == ["~ (the whole): object, arrived no JSON object"]


def test_that_an_unknown_event_has_its_fields_listed() -> None:
    told = difference(HOTEL, "sauna-ready", json.dumps({"sauna": 1, "warm": True, "who": None}))
    assert [one.line() for one in told] == ["+ sauna: integer", "+ warm: boolean", "+ who: null"]


def test_that_no_value_and_no_sentence_is_repeated() -> None:
    secret = "the guest's secret"
    hostile: dict[str, Any] = {secret: secret, "order_id": [secret], "total_price": secret}
    lines = "\n".join(compared(hostile).values())
    assert "secret" not in lines
    assert "+ (unprintable): string" in lines


def test_that_a_thousand_fields_are_cut_short() -> None:
    told = difference(HOTEL, "sauna-ready", {f"field_{number}": 1 for number in range(1000)})
    assert len(told) == FIELDS_SHOWN + 1
    assert told[-1].arrived == "more fields"
