"""Break and overtime warnings: by the rules of each country, each once, however many look."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from clock_house import ClockHouse, good
from hotel_process import Hotel, HotelProcess, founded_in
from hypothesis import given
from hypothesis import strategies as st
from listener import listening

from contract.resources.attendance import AttendanceRules
from hotel.areas.attendance.rules import RULE_SETS
from hotel.areas.attendance.tables import ClockLog
from hotel.areas.attendance.warning import is_overtime_news, owed_break
from hotel.areas.attendance.watch import BreakWatch
from hotel.changes.writer import Writer
from hotel.database import Database

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


def rules(name: str) -> AttendanceRules:
    known = RULE_SETS[name]
    return AttendanceRules(
        rule_set=name,
        breaks=known.breaks,
        overtime_after_minutes=known.overtime_after,
        early_minutes=60,
    )


def at_work(minutes: float, *, rested: float = 0, warned_after: int = 0) -> ClockLog:
    """Somebody who has worked so long until noon, breaks of so many minutes besides."""
    return ClockLog(
        time_in=NOON - timedelta(minutes=minutes + rested),
        time_out=None,
        break_began=None,
        break_seconds=int(rested * 60),
        warned_after=warned_after,
        overtime_warned_at=None,
    )


@pytest.mark.parametrize(
    ("country", "worked", "rested", "asks_for"),
    [
        ("ie", 269, 0, None),
        ("ie", 270, 0, 15),
        ("ie", 270, 15, None),
        ("ie", 359, 15, None),
        ("ie", 360, 15, 30),
        ("ie", 360, 30, None),
        ("gb", 359, 0, None),
        ("gb", 360, 19, 20),
        ("gb", 400, 20, None),
        ("de", 360, 29, 30),
        ("de", 539, 30, None),
        ("de", 540, 30, 45),
        ("at", 360, 0, 30),
        ("ch", 330, 0, 15),
        ("ch", 420, 15, 30),
        ("ch", 540, 30, 60),
        ("es", 360, 0, 15),
        ("fr", 360, 0, 20),
        ("it", 360, 0, 10),
        ("nl", 330, 0, 30),
        ("eu", 360, 0, 20),
    ],
)
def test_that_a_break_is_owed_by_the_rules_of_a_country(
    country: str, worked: int, rested: int, asks_for: int | None
) -> None:
    owed = owed_break(at_work(worked, rested=rested), rules(country), NOON)
    assert (owed.break_minutes if owed else None) == asks_for


def test_that_each_rule_is_warned_of_once_and_the_next_one_again() -> None:
    assert owed_break(at_work(300, warned_after=270), rules("ie"), NOON) is None
    harder = owed_break(at_work(365, warned_after=270), rules("ie"), NOON)
    assert harder is not None
    assert harder.after_minutes == 360
    assert owed_break(at_work(900, warned_after=360), rules("ie"), NOON) is None


def test_that_nobody_is_warned_on_a_break_or_after_going_home() -> None:
    resting, gone = at_work(400), at_work(400)
    resting.break_began = NOON - timedelta(minutes=1)
    gone.time_out = NOON
    for log in (resting, gone):
        assert owed_break(log, rules("eu"), NOON) is None
    assert not is_overtime_news(gone, rules("eu"), NOON)


@given(
    country=st.sampled_from(sorted(RULE_SETS)),
    worked=st.integers(0, 1500),
    rested=st.integers(0, 120),
    warned_after=st.sampled_from([0, 270, 330, 360, 420, 540, 600]),
)
def test_that_a_warning_is_always_news_and_right(
    country: str, worked: int, rested: int, warned_after: int
) -> None:
    log = at_work(worked, rested=rested, warned_after=warned_after)
    owed = owed_break(log, rules(country), NOON)
    due = [
        rule
        for rule in RULE_SETS[country].breaks
        if rule.after_minutes <= worked and rested < rule.break_minutes
    ]
    if owed is None:
        assert all(rule.after_minutes <= warned_after for rule in due)
    else:
        assert owed == due[-1]
        assert owed.after_minutes > warned_after


@pytest.mark.parametrize("name", sorted(RULE_SETS))
def test_that_rules_rise(name: str) -> None:
    pairs = [(rule.after_minutes, rule.break_minutes) for rule in RULE_SETS[name].breaks]
    assert pairs == sorted(set(pairs))
    assert len({after for after, _ in pairs}) == len(pairs)


@pytest.mark.parametrize(("minutes", "is_news"), [(599, False), (600, True)])
def test_that_overtime_is_told_once(minutes: int, *, is_news: bool) -> None:
    log = at_work(minutes)
    assert is_overtime_news(log, rules("ie"), NOON) is is_news
    log.overtime_warned_at = NOON
    assert not is_overtime_news(log, rules("ie"), NOON)


@pytest.fixture
def house(hotel: Hotel) -> ClockHouse:
    return ClockHouse(hotel)


def test_that_a_long_shift_is_told_to_the_colleague_and_to_managers_once(
    house: ClockHouse,
) -> None:
    hotel = house.hotel
    good(house.clock("cook"))
    managers = f"attendance-{hotel.slug}-managers"
    own = f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cook']}"
    with (
        listening(hotel, house.manager, managers) as boss,
        listening(hotel, hotel.staff("cook"), own) as cook,
    ):
        house.came("cook", 6.5)
        ((_, event, data),) = boss.hear(1)
        assert cook.hear(1)[0][1:] == (event, data | {"_id": cook.heard[0][2]["_id"]})
        # What goes out next comes after whatever a second look would have sent.
        house.came("cook", 10.2)
        assert boss.hear(1)[0][1] == "overtime-warning"
        assert cook.hear(1)[0][1] == "overtime-warning"
    assert event == "break-warning"
    assert (data["duration_hours"], data["staff_name"]) == (6.5, "Maria Conti")
    assert data["message"] == (
        "Break reminder: You've been working for 6.5 hours. Consider taking a break."
    )
    (log,) = house.logs()
    assert (log["break_minutes_due"], log["break_warning_sent"]) == (30, True)
    assert log["overtime_warning_sent"] is True


def test_that_a_reminder_goes_to_the_colleague_at_most_once_a_minute(house: ClockHouse) -> None:
    hotel = house.hotel
    good(house.clock("cook"))
    (log,) = house.logs()
    path = hotel.own(f"clock-logs/{log['id']}/remind/")
    assert house.manager.post(path).json()["detail"] == "Maria Conti is owed no break now."
    house.write(
        "UPDATE clock_logs SET break_minutes_due = 30, warned_after = 360 WHERE staff_id = :who",
        who="cook",
    )
    own = f"attendance-{hotel.slug}-staff-{hotel.staff_ids['cook']}"
    with listening(hotel, hotel.staff("cook"), own) as cook:
        assert good(house.manager.post(path))["reminded_at"]
        assert cook.hear(1)[0][1] == "break-warning"
    again = house.manager.post(path)
    assert again.status_code == 429
    assert again.json()["detail"].startswith("Maria Conti was reminded at ")
    assert [each["action"] for each in house.audit(action="clock_log")] == ["clock_log.remind"]
    good(house.clock("cook", "start_break"))
    assert house.manager.post(path).status_code == 409
    good(house.clock("cook", "clock_out"))
    assert house.manager.post(path).json()["detail"] == "Maria Conti is not clocked in any more."


def test_that_a_break_that_was_long_enough_settles_a_warning(house: ClockHouse) -> None:
    good(house.clock("cook"))
    house.write("UPDATE clock_logs SET break_minutes_due = 30 WHERE staff_id = :who", who="cook")
    for action in ("start_break", "end_break"):
        good(house.clock("cook", action))
    assert house.logs()[0]["break_minutes_due"] == 30
    good(house.clock("cook", "start_break"))
    house.write(
        "UPDATE clock_logs SET break_began = :began WHERE staff_id = :who",
        who="cook",
        began=datetime.now(UTC) - timedelta(minutes=30, seconds=5),
    )
    good(house.clock("cook", "end_break"))
    (log,) = house.logs()
    assert (log["break_minutes_due"], log["total_break_minutes"]) == (0, 30)


def test_that_a_hotel_chooses_its_rules(house: ClockHouse) -> None:
    path = house.hotel.own("attendance-rules/")
    shown = good(house.hotel.staff("cook").get(path))
    assert (shown["rule_set"], shown["early_minutes"]) == ("ie", 60)
    assert shown["rule_sets"] == sorted(RULE_SETS)
    chosen = good(house.manager.patch(path, json={"rule_set": "de", "early_minutes": 0}))
    assert (chosen["overtime_after_minutes"], chosen["early_minutes"]) == (480, 0)
    good(house.manager.patch(path, json={"overtime_after_minutes": 500}))
    assert good(house.manager.get(path))["overtime_after_minutes"] == 500
    assert good(house.manager.patch(path, json={"rule_set": "at"}))["overtime_after_minutes"] == 480
    for body in ({"rule_set": "xx"}, {"overtime_after_minutes": 5}, {"early_minutes": -1}):
        assert house.manager.patch(path, json=body).status_code == 400
    assert [each["subject"] for each in house.audit(action="attendance.rules")] == [
        "Rules of AT, overtime after 8 h, clock-in from 0 min before a shift",
        "Rules of DE, overtime after 8 h 20 min, clock-in from 0 min before a shift",
        "Rules of DE, overtime after 8 h, clock-in from 0 min before a shift",
    ]


@pytest.fixture
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    process = HotelProcess(tmp_path_factory.mktemp("quiet"))
    process.start()
    yield process
    process.close()


def test_that_two_instances_warn_once(quiet: HotelProcess) -> None:
    with founded_in(quiet) as hotel:
        house = ClockHouse(hotel)
        for who in ("cook", "porter", "desk"):
            good(house.clock(who))
        quiet.stop()
        for who in ("cook", "porter", "desk"):
            house.came(who, 6.2)
    url = quiet.database_url

    async def look_twice() -> list[str]:
        databases = [Database(url) for _ in range(2)]
        watches = [BreakWatch(one, Writer(one, "", lambda: None)) for one in databases]
        said = await asyncio.gather(*(watch.look() for watch in watches))
        said.append(await watches[0].look())
        for one in databases:
            await one.close()
        return said

    said = asyncio.run(look_twice())
    assert sorted(said) == sorted(
        [
            "Break warnings: 3; overtime warnings: 0.",
            *["Break warnings: 0; overtime warnings: 0."] * 2,
        ]
    )
    quiet.start()


def test_that_who_worked_six_hours_at_a_stretch_is_reminded_before_any_warning(
    house: ClockHouse,
) -> None:
    good(house.clock("cook"))
    house.came("cook", 6.5)
    (log,) = house.logs()
    house.write(
        "UPDATE clock_logs SET break_minutes_due = 0, warned_after = 600 WHERE staff_id = :who",
        who="cook",
    )
    path = house.hotel.own(f"clock-logs/{log['id']}/remind/")
    assert good(house.manager.post(path))["reminded_at"]
