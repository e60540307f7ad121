"""What a copy would do is told without doing it, and a day is copied for some people alone."""

from typing import Any

from clock_house import ClockHouse, good
from hotel_process import Hotel

MONDAY, NEXT = "2030-04-01", "2030-04-08"


class Planned:
    """Two weeks: three people on the first Monday, the cook in the evening of the second."""

    def __init__(self, hotel: Hotel) -> None:
        self.hotel, self.house = hotel, ClockHouse(hotel)
        self.weeks = [
            self.post("periods/create-for-week/", {"date": day})["id"] for day in (MONDAY, NEXT)
        ]
        for who in ("cook", "porter", "desk"):
            self.shift(who, MONDAY, "09:00")
        self.shift("cook", NEXT, "16:00")

    def post(self, path: str, body: Any, **query: str) -> Any:
        address = self.house.zone(path)
        return good(self.house.manager.post(address, json=body, params=query))

    def shift(self, who: str, day: str, start: str) -> None:
        wish = {"staff": self.hotel.staff_ids[who], "shift_date": day, "shift_start": start}
        self.post("shifts/", {**wish, "shift_end": "17:00"})

    def names(self, day: str) -> list[str]:
        query = {"start": day, "end": day}
        read = good(self.house.manager.get(self.house.zone("shifts/"), params=query))
        return sorted(one["staff_name"] for one in read)


def test_that_a_trial_tells_what_a_copy_would_do_and_does_nothing(hotel: Hotel) -> None:
    planned = Planned(hotel)
    periods = {"source_period": planned.weeks[0], "target_period": planned.weeks[1]}
    cook = {**periods, "staff": hotel.staff_ids["cook"]}
    days = {"source_date": MONDAY, "target_date": NEXT}
    kitchen = {**periods, "department": "kitchen"}
    why = ["Maria Conti on Mon 8 Apr, 09:00–17:00 overlaps Mon 8 Apr, 16:00–17:00."]
    for path, body, created in (
        ("copy-roster-bulk", periods, 2),
        ("copy-roster-bulk", kitchen, 0),
        ("copy-week-staff", cook, 0),
        ("copy-roster-day-all", days, 2),
    ):
        told = planned.post(f"shift-copy/{path}/", body, trial="true")
        assert (told["created"], told["skipped"], told["shifts"]) == (created, why, [])
    assert planned.names(NEXT) == ["Maria Conti"]
    assert not planned.house.audit(action="roster.")
    done = planned.post("shift-copy/copy-roster-bulk/", periods, trial="false")
    assert (done["created"], done["skipped"]) == (2, why)
    assert len(planned.names(NEXT)) == 3


def test_that_a_copy_is_not_taken_for_its_trial(hotel: Hotel) -> None:
    planned = Planned(hotel)
    body = {"source_date": MONDAY, "target_date": NEXT}
    path, key = planned.house.zone("shift-copy/copy-roster-day-all/"), {"Idempotency-Key": "one"}
    query = {"trial": "true"}
    told = [
        planned.house.manager.post(path, json=body, headers=key, params=query) for _ in range(2)
    ]
    assert good(told[0]) == good(told[1])
    answer = planned.house.manager.post(path, json=body, headers=key)
    assert (answer.status_code, answer.json()["code"]) == (422, "key_reused")
    assert planned.names(NEXT) == ["Maria Conti"]


def test_that_a_day_is_copied_for_a_department_or_a_colleague(hotel: Hotel) -> None:
    planned = Planned(hotel)
    for narrowed, day, names in (
        ({"department": "kitchen"}, "2030-04-02", ["Maria Conti"]),
        ({"staff": hotel.staff_ids["porter"]}, "2030-04-03", ["Paul Byrne"]),
        ({"staff": hotel.staff_ids["porter"], "department": "kitchen"}, "2030-04-04", []),
        ({"department": "no-such"}, "2030-04-05", []),
    ):
        body = {"source_date": MONDAY, "target_date": day, **narrowed}
        assert planned.post("shift-copy/copy-roster-day-all/", body)["created"] == len(names)
        assert planned.names(day) == names


def test_that_a_wednesday_stays_one_whichever_day_a_period_begins_on(hotel: Hotel) -> None:
    planned = Planned(hotel)
    days = {"start_date": "2030-04-17", "end_date": "2030-04-20"}
    short = planned.post("periods/", days)["id"]
    planned.shift("porter", "2030-04-18", "09:00")
    week = planned.post("periods/create-for-week/", {"date": "2030-04-22"})["id"]
    to_week = {"source_period": short, "target_period": week}
    copied = planned.post("shift-copy/copy-roster-bulk/", to_week)
    assert [one["shift_date"] for one in copied["shifts"]] == ["2030-04-25"]
    # The other way what lies before the first day is left out, and told.
    planned.shift("desk", "2030-04-22", "09:00")
    rest = planned.post("periods/", {"start_date": "2030-05-01", "end_date": "2030-05-05"})["id"]
    to_rest = {"source_period": week, "target_period": rest}
    copied = planned.post("shift-copy/copy-roster-bulk/", to_rest)
    assert [one["shift_date"] for one in copied["shifts"]] == ["2030-05-02"]
    assert [one.split(" is not in ")[0] for one in copied["skipped"]] == ["Mon 29 Apr"]
    # Two periods of one week have no weekday in common.
    first = planned.post("periods/", {"start_date": "2030-05-06", "end_date": "2030-05-08"})["id"]
    planned.shift("cook", "2030-05-07", "09:00")
    second = planned.post("periods/", {"start_date": "2030-05-09", "end_date": "2030-05-12"})["id"]
    body = {"source_period": first, "target_period": second}
    copied = planned.post("shift-copy/copy-roster-bulk/", body)
    assert [one["shift_date"] for one in copied["shifts"]] == ["2030-05-10"]
