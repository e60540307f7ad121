"""Emergencies: raised once, read at every station, ended once, and known to who comes later."""

import concurrent.futures
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from clock_house import ClockHouse, good
from hotel_process import Hotel
from listener import listening

FIRE = "Fire in the kitchen.\nLeave by the garden door."


def raised(hotel: Hotel, text: str = FIRE, who: str = "desk", **headers: str) -> dict[str, Any]:
    path = hotel.own("emergencies/")
    return dict(good(hotel.staff(who).post(path, json={"text": text}, headers=headers)))


def now(hotel: Hotel, client: httpx.Client) -> list[dict[str, Any]]:
    return list(good(client.get(hotel.own("emergencies/"))))


def read_at(hotel: Hotel, client: httpx.Client, emergency: dict[str, Any], **body: Any) -> Any:
    path = hotel.own(f"emergencies/{emergency['id']}/acknowledge/")
    return good(client.post(path, json=body))


def end(hotel: Hotel, emergency: dict[str, Any], who: str = "manager") -> dict[str, Any]:
    return dict(good(hotel.staff(who).post(hotel.own(f"emergencies/{emergency['id']}/end/"))))


def screen(hotel: Hotel, name: str = "Kitchen display 1") -> httpx.Client:
    wish = {"name": name, "duty": "kitchen", "asks_cook": False}
    code = good(hotel.staff("manager").post(hotel.own("stations/"), json=wish))["code"]
    pairing = {"hotel_slug": hotel.slug, "code": code, "pc_name": "pc-7"}
    return hotel.client(good(hotel.client().post("/api/stations/pair/", json=pairing))["token"])


def seen(hotel: Hotel, client: httpx.Client, pc: str) -> None:
    """A console is there: it asked for its streams."""
    headers = {"X-Console": pc, "X-Station": "porter"}
    good(client.get(hotel.own("sync/heads/"), headers=headers))


def until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def names(emergency: dict[str, Any], *, missing: bool = False) -> set[str]:
    stations = emergency["stations"]
    return {one["name"] for one in stations if not missing or one["acknowledged_at"] is None}


def test_that_everybody_in_the_house_hears_of_it_and_sees_who_has_read_it(hotel: Hotel) -> None:
    display = screen(hotel)
    seen(hotel, hotel.staff("porter"), "Porter desk")
    admin = hotel.own("admin/")
    manager = hotel.staff("manager")
    until(lambda: good(manager.get(admin))["consoles"])
    with listening(hotel, hotel.staff("cleaner"), f"hotel-{hotel.slug}") as cleaner:
        emergency = raised(hotel, **{"X-Console": "Desk 1", "X-Station": "desk"})
        read_at(hotel, display, emergency)
        told = read_at(hotel, hotel.staff("porter"), emergency)
        assert end(hotel, emergency)["ended_by"] == "Niamh Doyle"
        heard = [(event, data) for _, event, data in cleaner.hear(4)]
    assert [event for event, _ in heard] == [
        "emergency-raised", "emergency-acknowledged", "emergency-acknowledged", "emergency-ended"
    ]  # fmt: skip
    assert heard[0][1]["text"] == FIRE
    assert [(data["station"], data["staff_name"]) for _, data in heard[1:3]] == [
        ("Kitchen display 1", None), (told["stations"][-1]["name"], "Paul Byrne")
    ]  # fmt: skip
    assert (heard[2][1]["acknowledged"], heard[2][1]["stations"]) == (3, 3)
    by_name = {one["name"]: one for one in told["stations"]}
    assert by_name["Kitchen display 1"]["acknowledged_by"] is None
    assert by_name["Kitchen display 1"]["is_screen"] is True
    assert by_name["Paul Byrne"]["pc"] == "Porter desk"
    assert by_name["Paul Byrne"]["duty"] == "porter"
    assert emergency["raised_from"] == "Desk 1"
    assert not names(told, missing=True)


def test_that_who_raises_it_has_read_it_and_nobody_else_has(hotel: Hotel) -> None:
    display = screen(hotel)
    emergency = raised(hotel)
    assert emergency["acknowledged_here"] is True
    assert names(emergency, missing=True) == {"Kitchen display 1"}
    (shown,) = now(hotel, display)
    assert shown["acknowledged_here"] is False
    assert read_at(hotel, display, shown)["acknowledged_here"] is True
    assert now(hotel, hotel.staff("cook"))[0]["acknowledged_here"] is False


def test_that_a_station_nobody_knew_of_has_a_number_too(hotel: Hotel) -> None:
    told = read_at(hotel, hotel.staff("cook"), raised(hotel))
    assert told["stations"] == now(hotel, hotel.staff("cook"))[0]["stations"]


def test_that_a_locked_station_names_nobody(hotel: Hotel) -> None:
    told = read_at(hotel, hotel.staff("cook"), raised(hotel), is_locked=True)
    (station,) = [one for one in told["stations"] if one["name"] == "Maria Conti"]
    assert station["acknowledged_at"] is not None
    assert station["acknowledged_by"] is None


def test_that_reading_and_ending_twice_is_told_once(hotel: Hotel) -> None:
    emergency = raised(hotel)
    first = read_at(hotel, hotel.staff("cook"), emergency)
    again = read_at(hotel, hotel.staff("cook"), emergency)
    assert again["rev"] == first["rev"]
    ended = end(hotel, emergency)
    assert end(hotel, emergency, "desk") == {**ended, "acknowledged_here": True}
    late = read_at(hotel, hotel.staff("porter"), emergency)
    assert late["rev"] == ended["rev"]
    assert now(hotel, hotel.staff("cook")) == []


def test_that_the_same_words_raise_one_emergency(hotel: Hotel) -> None:
    path, body = hotel.own("emergencies/"), {"text": FIRE}
    clients = [hotel.staff(who) for who in ("desk", "manager")]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda client: client.post(path, json=body), clients * 2))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 201]
    assert len({answer.json()["id"] for answer in answers}) == 1
    key = {"Idempotency-Key": "flood"}
    assert raised(hotel, "Flood", **key) == raised(hotel, "Flood", **key)
    assert len(now(hotel, clients[0])) == 2
    end(hotel, answers[0].json())
    assert raised(hotel)["id"] != answers[0].json()["id"]


def test_that_nobody_raises_more_than_people_can_read(hotel: Hotel) -> None:
    for number in range(5):
        raised(hotel, f"Number {number}")
    refused = hotel.staff("desk").post(hotel.own("emergencies/"), json={"text": "One more"})
    assert refused.status_code == 429


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n\u202e ", "Say what has happened, and what everybody is to do."),
        ("x" * 501, "The text has at most 500 characters; this one has 501."),
        ("x\n" * 13, "The text has at most 12 lines."),
    ],
)
def test_that_words_have_to_be_readable(hotel: Hotel, text: str, sentence: str) -> None:
    refused = hotel.staff("desk").post(hotel.own("emergencies/"), json={"text": text})
    assert refused.status_code == 400
    assert refused.json()["fields"] == {"text": [sentence]}


def test_that_signs_nobody_sees_are_left_out(hotel: Hotel) -> None:
    assert raised(hotel, " Fire\u202e!\r\nOut. ")["text"] == "Fire!\nOut."


def test_that_only_the_desk_and_managers_raise_and_end(hotel: Hotel) -> None:
    emergency = raised(hotel)
    for client in (hotel.staff("cook"), hotel.staff("porter"), screen(hotel)):
        for path in ("emergencies/", f"emergencies/{emergency['id']}/end/"):
            assert client.post(hotel.own(path), json={"text": "x"}).status_code == 403
    assert len(now(hotel, hotel.staff("desk"))) == 1


def test_that_another_hotels_emergency_is_not_there(hotel: Hotel, other_hotel: Hotel) -> None:
    emergency = raised(hotel)
    assert now(other_hotel, other_hotel.staff("manager")) == []
    path = other_hotel.own(f"emergencies/{emergency['id']}/")
    for verb in ("end/", "acknowledge/"):
        assert other_hotel.staff("manager").post(path + verb).status_code == 404


def test_that_who_comes_later_learns_of_it_and_is_waited_for(hotel: Hotel) -> None:
    emergency = raised(hotel)
    porter = hotel.staff("porter")
    snapshot = good(porter.get(hotel.own("sync/snapshot/?streams=porter")))
    assert [one["text"] for one in snapshot["emergencies"]] == [FIRE]
    desk = hotel.staff("desk")
    until(lambda: "Paul Byrne" in names(now(hotel, desk)[0], missing=True))
    good(porter.post("/api/staff/logout/"))
    until(lambda: "Paul Byrne" not in names(now(hotel, desk)[0]))
    end(hotel, emergency)
    snapshot = good(desk.get(hotel.own("sync/snapshot/?streams=desk")))
    assert snapshot["emergencies"] == []


def test_that_every_stream_tells_of_it_as_this_station_has_it(hotel: Hotel) -> None:
    cook = hotel.staff("cook")
    emergency = raised(hotel)
    read_at(hotel, cook, emergency)
    for client, stream, here in ((cook, "kitchen", True), (hotel.staff("porter"), "porter", False)):
        page = good(client.get(hotel.own(f"sync/changes/?stream={stream}&since=0")))
        changes = [one for one in page["changes"] if one["entity"] == "emergency"]
        assert [one["rev"] for one in changes] == [1, 2]
        assert changes[-1]["data"]["acknowledged_here"] is here


def test_that_raising_and_ending_are_in_the_book(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    end(hotel, raised(hotel))
    book = house.audit(action="emergency")
    assert [one["action"] for one in book] == ["emergency.end", "emergency.raise"]
    assert [one["decided_by"] for one in book] == ["Niamh Doyle", "Rita Walsh"]
    assert book[0]["subject"] == "Fire in the kitchen. Leave by the garden door."


def test_that_phones_on_duty_are_pushed_to(hotel: Hotel) -> None:
    for who in ("cook", "porter", "desk"):
        token = {"fcm_token": f"phone-{hotel.slug}-{who}"}
        good(hotel.staff(who).post("/api/staff/save-fcm-token/", json=token))
    for who in ("cook", "desk"):
        hotel.clock_in(who)
    raised(hotel)
    found = good(hotel.staff("manager").get(hotel.own("pushes/")))["results"]
    pushed = [one for one in found if one["message"]["key"] == "ours.1"]
    assert [one["owner_id"] for one in pushed] == [hotel.staff_ids["cook"]]
    assert pushed[0]["message"]["body"] == FIRE
