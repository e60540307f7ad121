"""The clock and the on-duty board over REST."""

import pytest
from hotel_process import Hotel


def _clock(hotel: Hotel, who: str, action: str, **more: object):
    return hotel.staff(who).post(hotel.own("clock/"), json={"action": action, **more})


def test_that_a_shift_with_a_break_goes_round(hotel: Hotel) -> None:
    came = _clock(hotel, "cook", "clock_in").json()
    assert (came["duty_status"], came["is_on_duty"]) == ("on_duty", True)
    rest = _clock(hotel, "cook", "start_break").json()
    assert (rest["duty_status"], rest["is_on_duty"]) == ("on_break", True)
    assert rest["on_duty_since"] == came["on_duty_since"]
    assert rest["on_break_since"] is not None
    back = _clock(hotel, "cook", "end_break").json()
    assert (back["duty_status"], back["on_break_since"]) == ("on_duty", None)
    gone = _clock(hotel, "cook", "clock_out").json()
    assert (gone["duty_status"], gone["on_duty_since"]) == ("off_duty", None)
    assert gone["rev"] == came["rev"] + 3


def test_that_clocking_in_twice_is_answered_alike(hotel: Hotel) -> None:
    first = _clock(hotel, "cook", "clock_in")
    assert _clock(hotel, "cook", "clock_in").json() == first.json()


@pytest.mark.parametrize("action", ["start_break", "end_break"])
def test_that_a_break_needs_somebody_at_work(hotel: Hotel, action: str) -> None:
    answer = _clock(hotel, "cook", action)
    assert answer.status_code == 409
    assert answer.json()["detail"] == "Maria Conti is not clocked in."
    assert answer.json()["current"]["duty_status"] == "off_duty"


@pytest.mark.parametrize("action", ["", "dance", None])
def test_that_the_clock_knows_four_actions(hotel: Hotel, action: str) -> None:
    assert _clock(hotel, "cook", action).status_code == 400


def test_that_managers_clock_others_and_nobody_else_does(hotel: Hotel) -> None:
    porter = hotel.staff_ids["porter"]
    assert _clock(hotel, "cook", "clock_in", staff_id=porter).status_code == 403
    assert _clock(hotel, "porter", "clock_in", staff_id=porter).status_code == 200
    out = _clock(hotel, "manager", "clock_out", staff_id=str(porter))
    assert (out.json()["first_name"], out.json()["is_on_duty"]) == ("Paul", False)
    assert _clock(hotel, "manager", "clock_in", staff_id=10**9).status_code == 404


def test_that_colleagues_of_another_hotel_cannot_be_clocked(
    hotel: Hotel, other_hotel: Hotel
) -> None:
    stranger = other_hotel.staff_ids["cook"]
    assert _clock(hotel, "manager", "clock_in", staff_id=stranger).status_code == 404


def test_that_the_board_shows_who_is_clocked_in(hotel: Hotel) -> None:
    hotel.clock_in("porter", "cook")
    _clock(hotel, "cook", "start_break")
    board = hotel.staff("desk").get(hotel.own("on-duty/")).json()
    assert sorted(one["first_name"] for one in board) == ["Maria", "Paul"]
    assert hotel.guest().get(hotel.own("on-duty/")).status_code == 403
    assert hotel.guest().post(hotel.own("clock/"), json={"action": "clock_in"}).status_code == 403
