"""Clock-ins without a shift: who is asked, who decides, once, and what follows."""

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


def test_that_a_hotel_without_a_roster_asks_nobody(house: ClockHouse) -> None:
    good(house.clock("cook"))
    (log,) = house.logs()
    assert (log["is_unrostered"], log["approval"], log["is_approved"]) == (
        False,
        "not_needed",
        True,
    )


@pytest.mark.parametrize(
    ("published", "is_planned", "is_unrostered"),
    [(False, False, False), (False, True, True), (True, False, True)],
)
def test_that_a_draft_asks_nobody_before_somebody_is_planned_on_the_day(
    house: ClockHouse, published: bool, is_planned: bool, is_unrostered: bool
) -> None:
    period = house.zone(f"periods/{house.roster()}/")
    good(house.manager.patch(period, json={"published": published}))
    if is_planned:
        today = str(datetime.now(ZONE).date())
        wish = {"shift_date": today, "shift_start": "06:00", "shift_end": "06:30"}
        staff = house.hotel.staff_ids["cook"]
        good(house.manager.post(house.zone("shifts/"), json={"staff": staff, **wish}))
    assert good(house.clock("cleaner"))["is_unrostered"] is is_unrostered


def test_that_who_has_a_shift_clocks_in_for_it(house: ClockHouse) -> None:
    house.roster()
    shift = house.shift("cook", -0.5, 6)
    assert good(house.clock("cook"))["is_unrostered"] is False
    (log,) = house.logs()
    assert log["roster_shift"]["id"] == shift["id"]
    assert log["approval"] == "not_needed"
    answer = house.decide(log, "approve")
    assert answer.status_code == 409
    assert answer.json()["detail"] == "Maria Conti had a shift: there is nothing to decide."


@pytest.mark.parametrize(("begins", "is_unrostered"), [(0.9, False), (1.5, True)])
def test_that_a_shift_can_be_clocked_in_for_an_hour_early(
    house: ClockHouse, begins: float, is_unrostered: bool
) -> None:
    house.roster()
    house.shift("cook", begins, begins + 6)
    assert good(house.clock("cook"))["is_unrostered"] is is_unrostered


def test_that_a_shift_that_is_over_is_no_shift(house: ClockHouse) -> None:
    house.roster()
    house.shift("cook", -8, -0.1)
    assert good(house.clock("cook"))["is_unrostered"] is True


def test_that_who_has_no_shift_is_on_duty_and_waits(house: ClockHouse) -> None:
    log = house.unrostered("cleaner")
    assert (log["approval"], log["is_approved"], log["is_rejected"]) == ("waiting", False, False)
    board = house.manager.get(house.hotel.own("on-duty/")).json()
    assert [(one["first_name"], one["is_unrostered"]) for one in board] == [("Cleo", True)]
    assert house.logs(approval="waiting") == [log]
    assert house.logs(approval="approved") == []


def test_that_an_approval_is_told_and_kept(house: ClockHouse) -> None:
    hotel, log = house.hotel, house.unrostered("cleaner")
    own = f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cleaner']}"
    with listening(hotel, hotel.staff("cleaner"), own) as cleaner:
        answer = good(house.decide(log, "approve", reason="Covers for Ann"))
        ((_, event, data),) = cleaner.hear(1)
    assert event == "clocklog-approved"
    assert data["clock_log_id"] == str(log["id"])
    assert data["message"].startswith("Niamh Doyle approved your clock-in of ")
    kept = answer["log"]
    assert (kept["approval"], kept["is_approved"]) == ("approved", True)
    assert (kept["decided_by"], kept["decision_reason"]) == ("Niamh Doyle", "Covers for Ann")
    assert kept["decided_at"]
    assert kept["rev"] == log["rev"] + 1
    assert kept["time_out"] is None
    assert house.logs()[0] == kept


def test_that_a_rejection_needs_a_reason_and_clocks_out(house: ClockHouse) -> None:
    hotel, log = house.hotel, house.unrostered("cleaner")
    assert house.decide(log, "reject").status_code == 400
    assert house.decide(log, "reject", reason=" \n ").json()["fields"].keys() == {"reason"}
    own = f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cleaner']}"
    with listening(hotel, hotel.staff("cleaner"), own, f"hotel-{hotel.slug}") as cleaner:
        kept = good(house.decide(log, "reject", reason="Not agreed\nwith Ann"))["log"]
        heard = {event: data for _, event, data in cleaner.hear(2)}
    assert heard["clock-status-updated"]["action"] == "clock_out"
    assert heard["clock-status-updated"]["is_on_duty"] is False
    assert heard["clocklog-rejected"]["message"].endswith(": Not agreed with Ann")
    assert (kept["approval"], kept["is_rejected"], kept["is_approved"]) == (
        "rejected",
        True,
        False,
    )
    assert kept["time_out"] is not None
    assert kept["entries"][-1]["by"] == "Niamh Doyle"
    me = hotel.staff("cleaner").get(f"/api/staff/hotel/{hotel.slug}/me/").json()
    assert (me["duty_status"], me["is_on_duty"], me["on_duty_since"]) == ("off_duty", False, None)


def test_that_a_closed_log_is_decided_without_touching_whoever_is_back_at_work(
    house: ClockHouse,
) -> None:
    log = house.unrostered("cleaner")
    good(house.clock("cleaner", "clock_out"))
    house.shift("cleaner", -0.2, 5)
    good(house.clock("cleaner"))
    kept = good(house.decide(log, "reject", reason="Not agreed"))["log"]
    assert kept["approval"] == "rejected"
    me = house.hotel.staff("cleaner").get(f"/api/staff/hotel/{house.hotel.slug}/me/").json()
    assert me["duty_status"] == "on_duty"


@pytest.mark.parametrize("verbs", [("approve", "reject"), ("reject", "approve"), ("approve",) * 2])
def test_that_the_second_decision_is_told_who_was_first(
    house: ClockHouse, verbs: tuple[str, str]
) -> None:
    log = house.unrostered()
    good(house.decide(log, verbs[0], reason="First"))
    late = house.decide(log, verbs[1], reason="Second")
    assert late.status_code == 409
    did = {"approve": "approved", "reject": "rejected"}[verbs[0]]
    assert late.json()["detail"].startswith(f"Niamh Doyle {did} this already at ")
    assert late.json()["current"]["approval"] == did
    assert late.json()["current"]["decision_reason"] == "First"
    assert [each["action"] for each in house.audit(action="clock_log")] == [f"clock_log.{verbs[0]}"]


def test_that_a_clock_in_of_another_day_is_told_with_it(house: ClockHouse) -> None:
    hotel, log = house.hotel, house.unrostered("cleaner")
    came = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
    house.write("UPDATE clock_logs SET time_in = :at WHERE staff_id = :who", "cleaner", at=came)
    own = f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cleaner']}"
    with listening(hotel, hotel.staff("cleaner"), own) as cleaner:
        answer = good(house.decide(log, "approve"))
        ((_, _, data),) = cleaner.hear(1)
    when = "14:05 on Mon 2 Mar"
    assert data["message"] == f"Niamh Doyle approved your clock-in of {when}."
    assert answer["detail"] == f"Cleo Hart’s clock-in of {when} is approved."


def test_that_of_two_managers_at_once_one_decides(house: ClockHouse) -> None:
    house.promote("desk")
    log = house.unrostered()
    wishes = [("approve", "manager"), ("reject", "desk")] * 4
    house.hotel.staff("manager"), house.hotel.staff("desk")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda wish: house.decide(log, *wish, reason="Because"), wishes))
    won = [each for each in answers if each.status_code == 200]
    assert [each.status_code for each in answers].count(409) == len(answers) - 1
    assert len(won) == 1
    first = won[0].json()["log"]
    for late in answers:
        if late.status_code == 409:
            assert late.json()["current"] == first
            assert first["decided_by"] in late.json()["detail"]
    assert len(house.audit(action="clock_log")) == 1


def test_that_a_repeated_request_is_answered_alike(house: ClockHouse) -> None:
    log = house.unrostered()
    path = house.hotel.own(f"clock-logs/{log['id']}/approve/")
    answers = [
        house.manager.post(path, json={}, headers={"Idempotency-Key": "a1"}) for _ in range(2)
    ]
    assert [each.status_code for each in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()


@pytest.mark.parametrize("who", ["cook", "porter", "desk", "cleaner"])
def test_that_only_managers_decide_and_see(house: ClockHouse, who: str) -> None:
    log = house.unrostered("cleaner")
    client, own = house.hotel.staff(who), house.hotel.own
    for answer in (
        house.decide(log, "approve", who),
        house.decide(log, "reject", who, reason="x"),
        client.post(own(f"clock-logs/{log['id']}/remind/")),
        client.patch(own(f"clock-logs/{log['id']}/"), json={"reason": "x"}),
        client.get(own("clock-logs/")),
        client.get(own(f"clock-logs/{log['id']}/facts/")),
        client.get(own("audit/")),
        client.patch(own("attendance-rules/"), json={"rule_set": "de"}),
    ):
        assert answer.status_code == 403, answer.request.url
    one = client.get(own(f"clock-logs/{log['id']}/"))
    assert one.status_code == (200 if who == "cleaner" else 403)
    assert len(good(client.get(own("clock-logs/own/")))) == (1 if who == "cleaner" else 0)


def test_that_both_addresses_lead_to_the_same_log(house: ClockHouse) -> None:
    log = house.unrostered()
    answer = house.manager.post(house.zone(f"clock-logs/{log['id']}/approve/"))
    assert good(answer)["detail"].startswith("Cleo Hart’s clock-in of ")
    assert good(house.manager.get(house.zone("clock-logs/")))["results"][0]["approval"] == (
        "approved"
    )


@pytest.mark.parametrize("log_id", ["0", "-1", "x", "99999999999999999999", "2147483647", "%20"])
def test_that_a_log_that_is_not_there_is_not_decided(house: ClockHouse, log_id: str) -> None:
    for verb in ("approve", "reject", "remind"):
        answer = house.manager.post(
            house.hotel.own(f"clock-logs/{log_id}/{verb}/"), json={"reason": "x"}
        )
        assert answer.status_code == 404, answer.text


def test_that_a_manager_of_another_hotel_decides_nothing(
    house: ClockHouse, other_hotel: Hotel
) -> None:
    log = house.unrostered()
    stranger = other_hotel.staff("manager")
    for own in (house.hotel.own, other_hotel.own):
        assert stranger.post(own(f"clock-logs/{log['id']}/approve/")).status_code == 404
        assert stranger.get(own(f"clock-logs/{log['id']}/")).status_code == 404
    assert house.logs()[0]["approval"] == "waiting"


@pytest.mark.parametrize(
    "body",
    [
        {"reason": "x" * 501},
        {"reason": 5},
        {"reason": ["x"]},
        [],
        "x",
    ],
)
def test_that_a_senseless_decision_is_refused(house: ClockHouse, body: Any) -> None:
    log = house.unrostered()
    path = house.hotel.own(f"clock-logs/{log['id']}/reject/")
    assert house.manager.post(path, json=body).status_code == 400
    assert house.logs()[0]["approval"] == "waiting"


def test_that_every_decision_is_written_down_with_its_place(house: ClockHouse) -> None:
    log = house.unrostered()
    path = house.hotel.own(f"clock-logs/{log['id']}/approve/")
    good(house.manager.post(path, json={"reason": "Busy"}, headers={"X-Console": "Office%20PC"}))
    (entry,) = house.audit(action="clock_log")
    assert (entry["action"], entry["decided_by"], entry["subject"]) == (
        "clock_log.approve",
        "Niamh Doyle",
        "Cleo Hart",
    )
    assert (entry["reason"], entry["place"]) == ("Busy", "Office PC")
    assert entry["staff_id"] == house.hotel.staff_ids["cleaner"]
    assert entry["subject_id"] == log["id"]
    assert house.logs()[0]["decided_from"] == "Office PC"
    assert house.audit(staff=house.hotel.staff_ids["cook"]) == []
    assert house.audit(date_to="2020-01-01") == []


def test_that_the_facts_help_to_decide(house: ClockHouse) -> None:
    house.roster()
    house.shift("cook", -12, -10, department="housekeeping")
    last = house.shift("cleaner", -20, -12)
    house.shift("porter", -1, 5, department="housekeeping")
    coming = house.shift("cleaner", 10, 14)
    good(house.clock("cleaner"))
    good(house.clock("cleaner", "clock_out"))
    house.write(
        "UPDATE clock_logs SET time_in = :came, time_out = :left WHERE staff_id = :who",
        who="cleaner",
        came=datetime.now(UTC) - timedelta(hours=15),
        left=datetime.now(UTC) - timedelta(hours=12),
    )
    good(house.clock("cleaner"))
    log = house.logs()[0]
    facts = good(house.manager.get(house.hotel.own(f"clock-logs/{log['id']}/facts/")))
    assert facts["last_shift"]["id"] == last["id"]
    assert facts["next_shift"]["id"] == coming["id"]
    assert (facts["rostered_now"], facts["rostered_in"], facts["on_duty_now"]) == (1, 0, 1)
    assert facts["rest_minutes"] in {719, 720}
    assert facts["last_clock_out"] is not None
    assert facts["role"] == "Cleaner"
    assert facts["log"]["id"] == log["id"]


def test_that_what_was_rejected_is_no_work_of_the_week(house: ClockHouse) -> None:
    good(house.decide(house.unrostered(), "reject", reason="Not agreed"))
    house.write(
        "UPDATE clock_logs SET time_in = :came, time_out = :left WHERE staff_id = :who",
        who="cleaner",
        came=datetime.now(UTC) - timedelta(hours=3),
        left=datetime.now(UTC) - timedelta(hours=1),
    )
    good(house.clock("cleaner"))
    facts = house.manager.get(house.hotel.own(f"clock-logs/{house.logs()[0]['id']}/facts/"))
    assert good(facts)["worked_minutes_this_week"] == 0


def test_that_managers_follow_it_on_their_stream(house: ClockHouse) -> None:
    log = house.unrostered()
    snapshot = good(
        house.manager.get(house.hotel.own("sync/snapshot/"), params={"streams": "manager,staff"})
    )
    assert snapshot["clock_logs"] == [log]
    assert len(snapshot["roster_periods"]) == 1
    since = snapshot["streams"]["manager"]
    kept = good(house.decide(log, "approve"))["log"]
    changes = good(
        house.manager.get(
            house.hotel.own("sync/changes/"), params={"stream": "manager", "since": since}
        )
    )["changes"]
    assert [(each["entity"], each["data"]) for each in changes] == [("clock_log", kept)]
    others = good(house.hotel.staff("desk").get(house.hotel.own("sync/snapshot/")))
    assert others["clock_logs"] == others["shifts"] == others["roster_periods"] == []
