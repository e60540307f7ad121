"""Looking through clock logs by state and name, and who may put their times right."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from clock_house import ZONE, ClockHouse, good
from hotel_process import Hotel
from listener import listening


@pytest.fixture
def house(hotel: Hotel) -> ClockHouse:
    return ClockHouse(hotel)


def found(house: ClockHouse, **query: Any) -> list[str]:
    return [one["staff_name"] for one in house.logs(**query)]


def test_that_logs_are_found_by_their_state(house: ClockHouse) -> None:
    for who in ("cook", "desk", "porter"):
        good(house.clock(who))
    house.came("cook", 30)
    good(house.clock("desk", "start_break"))
    house.roster()
    good(house.clock("cleaner"))
    assert found(house, standing="no_clock_out") == ["Maria Conti"]
    assert found(house, standing="on_break") == ["Rita Walsh"]
    assert sorted(found(house, standing="working")) == ["Cleo Hart", "Paul Byrne"]
    (waiting,) = house.logs(standing="waiting")
    assert waiting["staff_name"] == "Cleo Hart"
    good(house.decide(waiting, "reject", reason="Not agreed"))
    assert found(house, standing="waiting") == []
    assert found(house, standing="rejected") == ["Cleo Hart"]
    refused = house.manager.get(house.hotel.own("clock-logs/"), params={"standing": "asleep"})
    assert refused.status_code == 400
    assert refused.json()["detail"].startswith("standing is one of working, on_break")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("mar", ["Maria Conti"]),
        ("CONTI maria", ["Maria Conti"]),
        ("maria walsh", []),
        ("aria", []),
        ("%", []),
        ("  ", ["Rita Walsh", "Maria Conti"]),
    ],
)
def test_that_logs_are_found_by_the_beginning_of_a_name(
    house: ClockHouse, name: str, wanted: list[str]
) -> None:
    for who in ("cook", "desk"):
        good(house.clock(who))
    assert found(house, name=name) == wanted


def _forgotten(house: ClockHouse) -> tuple[str, dict[str, Any]]:
    good(house.clock("cook"))
    house.came("cook", 30)
    (log,) = house.logs()
    out = datetime.fromisoformat(log["time_in"]) + timedelta(hours=8)
    body = {"time_out": str(out), "reason": "Forgot", "expected_rev": log["rev"]}
    return house.hotel.own(f"clock-logs/{log['id']}/"), body


def test_that_a_correction_that_is_sent_twice_is_made_once(house: ClockHouse) -> None:
    path, body = _forgotten(house)
    key = {"Idempotency-Key": str(uuid.uuid4())}
    first = good(house.manager.patch(path, json=body, headers=key))
    assert good(house.manager.patch(path, json=body, headers=key)) == first
    assert len(house.audit(action="clock_log.correct")) == 1
    late = house.manager.patch(path, json=body)
    assert late.status_code == 409
    assert late.json()["current"] == first


def test_that_a_correction_is_told_like_a_clock_out(house: ClockHouse) -> None:
    path, body = _forgotten(house)
    slug = house.hotel.slug
    channels = (f"attendance-{slug}", f"hotel-{slug}")
    with listening(house.hotel, house.manager, *channels) as listener:
        good(house.manager.patch(path, json=body))
        told = {event: data for _, event, data in listener.hear(2)}
    logged, status = told["attendance-logged"], told["clock-status-updated"]
    went = datetime.fromisoformat(body["time_out"]).replace(microsecond=0)
    assert datetime.fromisoformat(logged["time"]) == went
    assert (status["action"], status["is_on_duty"]) == ("clock_out", False)


def test_that_a_warning_is_no_change_of_times_and_a_break_is(house: ClockHouse) -> None:
    managers = f"attendance-{house.hotel.slug}-managers"
    with listening(house.hotel, house.manager, managers) as listener:
        path, body = _forgotten(house)
        listener.hear(1)
    # At its first version: before the warnings that thirty hours at work are owed.
    body["expected_rev"] = 1
    assert house.logs()[0]["rev"] > 1
    good(house.manager.patch(path, json=body))
    good(house.clock("cook"))
    (log, _) = house.logs()
    good(house.clock("cook", "start_break"))
    wanted = {"time_in": log["time_in"], "reason": "Earlier", "expected_rev": log["rev"]}
    late = house.manager.patch(house.hotel.own(f"clock-logs/{log['id']}/"), json=wanted)
    assert late.status_code == 409
    assert late.json()["detail"] == "Somebody changed this clock log in the meantime."


@pytest.mark.parametrize("who", ["cook", "desk", "porter"])
def test_that_nobody_but_managers_puts_times_right(house: ClockHouse, who: str) -> None:
    path, body = _forgotten(house)
    assert house.hotel.staff(who).patch(path, json=body).status_code == 403
    assert house.logs()[0]["time_out"] is None


def test_that_no_time_moves_into_or_out_of_a_closed_period(house: ClockHouse) -> None:
    path, body = _forgotten(house)
    good(house.manager.patch(path, json=body))
    (log,) = house.logs()
    came = datetime.fromisoformat(log["time_in"])
    yesterday = datetime.now(ZONE).date() - timedelta(days=1)
    days = {"start_date": str(came.astimezone(ZONE).date()), "end_date": str(yesterday)}
    period = good(
        house.manager.post(house.zone("periods/"), json={**days, "title": "Old", "published": True})
    )
    good(house.manager.post(house.zone(f"periods/{period['id']}/finalize/")))
    earlier = str(came - timedelta(days=3))
    for change in ({"time_out": str(came + timedelta(hours=7))}, {"time_in": earlier}):
        refused = house.manager.patch(path, json={"reason": "Really", **change})
        assert refused.status_code == 409
        assert refused.json()["detail"] == "Old is finalised. Open it again first."
    assert house.logs() == [log]
