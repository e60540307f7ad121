"""What a clock-in says of its own log, value by value."""

from clock_house import ClockHouse, good
from hotel_process import Hotel
from pysher_ear import ear_at

_NAMES = frozenset({"attendance-logged", "unrostered-clockin-request"})


def test_that_a_request_names_its_own_log_and_both_answers(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    with ear_at(hotel, house.manager, f"attendance-{hotel.slug}-managers", _NAMES) as boss:
        house.roster()
        good(house.clock("cleaner"))
        _, _, data = boss.hear("unrostered-clockin-request")
    (log,) = house.logs()
    assert data["clock_log_id"] == str(log["id"])
    assert data["message"] == "Cleo Hart requests approval for unrostered shift"
    assert data["actions"] == [
        {
            "label": "Approve",
            "action": "approve",
            "endpoint": f"/api/hotels/{hotel.slug}/clock-logs/{log['id']}/approve/",
            "style": "success",
        },
        {
            "label": "Reject",
            "action": "reject",
            "endpoint": f"/api/hotels/{hotel.slug}/clock-logs/{log['id']}/reject/",
            "style": "danger",
        },
    ]
    good(house.manager.post(data["actions"][0]["endpoint"]))


def test_that_clocking_in_and_out_is_logged_and_a_break_is_not(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    with ear_at(hotel, house.manager, f"attendance-{hotel.slug}", _NAMES) as boss:
        for action in ("clock_in", "start_break", "end_break", "clock_out"):
            good(house.clock("cook", action))
        heard = [boss.hear("attendance-logged") for _ in range(2)]
    (log,) = house.logs()
    assert [(event, data["id"], data["time"]) for _, event, data in heard] == [
        ("attendance-logged", str(log["id"]), log["time_in"]),
        ("attendance-logged", str(log["id"]), log["time_out"]),
    ]
    assert [data["verified_by_face"] for _, _, data in heard] == [False, False]
