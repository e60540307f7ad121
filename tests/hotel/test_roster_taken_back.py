"""What was copied goes again, exactly that, and not what somebody changed since."""

from typing import Any

import httpx
from clock_house import ClockHouse, good
from hotel_process import Hotel

MONDAY, NEXT = "2030-04-01", "2030-04-08"


def planned(hotel: Hotel) -> tuple[ClockHouse, dict[str, Any]]:
    """Two weeks, three shifts in the first and one in the second, and the first copied there."""
    house = ClockHouse(hotel)
    weeks = [
        good(house.manager.post(house.zone("periods/create-for-week/"), json={"date": day}))["id"]
        for day in (MONDAY, NEXT)
    ]
    for who, day, start in (
        ("cook", MONDAY, "09:00"),
        ("porter", MONDAY, "09:00"),
        ("desk", MONDAY, "09:00"),
        ("cook", NEXT, "18:00"),
    ):
        wish = {"staff": hotel.staff_ids[who], "shift_date": day, "shift_start": start}
        made = house.manager.post(house.zone("shifts/"), json={**wish, "shift_end": "22:00"})
        good(made)
    body = {"source_period": weeks[0], "target_period": weeks[1]}
    copied = good(house.manager.post(house.zone("shift-copy/copy-roster-bulk/"), json=body))
    return house, copied


def take_back(house: ClockHouse, copied: dict[str, Any], **headers: str) -> httpx.Response:
    shifts = [{"id": one["id"], "rev": one["rev"]} for one in copied["shifts"]]
    body = {"period": copied["shifts"][0]["period"], "shifts": shifts}
    path = house.zone("shift-copy/take-back/")
    return house.manager.post(path, json=body, headers=headers)


def next_week(house: ClockHouse) -> list[tuple[str, str]]:
    """Who has a shift in the week that was copied to, and when it begins."""
    query = {"start": NEXT}
    read = good(house.manager.get(house.zone("shifts/"), params=query))
    return [(one["staff_name"], one["shift_start"]) for one in read]


def test_that_exactly_what_was_copied_goes_again_and_once(hotel: Hotel) -> None:
    house, copied = planned(hotel)
    assert (copied["created"], len(copied["skipped"])) == (2, 1)
    taken = good(take_back(house, copied, **{"Idempotency-Key": "k", "X-Console": "Office PC"}))
    assert (taken["deleted"], taken["shifts"], taken["skipped"]) == (2, [], [])
    assert next_week(house) == [("Maria Conti", "18:00:00")]
    assert good(take_back(house, copied, **{"Idempotency-Key": "k"})) == taken
    # What is gone already is nobody's trouble, and nothing more to write down.
    again = good(take_back(house, copied))
    assert (again["deleted"], again["skipped"]) == (0, [])
    (deed, before) = house.audit(action="roster.")[:2]
    assert (deed["action"], before["action"]) == ("roster.take_back", "roster.copy")
    assert deed["subject"].endswith(": 2 shifts taken back")
    assert deed["place"] == "Office PC"


def test_that_a_shift_somebody_changed_since_stays_and_is_named(hotel: Hotel) -> None:
    house, copied = planned(hotel)
    porter = next(one for one in copied["shifts"] if one["staff_name"] == "Paul Byrne")
    wish = {key: porter[key] for key in ("staff", "shift_date", "shift_start")}
    changed = house.manager.put(
        house.zone(f"shifts/{porter['id']}/"), json={**wish, "shift_end": "12:00"}
    )
    good(changed)
    taken = good(take_back(house, copied))
    assert taken["deleted"] == 1
    assert taken["skipped"] == ["Somebody changed Paul Byrne’s shift in the meantime."]
    assert next_week(house) == [("Paul Byrne", "09:00:00"), ("Maria Conti", "18:00:00")]


def test_that_shifts_of_another_period_are_left_alone(hotel: Hotel) -> None:
    house, copied = planned(hotel)
    query = {"start": MONDAY, "end": MONDAY}
    first = good(house.manager.get(house.zone("shifts/"), params=query))
    other = {
        **copied,
        "shifts": [{**one, "period": copied["shifts"][0]["period"]} for one in first],
    }
    assert good(take_back(house, other))["deleted"] == 0
    assert len(good(house.manager.get(house.zone("shifts/"), params=query))) == len(first) == 3


def test_that_a_closed_period_keeps_what_was_copied_to_it(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    house.roster()
    period = house.shift("cook", -20, -19)["period"]
    house.hotel.process.ask(
        "UPDATE roster_periods SET finalized_at = :at, finalized_by = 'Niamh Doyle' WHERE id = :id",
        at="2025-01-01 00:00:00.000000",
        id=period,
    )
    copied = {"shifts": [{"id": "1", "rev": 1, "period": period}]}
    answer = take_back(house, copied)
    assert answer.status_code == 409
    assert "was finalised by Niamh Doyle" in answer.json()["detail"]


def test_that_only_managers_take_back(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    answer = hotel.staff("desk").post(house.zone("shift-copy/take-back/"), json={})
    assert answer.status_code == 403
