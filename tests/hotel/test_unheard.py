"""Orders nobody could be told about: who is alerted, what settles it, who acknowledges it."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hotel_process import Hotel, HotelProcess, founded_in, running
from listener import listening

QUICK = {"unheard_after_s": "1"}


@pytest.fixture(scope="module")
def quick_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    """A process in which a minute of silence is a second."""
    with running(tmp_path_factory.mktemp("quick"), **QUICK) as process:
        yield process


@pytest.fixture
def hotel(quick_process: HotelProcess) -> Iterator[Hotel]:
    before = len(quick_process.log)
    with founded_in(quick_process) as founded:
        yield founded
    assert "Traceback" not in quick_process.log[before:]


def order_now(hotel: Hotel, order: dict[str, Any], kind: str = "orders") -> dict[str, Any]:
    answer = hotel.staff("desk").get(hotel.services(f"{kind}/{order['id']}/"))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def unheard(hotel: Hotel, order: dict[str, Any], kind: str = "orders") -> dict[str, Any] | None:
    told = order_now(hotel, order, kind)["unheard"]
    return None if told is None else dict(told)


def until(is_so: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def until_desk(hotel: Hotel, order: dict[str, Any], kind: str = "orders") -> dict[str, Any]:
    until(lambda: unheard(hotel, order, kind))
    told = unheard(hotel, order, kind)
    assert told is not None
    return told


def until_looked(hotel: Hotel, looks: int = 10) -> None:
    """Until the watch has looked a few times more."""
    manager = hotel.staff("manager")
    seen: set[str] = set()

    def has_looked() -> bool:
        tasks = manager.get(hotel.own("admin/")).json()["tasks"]
        seen.update(one["finished_at"] for one in tasks if one["name"].startswith("Watch"))
        return len(seen) > looks // 5

    until(has_looked)


def acknowledge(hotel: Hotel, who: str, order: dict[str, Any], **headers: str) -> Any:
    path = hotel.own(f"orders/{order['id']}/acknowledge/")
    return hotel.staff(who).post(path, headers=headers)


def screen(hotel: Hotel, who: str, station: str) -> None:
    headers = {"X-Station": station}
    assert hotel.staff(who).get(hotel.own("sync/heads/"), headers=headers).status_code == 200


def test_that_the_desk_is_alerted_and_then_managers(hotel: Hotel) -> None:
    order = hotel.order("Tomato Soup")
    assert order["unheard"] is None
    first = until_desk(hotel, order)
    assert first["side"] == "kitchen"
    assert order["created_at"] <= first["since"] < first["desk_alerted_at"]
    assert (first["acknowledged_at"], first["acknowledged_by"]) == (None, None)
    until(lambda: (unheard(hotel, order) or {})["manager_alerted_at"])
    now = order_now(hotel, order)
    assert now["rev"] == 3
    assert now["updated_at"] == order["updated_at"]


def test_that_every_stream_is_told_in_order(hotel: Hotel) -> None:
    slug = hotel.slug
    channels = [f"{slug}-live-desk", f"{slug}-live-manager"]
    with listening(hotel, hotel.staff("manager"), *channels) as listener:
        order = hotel.order("Tomato Soup")
        told = [data for _, event, data in listener.hear(6) if event == "changed"]
    assert [(one["stream"], one["rev"]) for one in told] == [
        (stream, rev) for rev in (1, 2, 3) for stream in ("desk", "manager")
    ]
    assert {one["id"] for one in told} == {str(order["id"])}


@pytest.mark.parametrize("dish", ["Tomato Soup", "House Red (glass)"])
def test_that_nobody_is_alerted_while_somebody_is_on_duty(hotel: Hotel, dish: str) -> None:
    hotel.clock_in("cook", "porter")
    order = hotel.order(dish)
    until_looked(hotel)
    assert unheard(hotel, order) is None
    assert order_now(hotel, order)["rev"] == 1


def test_that_a_screen_of_the_side_is_enough_and_another_one_is_not(hotel: Hotel) -> None:
    cook, boss = hotel.staff("cook"), hotel.staff("manager")
    with (
        listening(hotel, cook, f"{hotel.slug}-live-kitchen"),
        listening(hotel, boss, f"{hotel.slug}-live-kitchen"),
    ):
        screen(hotel, "manager", "manager")
        screen(hotel, "cook", "kitchen")
        until(lambda: len(boss.get(hotel.own("admin/")).json()["consoles"]) == 2)
        heard, other = hotel.order("Tomato Soup"), hotel.order("House Red (glass)")
        told = until_desk(hotel, other)
        assert told["side"] == "porter"
        assert unheard(hotel, heard) is None


def test_that_a_manager_looking_at_something_else_is_no_screen_of_the_kitchen(
    hotel: Hotel,
) -> None:
    boss = hotel.staff("manager")
    with listening(hotel, boss, f"{hotel.slug}-live-kitchen"):
        screen(hotel, "manager", "manager")
        order = hotel.order("Tomato Soup")
        until_desk(hotel, order)
        screen(hotel, "manager", "kitchen")
        until(lambda: unheard(hotel, order) is None)


def test_that_a_paired_screen_counts_for_its_side(hotel: Hotel) -> None:
    wish = {"name": "Display 1", "duty": "kitchen"}
    code = hotel.staff("manager").post(hotel.own("stations/"), json=wish).json()["code"]
    pairing = {"hotel_slug": hotel.slug, "code": code, "pc_name": "pc-7"}
    token = hotel.client().post("/api/stations/pair/", json=pairing).json()["token"]
    display = hotel.client(token)
    with listening(hotel, display, f"{hotel.slug}-live-kitchen"):
        order = hotel.order("Tomato Soup")
        until_desk(hotel, order)
        assert display.get(hotel.own("sync/heads/")).status_code == 200
        until(lambda: unheard(hotel, order) is None)
        (told,) = hotel.staff("manager").get(hotel.own("admin/")).json()["consoles"]
        assert (told["who"], told["has_socket"]) == ("Display 1", True)
    # The screen is cut off, and the order still waits.
    until_desk(hotel, order)


def test_that_clocking_in_settles_it(hotel: Hotel) -> None:
    order = hotel.order("Tomato Soup")
    until_desk(hotel, order)
    hotel.clock_in("cook")
    until(lambda: unheard(hotel, order) is None)


def test_that_accepting_settles_it_and_a_ready_order_waits_for_a_porter(hotel: Hotel) -> None:
    order = hotel.order("Tomato Soup")
    until_desk(hotel, order)
    path = hotel.services(f"orders/{order['id']}/")
    for status in ("preparing", "ready"):
        answer = hotel.staff("cook").patch(path, json={"status": status})
        assert answer.json()["unheard"] is None
    assert until_desk(hotel, order)["side"] == "porter"


def test_that_a_breakfast_for_later_waits_and_one_for_now_does_not(hotel: Hotel) -> None:
    path, desk = hotel.services("breakfast-orders/"), hotel.staff("desk")
    in_six_hours = datetime.now(ZoneInfo("Europe/Dublin")) + timedelta(hours=6)
    later = hotel.wish("Full Irish", delivery_time=in_six_hours.strftime("%H:%M"))
    answers = [desk.post(path, json=wish) for wish in (later, hotel.wish("Full Irish"))]
    assert [answer.status_code for answer in answers] == [201, 201]
    until_desk(hotel, answers[1].json(), "breakfast-orders")
    assert unheard(hotel, answers[0].json(), "breakfast-orders") is None
    acknowledged = desk.post(
        hotel.own(f"breakfast-orders/{answers[1].json()['id']}/acknowledge/")
    ).json()
    assert acknowledged["unheard"]["acknowledged_by"] == "Rita Walsh"


def test_that_one_acknowledgement_ends_it_for_everybody(hotel: Hotel) -> None:
    order = hotel.order("Tomato Soup")
    until_desk(hotel, order)
    known = acknowledge(hotel, "desk", order, **{"Idempotency-Key": "once"})
    assert known.status_code == 200
    told = known.json()["unheard"]
    assert told["acknowledged_by"] == "Rita Walsh"
    assert told["acknowledged_at"] >= told["desk_alerted_at"]
    again = acknowledge(hotel, "desk", order, **{"Idempotency-Key": "once"})
    assert again.content == known.content
    later = acknowledge(hotel, "manager", order).json()
    assert later["unheard"] == told
    until_looked(hotel, 15)
    assert order_now(hotel, order) == known.json()


def test_that_nothing_to_acknowledge_is_no_error(hotel: Hotel) -> None:
    hotel.clock_in("cook")
    order = hotel.order("Tomato Soup")
    answer = acknowledge(hotel, "desk", order)
    assert (answer.status_code, answer.json()["unheard"]) == (200, None)
    assert answer.json()["rev"] == 1


def test_that_only_desk_and_managers_acknowledge(hotel: Hotel) -> None:
    order = hotel.order("Tomato Soup")
    assert acknowledge(hotel, "cook", order).status_code == 403
    guest = hotel.guest("101")
    path = hotel.own(f"orders/{order['id']}/acknowledge/")
    assert guest.post(path).status_code == 403
    missing = acknowledge(hotel, "desk", {"id": 999999})
    assert missing.status_code == 404


def test_that_it_works_on_postgresql(
    postgresql: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("pg")
    with running(folder, database=postgresql, **QUICK) as process, founded_in(process) as hotel:
        order = hotel.order("Tomato Soup")
        until_desk(hotel, order)
        until(lambda: (unheard(hotel, order) or {})["manager_alerted_at"])
        assert acknowledge(hotel, "manager", order).json()["unheard"]["acknowledged_by"]
        screen(hotel, "cook", "kitchen")
        until(lambda: hotel.staff("manager").get(hotel.own("admin/")).json()["consoles"])
        assert "ERROR" not in process.log
