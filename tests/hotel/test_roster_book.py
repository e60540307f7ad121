"""Each change of the roster is written down, and no shift is told two things in one save."""

from clock_house import ClockHouse, good
from hotel_process import Hotel


def _wish(shift: dict[str, object], **more: object) -> dict[str, object]:
    kept = {key: shift[key] for key in ("staff", "shift_date", "shift_start", "shift_end")}
    return {**kept, **more}


def test_that_a_shift_is_written_down_with_who_planned_it(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    house.roster()
    made = house.shift("cook", 1, 3)
    path = house.zone(f"shifts/{made['id']}/")
    good(house.manager.put(path, json=_wish(made, notes="Bar")))
    other = _wish(made, staff=hotel.staff_ids["porter"])
    good(house.manager.put(path, json=other, headers={"X-Console": "Office PC"}))
    good(house.manager.delete(path))
    deleted, moved, noted, added = house.audit()[:4]
    assert [one["action"] for one in (added, noted, moved, deleted)] == [
        "shift.add",
        "shift.change",
        "shift.change",
        "shift.delete",
    ]
    assert added["subject"].startswith("Maria Conti, ")
    assert noted["subject"] == added["subject"]
    paul = added["subject"].replace("Maria Conti", "Paul Byrne")
    assert moved["subject"] == f"{added['subject']}, now {paul}"
    assert (moved["decided_by"], moved["place"]) == ("Niamh Doyle", "Office PC")
    assert (deleted["subject"], deleted["staff_id"]) == (paul, hotel.staff_ids["porter"])


def test_that_a_shift_stands_once_in_a_save(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    period = house.roster()
    made = house.shift("cook", 1, 3)
    wish = _wish(made, id=made["id"])
    for shifts, gone, at in (([wish, wish], [], "1"), ([wish], [made["id"]], "0")):
        body = {"period": period, "shifts": shifts, "delete": gone}
        answer = house.manager.post(house.zone("shifts/bulk-save/"), json=body)
        assert answer.status_code == 400
        fault = "This shift stands twice in what is to be saved."
        assert answer.json()["fields"] == {f"shifts.{at}": [fault]}
    assert good(house.manager.get(house.zone(f"shifts/{made['id']}/")))["rev"] == made["rev"]


def test_that_nothing_is_written_down_where_nothing_was_done(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    period = house.roster()
    today = house.shift("cook", 0, 1)["shift_date"]
    good(house.manager.post(house.zone("shifts/bulk-save/"), json={"period": period}))
    days = {"source_date": today, "target_date": today}
    copied = good(house.manager.post(house.zone("shift-copy/copy-roster-day-all/"), json=days))
    assert (copied["created"], len(copied["skipped"])) == (0, 1)
    assert [one["action"] for one in house.audit()[:2]] == ["shift.add", "period.add"]


def test_that_who_was_let_go_is_named_where_their_shift_is_not_copied(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    house.roster()
    today = house.shift("cook", 0, 1)["shift_date"]
    cook = hotel.staff_ids["cook"]
    good(house.manager.delete(f"/api/staff/{hotel.slug}/{cook}/"))
    days = {"source_date": today, "target_date": today}
    copied = good(house.manager.post(house.zone("shift-copy/copy-roster-day-all/"), json=days))
    assert copied["skipped"] == ["Maria Conti does not work here any more."]
