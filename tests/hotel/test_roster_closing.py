"""Closing a period: what has to be settled first, once, and what stays as it is afterwards."""

import concurrent.futures
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from clock_house import ZONE, ClockHouse, good
from hotel_process import Hotel
from listener import listening


@pytest.fixture
def house(hotel: Hotel) -> ClockHouse:
    return ClockHouse(hotel)


def _period(house: ClockHouse, first: int, last: int) -> str:
    """A period in days from today; its address."""
    today = datetime.now(ZONE).date()
    days = {
        "start_date": str(today + timedelta(days=first)),
        "end_date": str(today + timedelta(days=last)),
        "title": "This week",
        "published": True,
    }
    made = good(house.manager.post(house.zone("periods/"), json=days))
    return house.zone(f"periods/{made['id']}/")


def test_that_who_closed_a_period_days_ago_is_told_with_the_day(house: ClockHouse) -> None:
    period = _period(house, -9, -8)
    closed = good(house.manager.post(f"{period}finalize/"))
    statement = "UPDATE roster_periods SET finalized_at = :at WHERE id = :id"
    closed_at = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
    house.hotel.process.ask(statement, at=closed_at, id=closed["id"])
    again = house.manager.post(f"{period}finalize/").json()["detail"]
    assert again == "This week was finalised by Niamh Doyle at 14:05 on Mon 2 Mar."


def _checks(house: ClockHouse, period: str) -> dict[str, Any]:
    standing = good(house.manager.get(f"{period}finalization-status/"))
    return {each["code"]: each for each in standing["checks"]} | {"can": standing["can_finalize"]}


def _worked_yesterday(house: ClockHouse, *, minutes: int) -> dict[str, Any]:
    """Maria's presence from nine o’clock yesterday on, without a break."""
    good(house.clock("cook"))
    good(house.clock("cook", "clock_out"))
    came = datetime.now(ZONE).replace(hour=9, minute=0, second=0, microsecond=0)
    came = came.astimezone(UTC) - timedelta(days=1)
    times = {"came": came, "left": came + timedelta(minutes=minutes)}
    statement = "UPDATE clock_logs SET time_in = :came, time_out = :left WHERE staff_id = :who"
    house.write(statement, "cook", **times)
    return house.logs()[0]


def test_that_a_draft_is_not_closed_and_not_published_by_closing(house: ClockHouse) -> None:
    period = _period(house, -9, -8)
    good(house.manager.patch(period, json={"published": False}))
    assert _checks(house, period)["published"]["ok"] is False
    refused = house.manager.post(f"{period}finalize/")
    assert refused.status_code == 409
    said = "This week cannot be finalised: it is a draft and has to be published."
    assert refused.json()["detail"] == said
    assert good(house.manager.get(period))["published"] is False
    good(house.manager.patch(period, json={"published": True}))
    assert good(house.manager.post(f"{period}finalize/"))["is_finalized"] is True


def test_that_a_period_closes_once_everything_is_settled(house: ClockHouse) -> None:
    period = _period(house, -1, 0)
    good(house.clock("cleaner"))
    (log,) = house.logs()
    house.end_yesterday(period)
    checks = _checks(house, period)
    assert checks["can"] is False
    assert checks["approvals"]["log_ids"] == checks["clock_outs"]["log_ids"] == [log["id"]]
    assert checks["ended"]["ok"] is checks["breaks"]["ok"] is True
    refused = house.manager.post(f"{period}finalize/")
    assert refused.status_code == 409
    assert refused.json()["detail"] == (
        "This week cannot be finalised: 1 clock-in must be decided before it can be finalised;"
        " 1 clock-out is missing."
    )
    assert refused.json()["current"]["can_finalize"] is False
    good(house.decide(log, "approve"))
    good(house.clock("cleaner", "clock_out"))
    assert _checks(house, period)["can"] is True
    managers = f"attendance-{house.hotel.slug}-managers"
    with listening(house.hotel, house.manager, managers) as boss:
        closed = good(house.manager.post(f"{period}finalize/"))
        ((_, event, data),) = boss.hear(1)
    assert (closed["is_finalized"], closed["finalized_by_name"]) == (True, "Niamh Doyle")
    assert event == "period-finalized"
    assert data["message"] == "Roster period 'This week' has been finalized."
    assert data["finalized_by"] == "Niamh Doyle"


@pytest.mark.parametrize("last", [0, 1])
def test_that_a_period_that_goes_on_is_not_closed(house: ClockHouse, last: int) -> None:
    period = _period(house, -1, last)
    checks = _checks(house, period)
    assert (checks["ended"]["ok"], checks["can"]) == (False, False)
    refused = house.manager.post(f"{period}finalize/")
    assert refused.status_code == 409
    day = datetime.now(ZONE).date() + timedelta(days=last)
    until = f"it goes on until {day:%a} {day.day} {day:%b}"
    assert refused.json()["detail"] == f"This week cannot be finalised: {until}."


def test_that_a_missing_break_is_shown_and_does_not_block(house: ClockHouse) -> None:
    log = _worked_yesterday(house, minutes=420)
    period = _period(house, -1, -1)
    checks = _checks(house, period)
    assert checks["breaks"]["log_ids"] == [log["id"]]
    assert (checks["breaks"]["is_blocking"], checks["can"]) == (False, True)


@pytest.mark.parametrize(("minutes", "is_short"), [(359, False), (360, True)])
def test_that_a_break_is_missing_from_the_minute_its_warning_comes(
    house: ClockHouse, minutes: int, is_short: bool
) -> None:
    good(house.manager.patch(house.hotel.own("attendance-rules/"), json={"rule_set": "eu"}))
    _worked_yesterday(house, minutes=minutes)
    breaks = _checks(house, _period(house, -1, -1))["breaks"]
    assert breaks["ok"] is not is_short
    number = "1 presence" if is_short else "no presences"
    assert breaks["sentence"] == f"{number} had less break than the rules ask for"


def test_that_a_closed_period_stays_as_it_is_until_it_is_opened(house: ClockHouse) -> None:
    period = _period(house, -2, -1)
    shift = house.shift("cook", -25, -24.5)
    good(house.manager.post(f"{period}finalize/"))
    again = house.manager.post(f"{period}finalize/")
    assert again.status_code == 409
    assert again.json()["detail"].startswith("This week was finalised by Niamh Doyle at ")
    one = house.zone(f"shifts/{shift['id']}/")
    for answer in (
        house.manager.patch(period, json={"title": "X"}),
        house.manager.delete(period),
        house.manager.delete(one),
        house.manager.post(
            house.zone("shifts/bulk-save/"), json={"period": shift["period"], "delete": [1]}
        ),
    ):
        assert answer.status_code == 409, answer.request.url
    good(house.clock("cleaner"))
    house.came("cleaner", 24)
    house.write("UPDATE clock_logs SET approval = 'waiting' WHERE staff_id = :who", "cleaner")
    log = house.logs()[0]
    late = house.decide(log, "approve")
    assert late.status_code == 409
    assert late.json()["detail"].startswith("This week is finalised.")
    assert house.manager.post(f"{period}unfinalize/").status_code == 400
    opened = good(house.manager.post(f"{period}unfinalize/", json={"reason": "Cleo came late"}))
    assert opened["is_finalized"] is False
    assert house.manager.post(f"{period}unfinalize/", json={"reason": "x"}).status_code == 409
    good(house.decide(log, "approve"))
    verbs = [(each["action"], each["reason"]) for each in house.audit(action="period")]
    assert verbs[:2] == [("period.unfinalize", "Cleo came late"), ("period.finalize", None)]


def test_that_showing_a_period_and_taking_it_back_are_decisions_of_their_own(
    house: ClockHouse,
) -> None:
    period = _period(house, 1, 3)
    for published in (False, False, True):
        good(house.manager.patch(period, json={"published": published}))
    told = [each["action"] for each in house.audit(action="period")]
    assert told == ["period.publish", "period.draft", "period.add"]


def test_that_of_two_managers_at_once_one_closes(house: ClockHouse) -> None:
    house.promote("desk")
    period = _period(house, -1, -1)
    clients = [house.hotel.staff("manager"), house.hotel.staff("desk")] * 3
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda client: client.post(f"{period}finalize/"), clients))
    assert sorted(each.status_code for each in answers) == [200] + [409] * 5


def test_that_a_forgotten_clock_out_is_put_right(house: ClockHouse) -> None:
    good(house.clock("cook"))
    house.came("cook", 30)
    (log,) = house.logs()
    path = house.hotel.own(f"clock-logs/{log['id']}/")
    came = datetime.fromisoformat(log["time_in"])
    body = {"time_out": str(came + timedelta(hours=8)), "reason": "Forgot to clock out"}
    fixed = good(house.manager.patch(path, json=body))
    # Meanwhile the hotel may have warned of the break that whoever is here so long has to take.
    assert fixed["rev"] > log["rev"]
    assert fixed["hours_worked"] == "8.00"
    assert [each["action"] for each in fixed["entries"]] == ["clock_in", "clock_out"]
    me = house.hotel.staff("cook").get(f"/api/staff/hotel/{house.hotel.slug}/me/").json()
    assert me["duty_status"] == "off_duty"
    (entry,) = house.audit(action="clock_log.correct")
    assert entry["reason"] == "Forgot to clock out"
    good(house.clock("cook"))
    newer = house.logs()[0]
    before = {"time_in": str(came + timedelta(hours=7)), "reason": "x"}
    clash = house.manager.patch(house.hotel.own(f"clock-logs/{newer['id']}/"), json=before)
    assert clash.json()["detail"].startswith("Maria Conti was at work then already: ")
    assert house.manager.patch(path, json={**body, "expected_rev": 1}).status_code == 409


@pytest.mark.parametrize(
    "change",
    [
        {"time_out": "2999-01-01T00:00:00Z"},
        {"time_out": "2020-01-01T00:00:00Z"},
        {"time_in": "0001-01-01T00:00:00+14:00"},
        {"time_in": "9999-12-31T23:59:59-12:00"},
        {"time_out": "2026-01-01T00:00:00"},
        {"time_out": "soon"},
        {"reason": ""},
    ],
)
def test_that_senseless_times_are_refused(house: ClockHouse, change: dict[str, str]) -> None:
    good(house.clock("cook"))
    (log,) = house.logs()
    path = house.hotel.own(f"clock-logs/{log['id']}/")
    assert house.manager.patch(path, json={"reason": "Why not", **change}).status_code == 400
    assert house.logs() == [log]
