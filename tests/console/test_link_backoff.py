import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.realtime import endings
from console.realtime.backoff import Backoff
from console.realtime.endings import CUT, Ending


def spans() -> tuple[Backoff, list[tuple[float, float]]]:
    """A back-off and the spans it asked to pick from."""
    asked: list[tuple[float, float]] = []

    def spread(low: float, high: float) -> float:
        asked.append((low, high))
        return high

    return Backoff(spread), asked


def test_that_pauses_double_up_to_half_a_minute_and_are_spread_over_their_upper_half() -> None:
    backoff, asked = spans()
    for _ in range(9):
        backoff.after(CUT)
    highs = [high for _, high in asked]
    assert highs == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    assert all(low == high / 2 for low, high in asked)


def test_that_a_connection_that_lasted_starts_over() -> None:
    backoff, asked = spans()
    backoff.after(CUT)
    backoff.after(CUT)
    backoff.lasted()
    backoff.after(CUT)
    assert asked[-1] == (0.25, 0.5)


def test_that_a_busy_hotel_is_left_alone_for_a_second_at_least() -> None:
    backoff, asked = spans()
    for _ in range(4):
        backoff.after(Ending(4100, "busy"))
    assert asked == [(1, 1), (1, 1), (1, 2), (2, 4)]


def test_that_a_restarting_hotel_is_tried_at_once_but_only_once() -> None:
    backoff, _ = spans()
    assert backoff.after(Ending(4200, "restart")).delay_s == 0
    assert backoff.after(Ending(4200, "restart")).delay_s == 1
    backoff.lasted()
    assert backoff.after(Ending(4201, "slow")).delay_s == 0


@given(st.lists(st.sampled_from([None, 1000, 4100, 4200, 4300]), max_size=40))
def test_that_no_ending_but_a_final_one_waits_longer_than_half_a_minute(
    codes: list[int | None],
) -> None:
    backoff = Backoff()
    retries = [backoff.after(Ending(code, "")) for code in codes]
    assert all(0 <= retry.delay_s <= 30 and not retry.is_final for retry in retries)


@given(st.integers(4000, 4099), st.integers(0, 20))
def test_that_a_final_code_is_tried_again_after_a_minute_or_two(code: int, before: int) -> None:
    backoff = Backoff()
    for _ in range(before):
        backoff.after(CUT)
    retry = backoff.after(Ending(code, ""))
    assert retry.is_final
    assert 60 <= retry.delay_s <= 120


@pytest.mark.parametrize("code", [None, 1000, 4000, 4001, 4009, 4100, 4200, 4201, 4301, 4999])
def test_that_every_ending_is_told_in_a_sentence(code: int | None) -> None:
    reason = endings.closed(code).reason
    assert reason[0].isupper()
    assert reason.endswith(".")
