"""The PIN of a kiosk, in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.storage.database import FILE_NAME, Database
from console.storage.kiosk_pin import KioskPin, Verdict, is_pin, pause_after


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pin(tmp_path: Path, clock: Clock) -> Iterator[KioskPin]:
    database = Database(tmp_path)
    yield KioskPin(database, clock)
    database.close()


def verdict(pin: KioskPin, digits: str) -> Verdict:
    return pin.try_out(digits).result().verdict


def test_that_without_a_pin_nothing_is_right(pin: KioskPin) -> None:
    assert pin.look().result().verdict is Verdict.NOT_SET
    assert verdict(pin, "0000") is Verdict.NOT_SET


def test_that_only_the_pin_is_right_and_a_new_one_replaces_it(pin: KioskPin) -> None:
    pin.put("4711").result()
    assert verdict(pin, "4712") is Verdict.WRONG
    assert verdict(pin, "4711") is Verdict.RIGHT
    pin.put("0815").result()
    assert verdict(pin, "4711") is Verdict.WRONG
    assert verdict(pin, "0815") is Verdict.RIGHT
    pin.clear().result()
    assert verdict(pin, "0815") is Verdict.NOT_SET


def test_that_the_file_does_not_hold_the_digits(pin: KioskPin, tmp_path: Path) -> None:
    pin.put("493817260514").result()
    pin._database.close()
    assert b"493817260514" not in (tmp_path / FILE_NAME).read_bytes()


def test_that_wrong_tries_cost_ever_more_time_and_the_right_one_ends_it(
    pin: KioskPin, clock: Clock
) -> None:
    pin.put("4711").result()
    waits = []
    for _ in range(12):
        answer = pin.try_out("0000").result()
        assert answer.verdict is Verdict.WRONG
        waits.append(answer.wait_s)
        clock.now += answer.wait_s
    assert waits[:5] == [0, 0, 5, 10, 20]
    assert waits[-1] == 300
    assert verdict(pin, "4711") is Verdict.RIGHT
    assert pin.try_out("0000").result().wait_s == 0


def test_that_a_pause_outlives_the_program_and_even_the_pin_waits(
    pin: KioskPin, clock: Clock, tmp_path: Path
) -> None:
    pin.put("4711").result()
    for _ in range(3):
        pin.try_out("0000").result()
    pin._database.close()
    database = Database(tmp_path)
    again = KioskPin(database, clock)
    answer = again.try_out("4711").result()
    assert (answer.verdict, answer.wait_s) == (Verdict.TOO_SOON, 5)
    clock.now += 5
    assert verdict(again, "4711") is Verdict.RIGHT
    database.close()


def test_that_a_clock_put_back_locks_nobody_out_for_ever(pin: KioskPin, clock: Clock) -> None:
    pin.put("4711").result()
    for _ in range(3):
        pin.try_out("0000").result()
    clock.now -= 10**8
    assert pin.look().result().wait_s == 300
    clock.now += 300
    assert verdict(pin, "4711") is Verdict.RIGHT


@pytest.mark.parametrize("digits", ["", "123", "1234567890123", "12a4", "１２３４", "12 4"])
def test_that_other_words_are_no_pin(digits: str) -> None:
    assert not is_pin(digits)


def test_that_the_pause_never_grows_beyond_five_minutes() -> None:
    assert max(pause_after(wrong) for wrong in range(1000)) == 300
