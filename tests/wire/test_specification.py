"""The acceptance of the specification: each event on each channel, caused by REST and heard."""

import re

import httpx
import pytest
from event_causes import BY_ITSELF, EventCause, channel_of, matching
from hotel_process import Hotel
from pysher_ear import ear_at
from specification_places import place_of
from specification_table import ROWS, told_on

from contract.channels import Family
from contract.events.attendance import UnrosteredClockInRequested
from contract.events.base import Payload
from contract.registry import CATALOGUE

_NAMES = frozenset(entry.payload.EVENT for entry in CATALOGUE.values())


def test_that_each_event_on_each_channel_has_exactly_one_cause() -> None:
    assert sorted((told_on(*row) for row in ROWS), key=str) == sorted(CATALOGUE, key=str)
    assert all(CATALOGUE[told_on(*row)].payload is row[0].kind for row in ROWS)


def test_that_the_table_counts_every_pair_the_specification_names() -> None:
    named = [entry for entry in CATALOGUE.values() if place_of(entry)[0][0].isdigit()]
    assert len([entry for entry in named if place_of(entry)[0] != "7.1"]) == 50


@pytest.mark.parametrize(
    ("cause", "family"), ROWS, ids=[f"{row.kind.EVENT}@{family.name}" for row, family in ROWS]
)
def test_that_a_call_is_told_on_the_channel_with_exactly_the_specified_fields(
    hotel: Hotel, made: list[httpx.Request], cause: EventCause, family: Family
) -> None:
    stage = cause.stage(hotel)
    channel = channel_of(cause, family, stage)
    with ear_at(hotel, stage.client(cause.listens[family]), channel, _NAMES) as ear:
        made.clear()
        cause.act(stage)
        heard_on, _, data = ear.hear(cause.kind.EVENT)
    assert cause.call.startswith(BY_ITSELF) or matching(cause.call, made)
    assert heard_on == channel
    specified = {name: value for name, value in data.items() if not name.startswith("_")}
    assert set(specified) == set(cause.kind.SAMPLE)
    assert set(data) - set(specified) <= {"_id", "_rev", "_at"}
    unlike = {
        name: value for name, value in specified.items() if not _is_like(cause.kind, name, value)
    }
    assert unlike == {}


@pytest.mark.parametrize(
    "actions", [[], [{"label": "Approve"}], [{"label": 1}, {}], "Approve", [None, None]]
)
def test_that_a_field_with_other_contents_is_unlike_the_specifications(actions: object) -> None:
    kind = UnrosteredClockInRequested
    assert _is_like(kind, "actions", kind.SAMPLE["actions"])
    assert not _is_like(kind, "actions", actions)
    assert not _is_like(kind, "timestamp", "2025-11-30T09:00:00")
    assert not _is_like(kind, "clock_log_id", 789)


def _is_like(kind: type[Payload], name: str, value: object) -> bool:
    """Whether a value has the JSON type, and a time or an id the form, of the specification's."""
    if value is None:
        return name in kind.NULLABLE
    return _has_form(kind.SAMPLE[name], value)


def _has_form(sample: object, value: object) -> bool:
    if type(value) is not type(sample):
        return False
    if isinstance(sample, dict) and isinstance(value, dict):
        return sample.keys() == value.keys() and all(
            _has_form(sample[name], value[name]) for name in sample
        )
    if isinstance(sample, list) and isinstance(value, list):
        # There may be no ids; what is told of things tells of one at least, and each in full.
        is_enough = bool(value) or not isinstance(sample[0], dict)
        return is_enough and all(_has_form(sample[0], each) for each in value)
    is_counted = isinstance(sample, str) and sample[:1].isdigit()
    return not is_counted or _without_numbers(str(value)) == _without_numbers(str(sample))


def _without_numbers(text: str) -> str:
    return re.sub(r"\b[0-9a-f]{16,32}\b|\d+", "0", text)
