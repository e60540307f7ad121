from datetime import UTC, datetime, timedelta

import pytest

from console.api.clock import OffsetReader, Trip

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
NOON_S = NOON.timestamp()


def learned() -> tuple[OffsetReader, list[float]]:
    offsets: list[float] = []
    return OffsetReader(lambda offset: offsets.append(offset.total_seconds())), offsets


def trip(at_s: float, *, took_s: float = 0.2) -> Trip:
    return Trip(NOON_S + at_s, NOON_S + at_s + took_s)


def test_that_the_middle_of_the_round_trip_is_when_the_hotel_answered() -> None:
    reader, offsets = learned()
    reader.read_at(NOON + timedelta(seconds=30.1), trip(0))
    assert offsets == [pytest.approx(30.0)]


def test_that_a_date_is_taken_for_up_to_two_seconds_old() -> None:
    reader, offsets = learned()
    reader.read_date("Fri, 01 May 2026 12:00:10 GMT", trip(0))
    assert offsets == [pytest.approx(10.9)]


def test_that_a_surer_answer_wins_over_a_vaguer_one_that_agrees() -> None:
    reader, offsets = learned()
    reader.read_date("Fri, 01 May 2026 12:00:10 GMT", trip(0))
    reader.read_at(NOON + timedelta(seconds=10.2), trip(0))
    reader.read_date("Fri, 01 May 2026 12:00:11 GMT", trip(1))
    assert offsets == [pytest.approx(10.9), pytest.approx(10.1)]


def test_that_a_clock_that_was_set_is_noticed_at_once() -> None:
    reader, offsets = learned()
    reader.read_at(NOON, trip(-0.1))
    reader.read_date("Fri, 01 May 2026 13:00:01 GMT", trip(1))
    assert offsets[-1] == pytest.approx(3600.9, abs=0.01)


def test_that_an_old_certainty_gives_way_to_a_new_answer() -> None:
    reader, offsets = learned()
    reader.read_at(NOON, trip(-0.1))
    reader.read_at(NOON + timedelta(seconds=600.05), trip(599.9, took_s=0.4))
    assert len(offsets) == 2


@pytest.mark.parametrize("header", ["", "yesterday", "Fri, 01 May 2026", "Fri, 99 May 2026 1:1:1"])
def test_that_an_unreadable_date_teaches_nothing(header: str) -> None:
    reader, offsets = learned()
    reader.read_date(header, trip(0))
    assert offsets == []
