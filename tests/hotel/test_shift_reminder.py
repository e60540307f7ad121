"""Shift reminders: half an hour before, once per shift, however many look and whenever."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from clock_house import ZONE, ClockHouse, good
from hotel_process import Hotel, HotelProcess, founded_in
from listener import listening

from hotel.areas.roster.reminding import BEFORE, ShiftReminder
from hotel.changes.writer import Writer
from hotel.database import Database

MINUTE = timedelta(minutes=1)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path_factory.mktemp("quiet"))
    process.start()
    yield process
    process.close()


@pytest.fixture
def house(quiet: HotelProcess) -> Iterator[ClockHouse]:
    with founded_in(quiet) as hotel:
        yield ClockHouse(hotel)


def _at(moment: datetime) -> datetime:
    return moment


def looks(url: str, *moments: datetime, at_once: int = 1) -> list[str]:
    """What reminders said that look at such moments, so many at each."""

    async def look() -> list[str]:
        databases = [Database(url) for _ in range(at_once)]
        said: list[str] = []
        for moment in moments:
            works = (
                ShiftReminder(one, Writer(one, "", lambda: None), partial(_at, moment)).look()
                for one in databases
            )
            said += sorted(await asyncio.gather(*works))
        for one in databases:
            await one.close()
        return said

    return asyncio.run(look())


def begins(shift: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(shift["starts_at"])


def test_that_it_is_told_half_an_hour_before_and_once(
    quiet: HotelProcess, house: ClockHouse
) -> None:
    house.roster()
    start = begins(house.shift("cleaner", 3, 7))
    url = quiet.database_url
    assert looks(url, start - BEFORE - timedelta(seconds=1)) == ["Shift reminders: 0."]
    assert looks(url, start - BEFORE, start - MINUTE) == [
        "Shift reminders: 1.",
        "Shift reminders: 0.",
    ]


def test_that_one_planned_late_is_told_as_long_as_it_has_not_begun(
    quiet: HotelProcess, house: ClockHouse
) -> None:
    house.roster()
    start = begins(house.shift("cleaner", 3, 7))
    assert looks(quiet.database_url, start, start - MINUTE) == [
        "Shift reminders: 0.",
        "Shift reminders: 1.",
    ]


def test_that_several_instances_remind_once(quiet: HotelProcess, house: ClockHouse) -> None:
    house.roster()
    start = begins(house.shift("cleaner", 3, 7))
    said = looks(quiet.database_url, start - MINUTE, at_once=3)
    assert said == ["Shift reminders: 0."] * 2 + ["Shift reminders: 1."]


def test_that_a_shift_that_is_moved_is_told_again(quiet: HotelProcess, house: ClockHouse) -> None:
    house.roster()
    shift = house.shift("cleaner", 3, 7)
    start = begins(shift)
    assert looks(quiet.database_url, start - MINUTE) == ["Shift reminders: 1."]
    later = start.astimezone(ZONE) + timedelta(hours=1)
    wish = {
        "staff": shift["staff"],
        "shift_date": str(later.date()),
        "shift_start": f"{later:%H:%M}",
        "shift_end": shift["shift_end"],
    }
    moved = begins(good(house.manager.put(house.zone(f"shifts/{shift['id']}/"), json=wish)))
    assert moved == start + timedelta(hours=1)
    assert looks(quiet.database_url, moved - MINUTE, moved - MINUTE) == [
        "Shift reminders: 1.",
        "Shift reminders: 0.",
    ]


def test_that_a_draft_and_somebody_who_left_are_not_told(
    quiet: HotelProcess, house: ClockHouse
) -> None:
    period = house.roster()
    path = house.zone(f"periods/{period}/")
    start = begins(house.shift("cleaner", 3, 7))
    good(house.manager.patch(path, json={"published": False}))
    assert looks(quiet.database_url, start - MINUTE) == ["Shift reminders: 0."]
    good(house.manager.patch(path, json={"published": True}))
    house.write("UPDATE staff SET is_active = false WHERE id = :who", who="cleaner")
    assert looks(quiet.database_url, start - MINUTE) == ["Shift reminders: 0."]


def test_that_only_the_colleague_and_their_phone_are_told(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    good(
        hotel.staff("cleaner").post(
            "/api/staff/save-fcm-token/", json={"fcm_token": f"phone-{hotel.slug}"}
        )
    )
    house.roster()
    own = f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cleaner']}"
    with listening(hotel, hotel.staff("cleaner"), own) as cleaner:
        shift = house.shift("cleaner", 0.3, 4)
        ((_, event, data),) = cleaner.hear(1)
    assert event == "shift-reminder"
    assert (data["shift_id"], data["starts_at"]) == (str(shift["id"]), shift["starts_at"])
    assert data["message"] == f"Your shift begins at {shift['shift_start'][:5]}."
    pushes = good(house.manager.get(hotel.own("pushes/")))["results"]
    (pushed,) = [one for one in pushes if one["message"]["key"] == "ours.2"]
    assert pushed["owner_id"] == hotel.staff_ids["cleaner"]
    assert pushed["message"]["title"].endswith(f"begins at {shift['shift_start'][:5]}")
    assert datetime.fromisoformat(data["timestamp"]) <= datetime.now(UTC)
