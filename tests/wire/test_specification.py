"""The acceptance of the specification: each event on each channel, caused by REST and heard."""

from collections import Counter
from datetime import UTC, datetime

import httpx
import pytest
from event_causes import BY_ITSELF, EventCause, channel_of, matching
from expected_fields import NOW, Span, differences
from hotel_process import Hotel
from pysher_ear import ear_at
from specification_places import place_of
from specification_table import ROWS, told_on

from contract.channels import Family
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
def test_that_a_call_is_told_on_the_channel_with_every_field_as_expected(
    hotel: Hotel, made: list[httpx.Request], cause: EventCause, family: Family
) -> None:
    stage = cause.stage(hotel)
    channel = channel_of(cause, family, stage)
    with ear_at(hotel, stage.client(cause.listens[family]), channel, _NAMES) as ear:
        made.clear()
        before = _changed(hotel)
        began = datetime.now(UTC)
        expected = cause.act(stage)
        answered = Span.since(began)
        heard_on, _, data = ear.hear(cause.kind.EVENT)
        read = place_of(CATALOGUE[told_on(cause, family)])[1].read
    assert read is None or _changed(hotel)[read] > before[read], f"no stream tells of {read}"
    is_caused = not cause.call.startswith(BY_ITSELF)
    assert heard_on == channel
    assert matching(cause.call, made) or not is_caused
    span = answered if is_caused else Span.since(began)
    assert differences(cause.kind, data, {"_at": NOW, **expected}, span) == {}


def _changed(hotel: Hotel) -> Counter[str]:
    """How many changes of each kind of record the hotel's streams have told of so far."""
    told = "SELECT entity FROM changes JOIN hotels ON id = hotel_id WHERE slug = :slug"
    return Counter(row[0] for row in hotel.process.ask(told, slug=hotel.slug))
