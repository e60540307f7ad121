"""The roster over REST: periods, shifts, saving many, copying, and closing a period."""

import concurrent.futures
import itertools
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from clock_house import ClockHouse, good
from hotel_process import Hotel
from listener import listening

MONDAY, SUNDAY = "2030-03-25", "2030-03-31"
WEEK = {"start_date": MONDAY, "end_date": SUNDAY}


@dataclass
class Office:
    """A manager at the roster of a week in which clocks change, in the night to its Sunday."""

    hotel: Hotel
    house: ClockHouse = field(init=False)
    week: int = field(init=False)

    def __post_init__(self) -> None:
        self.house = ClockHouse(self.hotel)
        self.week = int(good(self.post("periods/", WEEK))["id"])

    def post(self, path: str, body: Any, who: str = "manager") -> httpx.Response:
        return self.hotel.staff(who).post(self.house.zone(path), json=body)

    def get(self, path: str, who: str = "manager", **query: Any) -> Any:
        return good(self.hotel.staff(who).get(self.house.zone(path), params=query))

    def wish(self, who: str, day: str, span: str, **more: Any) -> dict[str, Any]:
        start, end = span.split("-")
        return {
            "staff": self.hotel.staff_ids[who],
            "shift_date": day,
            "shift_start": start,
            "shift_end": end,
            **more,
        }

    def shift(self, *words: str, **more: Any) -> httpx.Response:
        return self.post("shifts/", self.wish(*words, **more))

    def bulk(self, *wishes: dict[str, Any], delete: Any = ()) -> httpx.Response:
        body = {"period": self.week, "shifts": wishes, "delete": list(delete)}
        return self.post("shifts/bulk-save/", body)

    def shifts(self) -> list[dict[str, Any]]:
        return list(self.get("shifts/", period=self.week))


@pytest.fixture
def office(hotel: Hotel) -> Office:
    return Office(hotel)


def test_that_a_week_is_made_once(office: Office) -> None:
    made = office.post("periods/create-for-week/", {"date": "2030-04-03"})
    assert made.status_code == 201
    week = made.json()
    assert (week["title"], week["start_date"], week["end_date"]) == (
        "Week of Apr 1",
        "2030-04-01",
        "2030-04-07",
    )
    assert (week["created_by_name"], week["is_finalized"]) == ("Niamh Doyle", False)
    again = office.post("periods/create-for-week/", {"date": "2030-04-07"})
    assert (again.status_code, again.json()) == (200, week)


def test_that_two_periods_share_no_day(office: Office) -> None:
    for days in ((SUNDAY, "2030-04-02"), ("2030-03-20", MONDAY), ("2030-03-26", "2030-03-26")):
        answer = office.post("periods/", {"start_date": days[0], "end_date": days[1]})
        assert answer.status_code == 400
        assert answer.json()["detail"] == "Week of Mar 25 has some of these days already."


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"start_date": MONDAY},
        {"start_date": "2031-02-01", "end_date": "2031-01-01"},
        {"start_date": "2031-01-01", "end_date": "2031-12-31"},
        {"start_date": "0001-01-01", "end_date": "0001-01-05"},
        {"start_date": "9999-12-30", "end_date": "9999-12-31"},
        {"start_date": "2031-01-01", "end_date": "2031-01-02", "title": "x" * 121},
        {"start_date": "soon", "end_date": "later"},
    ],
)
def test_that_a_senseless_period_is_refused(office: Office, body: Any) -> None:
    assert office.post("periods/", body).status_code == 400


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "x", None])
def test_that_a_senseless_week_is_refused(office: Office, day: Any) -> None:
    assert office.post("periods/create-for-week/", {"date": day}).status_code == 400


def test_that_a_period_is_changed_published_and_deleted(office: Office) -> None:
    path = office.house.zone(f"periods/{office.week}/")
    manager = office.house.manager
    changed = good(manager.patch(path, json={"title": "Easter", "published": True}))
    assert (changed["title"], changed["published"], changed["rev"]) == ("Easter", True, 2)
    good(office.shift("cook", MONDAY, "09:00-17:00"))
    late = manager.put(path, json={"title": "X", "expected_rev": 1})
    assert late.status_code == 409
    assert late.json()["current"]["title"] == "Easter"
    short = manager.patch(path, json={"start_date": "2030-03-26"})
    assert short.json()["detail"] == "1 shifts would lie outside of these days."
    good(manager.delete(path))
    assert manager.get(path).status_code == 404
    assert office.get("shifts/", staff=office.hotel.staff_ids["cook"]) == []
    told = [(each["action"], each["subject"][:6]) for each in office.house.audit(action="period")]
    verbs = [(f"period.{verb}", "Easter") for verb in ("delete", "publish", "change")]
    assert told == [*verbs, ("period.add", "Week o")]


def test_that_everybody_sees_what_is_published_and_nobody_a_draft(office: Office) -> None:
    shift = good(office.shift("cook", MONDAY, "09:00-17:00"))
    path = office.house.zone(f"shifts/{shift['id']}/")
    cook = office.hotel.staff("cook")
    assert office.get("periods/", who="cook") == []
    assert office.get("shifts/", who="cook", period=office.week) == []
    assert cook.get(path).status_code == 404
    good(office.house.manager.patch(office.house.zone(f"periods/{office.week}/"),
                                    json={"published": True}))  # fmt: skip
    assert len(office.get("periods/", who="cook")) == 1
    assert office.get("shifts/", who="cook", period=office.week) == [shift]
    assert good(cook.get(path)) == shift


def test_that_a_shift_is_told_as_a_hotelmate_backend_does(office: Office) -> None:
    wish = office.wish("cook", MONDAY, "09:00-17:30", break_start="13:00", break_end="13:30")
    shift = good(office.post("shifts/", {**wish, "hotel": 1, "location_id": 1, "notes": "Bar"}))
    assert (shift["shift_start"], shift["shift_end"]) == ("09:00:00", "17:30:00")
    assert (shift["expected_hours"], shift["is_night_shift"]) == ("8.00", False)
    assert (shift["department"], shift["department_name"]) == ("kitchen", "Kitchen")
    assert (shift["staff_name"], shift["period_title"]) == ("Maria Conti", "Week of Mar 25")
    assert shift["starts_at"] == "2030-03-25T09:00:00Z"


def test_that_the_night_of_a_change_of_clocks_has_an_hour_less(office: Office) -> None:
    night = good(office.shift("cook", "2030-03-30", "22:00-06:00"))
    assert night["is_night_shift"] is True
    assert (night["starts_at"], night["ends_at"]) == (
        "2030-03-30T22:00:00Z",
        "2030-03-31T05:00:00Z",
    )
    assert night["expected_hours"] == "7.00"
    swallowed = office.shift("porter", SUNDAY, "01:30-02:15")
    assert swallowed.status_code == 400


@pytest.mark.parametrize(
    ("day", "span"),
    [
        (MONDAY, "08:00-09:30"),
        (MONDAY, "16:59-18:00"),
        (MONDAY, "10:00-11:00"),
        (MONDAY, "08:00-18:00"),
        (MONDAY, "09:00-17:00"),
        ("2030-03-26", "02:00-04:00"),
        ("2030-03-26", "05:59-08:00"),
    ],
)
def test_that_nobody_is_at_work_twice_at_once(office: Office, day: str, span: str) -> None:
    good(office.shift("cook", MONDAY, "09:00-17:00"))
    good(office.shift("cook", MONDAY, "22:00-06:00"))
    answer = office.shift("cook", day, span)
    assert answer.status_code == 400
    assert "overlaps Mon 25 Mar, " in answer.json()["detail"]
    assert answer.json()["detail"].startswith("Maria Conti on ")
    good(office.shift("porter", day, span))


def test_that_shifts_may_meet_and_a_day_may_be_split(office: Office) -> None:
    first = good(office.shift("cook", MONDAY, "06:00-10:00"))
    assert first["is_split_shift"] is False
    second = good(office.shift("cook", MONDAY, "10:00-12:00"))
    good(office.shift("cook", "2030-03-26", "06:00-10:00"))
    by_id = {each["id"]: each for each in office.shifts()}
    assert by_id[first["id"]]["is_split_shift"] is True
    assert by_id[first["id"]]["rev"] == 2
    good(office.house.manager.delete(office.house.zone(f"shifts/{second['id']}/")))
    by_id = {each["id"]: each for each in office.shifts()}
    assert by_id[first["id"]]["is_split_shift"] is False
    assert len(by_id) == 2


def test_that_a_shift_is_moved_to_where_it_overlaps_itself_only(office: Office) -> None:
    shift = good(office.shift("cook", MONDAY, "09:00-17:00"))
    path = office.house.zone(f"shifts/{shift['id']}/")
    wish = office.wish("cook", MONDAY, "10:00-18:00", expected_rev=1)
    moved = good(office.house.manager.put(path, json=wish))
    assert (moved["id"], moved["shift_start"], moved["rev"]) == (shift["id"], "10:00:00", 2)
    late = office.house.manager.put(path, json=wish)
    assert late.status_code == 409
    assert late.json()["current"] == moved


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        ({"staff": 2**31 - 1}, "Nobody on this hotel's staff has this number."),
        ({"shift_date": "2030-04-01"}, "There is no roster for this day yet."),
        ({"shift_end": "09:00"}, "A shift lasts at most 16 hours."),
        ({"department": "moon"}, "There is no department 'moon'."),
        ({"break_start": "12:00"}, "A planned break has both a beginning and an end."),
        ({"notes": "x" * 501}, "Notes have at most 500 characters."),
    ],
)
def test_that_a_senseless_shift_is_refused_with_its_reason(
    office: Office, change: dict[str, Any], detail: str
) -> None:
    answer = office.post("shifts/", {**office.wish("cook", MONDAY, "09:00-17:00"), **change})
    assert answer.status_code == 400
    assert answer.json()["detail"] == detail


@pytest.mark.parametrize("field", ["shift_start", "shift_end", "shift_date", "staff"])
@pytest.mark.parametrize("value", [None, "", "25:00", "x", [], {}, True])
def test_that_what_cannot_be_read_is_named(office: Office, field: str, value: Any) -> None:
    wish = {**office.wish("cook", MONDAY, "09:00-17:00"), field: value}
    answer = office.post("shifts/", wish)
    assert answer.status_code == 400


def test_that_a_refused_shift_says_which_part_is_to_be_mended(office: Office) -> None:
    good(office.shift("cook", MONDAY, "09:00-17:00"))
    faults = {
        "shift_start": office.shift("cook", MONDAY, "16:00-20:00"),
        "shift_end": office.shift("porter", MONDAY, "06:00-23:00"),
        "shift_date": office.shift("porter", "2031-01-01", "09:00-17:00"),
    }
    for part, answer in faults.items():
        assert answer.status_code == 400
        assert answer.json()["fields"] == {part: [answer.json()["detail"]]}


def test_that_many_are_saved_at_once_or_none(office: Office) -> None:
    standing = good(office.shift("cook", MONDAY, "09:00-17:00"))
    wishes = [
        office.wish("porter", MONDAY, "09:00-17:00"),
        office.wish("porter", MONDAY, "16:00-20:00"),
        office.wish("cook", MONDAY, "16:00-20:00"),
        office.wish("cook", "2031-01-01", "09:00-17:00"),
        office.wish("desk", MONDAY, "09:00-17:00"),
    ]
    refused = office.bulk(*wishes)
    assert refused.status_code == 400
    assert refused.json()["detail"] == "3 shifts cannot be saved."
    assert refused.json()["fields"] == {
        "shifts.1": ["Paul Byrne on Mon 25 Mar, 16:00–20:00 overlaps Mon 25 Mar, 09:00–17:00."],
        "shifts.2": ["Maria Conti on Mon 25 Mar, 16:00–20:00 overlaps Mon 25 Mar, 09:00–17:00."],
        "shifts.3": ["Wed 1 Jan is not in Week of Mar 25."],
    }
    assert office.shifts() == [standing]
    saved = good(office.bulk(*wishes[:1], wishes[2], wishes[4], delete=[standing["id"]]))
    assert (saved["created"], saved["updated"], saved["deleted"]) == (3, 0, 1)
    assert len(office.shifts()) == 3
    (entry,) = office.house.audit(action="roster.save")
    assert entry["subject"] == "Week of Mar 25: 3 new, 0 changed, 1 deleted"


def test_that_two_shifts_change_places_in_one_save(office: Office) -> None:
    early = good(office.shift("cook", MONDAY, "06:00-14:00"))
    late = good(office.shift("cook", MONDAY, "14:00-22:00"))
    swapped = good(
        office.bulk(
            office.wish("cook", MONDAY, "14:00-22:00", id=early["id"]),
            office.wish("cook", MONDAY, "06:00-14:00", id=late["id"]),
        )
    )
    assert swapped["updated"] == 2


def test_that_too_many_at_once_are_refused(office: Office) -> None:
    # More than the largest body of other routes: a whole hotel's week is one request.
    wishes = [office.wish("cook", MONDAY, "09:00-10:00")] * 1001
    answer = office.bulk(*wishes)
    assert answer.status_code == 400
    assert answer.json()["detail"] == "At most 1000 shifts are saved at once."


def test_that_of_two_managers_who_plan_one_person_at_once_one_does(office: Office) -> None:
    office.house.promote("desk")
    office.hotel.staff("manager"), office.hotel.staff("desk")
    spans = ["09:00-17:00", "10:00-18:00"] * 4
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(
                lambda each: office.post(
                    "shifts/", office.wish("cook", MONDAY, each[0]), who=each[1]
                ),
                zip(spans, itertools.cycle(["manager", "desk"]), strict=False),
            )
        )
    assert sorted(each.status_code for each in answers) == [201] + [400] * 7
    assert len(office.shifts()) == 1


def test_that_a_week_is_copied_with_what_fits(office: Office) -> None:
    for who in ("cook", "porter"):
        good(office.shift(who, MONDAY, "09:00-17:00", notes="Door"))
    good(office.shift("cook", "2030-03-30", "22:00-06:00"))
    target = good(office.post("periods/create-for-week/", {"date": "2030-04-01"}))["id"]
    good(office.post("shifts/", office.wish("cook", "2030-04-01", "12:00-20:00")))
    body = {"source_period": office.week, "target_period": target}
    copied = good(office.post("shift-copy/copy-roster-bulk/", body))
    assert copied["created"] == 2
    assert copied["skipped"] == [
        "Maria Conti on Mon 1 Apr, 09:00–17:00 overlaps Mon 1 Apr, 12:00–20:00."
    ]
    night = next(each for each in copied["shifts"] if each["is_night_shift"])
    assert (night["shift_date"], night["expected_hours"]) == ("2030-04-06", "8.00")
    again = good(office.post("shift-copy/copy-roster-bulk/", body))
    assert (again["created"], len(again["skipped"])) == (0, 3)


def test_that_a_department_a_colleague_and_a_day_are_copied(office: Office) -> None:
    for who in ("cook", "porter", "desk"):
        good(office.shift(who, MONDAY, "09:00-17:00"))
    target = good(office.post("periods/create-for-week/", {"date": "2030-04-01"}))["id"]
    periods = {"source_period": office.week, "target_period": target}
    kitchen = good(
        office.post("shift-copy/copy-roster-bulk/", {**periods, "department": "kitchen"})
    )
    porter = {**periods, "staff": office.hotel.staff_ids["porter"]}
    one = good(office.post("shift-copy/copy-week-staff/", porter))
    assert [each["staff_name"] for each in [*kitchen["shifts"], *one["shifts"]]] == [
        "Maria Conti",
        "Paul Byrne",
    ]
    days = {"source_date": MONDAY, "target_date": "2030-03-27"}
    assert good(office.post("shift-copy/copy-roster-day-all/", days))["created"] == 3
    nowhere = {"source_date": MONDAY, "target_date": "2031-03-27"}
    assert office.post("shift-copy/copy-roster-day-all/", nowhere).status_code == 400
    itself = {"source_period": office.week, "target_period": office.week}
    assert office.post("shift-copy/copy-roster-bulk/", itself).status_code == 400


@pytest.mark.parametrize("who", ["cook", "desk"])
def test_that_only_managers_plan(office: Office, who: str) -> None:
    shift = good(office.shift("cook", MONDAY, "09:00-17:00"))
    client, zone = office.hotel.staff(who), office.house.zone
    one = zone(f"periods/{office.week}/")
    for answer in (
        client.post(zone("periods/"), json=WEEK),
        client.post(zone("periods/create-for-week/"), json={"date": MONDAY}),
        client.patch(one, json={"title": "Mine"}),
        client.put(one, json={"title": "Mine"}),
        client.delete(one),
        client.get(one + "finalization-status/"),
        client.post(one + "finalize/"),
        client.post(one + "unfinalize/", json={"reason": "x"}),
        client.post(zone("shifts/"), json={}),
        client.put(zone(f"shifts/{shift['id']}/"), json={}),
        client.delete(zone(f"shifts/{shift['id']}/")),
        client.post(zone("shifts/bulk-save/"), json={}),
        client.post(zone("shift-copy/copy-roster-day-all/"), json={}),
        client.post(zone("shift-copy/copy-roster-bulk/"), json={}),
        client.post(zone("shift-copy/copy-week-staff/"), json={}),
    ):
        assert answer.status_code == 403, answer.request.url


def test_that_another_hotels_roster_is_not_there(office: Office, other_hotel: Hotel) -> None:
    shift = good(office.shift("cook", MONDAY, "09:00-17:00"))
    boss = other_hotel.staff("manager")
    zone = f"/api/staff/hotel/{other_hotel.slug}/attendance/"
    for path in (f"periods/{office.week}/", f"shifts/{shift['id']}/"):
        assert boss.get(zone + path).status_code == 404
        assert boss.delete(zone + path).status_code == 404
    body = {"period": office.week, "shifts": []}
    assert boss.post(zone + "shifts/bulk-save/", json=body).status_code == 404


def test_that_a_change_is_told_to_managers_and_on_their_stream(office: Office) -> None:
    hotel = office.hotel
    channels = f"attendance-{hotel.slug}", f"{hotel.slug}-live-manager"
    with listening(hotel, office.house.manager, *channels) as boss:
        shift = good(office.shift("cook", MONDAY, "09:00-17:00"))
        heard = {event: data for _, event, data in boss.hear(2)}
    assert heard["roster-updated"]["shift_ids"] == [str(shift["id"])]
    assert heard["roster-updated"]["action"] == "created"
    assert heard["changed"]["entity"] == "shift"
    query = {"stream": "manager", "since": heard["changed"]["seq"] - 1}
    page = good(office.house.manager.get(hotel.own("sync/changes/"), params=query))
    assert page["changes"][0]["data"] == shift
    good(office.house.manager.delete(office.house.zone(f"shifts/{shift['id']}/")))
    page = good(office.house.manager.get(hotel.own("sync/changes/"), params=query))
    assert [each["data"] for each in page["changes"]] == [None, None]
    other = good(office.shift("cook", MONDAY, "09:00-17:00"))
    assert other["id"] != shift["id"]
