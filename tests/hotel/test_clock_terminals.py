"""Clock terminals: they clock people and do nothing else."""

import pytest
from clock_house import ClockHouse, good
from hotel_database import everything
from hotel_process import Hotel


@pytest.fixture
def house(hotel: Hotel) -> ClockHouse:
    return ClockHouse(hotel)


def test_that_a_terminal_clocks_whom_it_recognised(house: ClockHouse) -> None:
    terminal, cook = house.terminal(), house.hotel.staff_ids["cook"]
    for action in ("clock_in", "start_break", "end_break", "clock_out"):
        body = {"staff_id": cook, "action": action, "verified_by_face": action != "clock_out"}
        shown = good(terminal.post(house.hotel.own("clock/"), json=body))
        assert (shown["email"], shown["access_level"]) == (None, "regular_staff")
    (log,) = house.logs()
    assert log["verified_by_face"] is True
    assert [(each["terminal"], each["verified_by_face"]) for each in log["entries"]] == [
        ("Staff door", True),
        ("Staff door", True),
        ("Staff door", True),
        ("Staff door", False),
    ]


def test_that_a_console_cannot_claim_a_face(house: ClockHouse) -> None:
    good(house.clock("cook", verified_by_face=True))
    good(house.clock("manager", staff_id=house.hotel.staff_ids["porter"], verified_by_face=True))
    assert [log["verified_by_face"] for log in house.logs()] == [False, False]
    assert house.logs()[0]["entries"][0]["by"] == "Niamh Doyle"
    assert [each["action"] for each in house.audit(action="clock.")] == ["clock.clock_in"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"action": "clock_in"}, 400),
        ({"action": "dance", "staff_id": 1}, 400),
        ({"action": "clock_in", "staff_id": "x"}, 404),
        ({"action": "clock_in", "staff_id": 2**31}, 404),
        ({"action": "clock_in", "staff_id": 1, "verified_by_face": "yes please"}, 400),
    ],
)
def test_that_a_senseless_clocking_is_refused(house: ClockHouse, body: object, status: int) -> None:
    assert house.terminal().post(house.hotel.own("clock/"), json=body).status_code == status


def test_that_nobody_of_another_hotel_is_clocked(house: ClockHouse, other_hotel: Hotel) -> None:
    terminal = house.terminal()
    body = {"action": "clock_in", "staff_id": other_hotel.staff_ids["cook"]}
    for own in (house.hotel.own, other_hotel.own):
        assert terminal.post(own("clock/"), json=body).status_code == 404


def test_that_a_terminal_opens_nothing_but_the_clock(house: ClockHouse) -> None:
    terminal, hotel = house.terminal(), house.hotel
    document = terminal.get("/schema/openapi.json").json()
    values = {"hotel_slug": hotel.slug, "room_number": "101", "zone": hotel.slug}
    opened = []
    for path, operations in document["paths"].items():
        address = path
        for name in [part.split("}")[0] for part in path.split("{")[1:]]:
            address = address.replace("{" + name + "}", values.get(name, "1"))
        for method, operation in operations.items():
            if operation.get("security") == [{}] or operation.get("security") == [{"Setup": []}]:
                continue
            body = None if method == "get" else {}
            answer = terminal.request(method.upper(), address, json=body)
            assert answer.status_code < 500, (method, path)
            if answer.status_code < 400:
                opened.append((method, path))
    assert opened == []


def test_that_a_terminal_follows_no_channel(house: ClockHouse) -> None:
    terminal, hotel = house.terminal(), house.hotel
    for channel in (f"hotel-{hotel.slug}", f"attendance-{hotel.slug}", f"{hotel.slug}-room-None"):
        asked = {"socket_id": "1.1", "channel_name": f"private-{channel}"}
        assert terminal.post("/api/pusher/auth/", data=asked).status_code == 403


def test_that_a_revoked_terminal_is_turned_away(house: ClockHouse) -> None:
    terminal, path = house.terminal(), house.hotel.own("clock-terminals/")
    (shown,) = good(house.manager.get(path))
    assert shown["name"] == "Staff door"
    assert "token" not in shown
    good(house.manager.delete(f"{path}{shown['id']}/"))
    body = {"action": "clock_in", "staff_id": house.hotel.staff_ids["cook"]}
    assert terminal.post(house.hotel.own("clock/"), json=body).status_code == 401
    assert good(house.manager.get(path)) == []
    assert house.manager.delete(f"{path}{shown['id']}/").status_code == 404
    assert [each["action"] for each in house.audit(action="terminal")] == [
        "terminal.revoke",
        "terminal.add",
    ]


def test_that_only_managers_let_terminals_in_each_with_a_name(house: ClockHouse) -> None:
    path = house.hotel.own("clock-terminals/")
    for who in ("cook", "desk"):
        client = house.hotel.staff(who)
        assert client.post(path, json={"name": "Mine"}).status_code == 403
        assert client.get(path).status_code == 403
        assert client.delete(f"{path}1/").status_code == 403
    house.terminal("Staff door")
    for name in ("", " ", "staff  DOOR", "x" * 61, "a\u202eb"):
        assert house.manager.post(path, json={"name": name}).status_code == 400


def test_that_the_token_is_kept_as_a_hash_alone(house: ClockHouse) -> None:
    path = house.hotel.own("clock-terminals/")
    token = good(house.manager.post(path, json={"name": "Door"}))["token"]
    assert token not in everything(house.hotel.process.database_url)
    assert token not in house.hotel.process.log
