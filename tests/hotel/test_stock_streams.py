"""What streams and the snapshot tell of the stock, to whom, and from where a console goes on."""

from typing import Any

import httpx
import pytest
from clock_house import good
from hotel_process import Hotel
from stock_house import StockHouse


@pytest.fixture
def house(hotel: Hotel) -> StockHouse:
    return StockHouse(hotel)


def changes(house: StockHouse, stream: str, since: int, who: str = "cleaner") -> list[Any]:
    """What a stream tells after a number."""
    query: dict[str, str | int] = {"stream": stream, "since": since}
    page = good(house.hotel.staff(who).get(house.hotel.own("sync/changes"), params=query))
    return list(page["changes"])


def head(house: StockHouse, stream: str) -> int:
    """How far a stream is."""
    answer = house.manager.get(house.hotel.own("sync/heads"), params={"streams": stream})
    return int(good(answer)["streams"][stream])


def lines_answer(house: StockHouse, stocktake: dict[str, Any]) -> httpx.Response:
    query = {"stocktake": stocktake["id"]}
    return house.hotel.staff("cook").get(house.at("stocktake-lines/"), params=query)


def test_that_lines_are_read_with_how_far_their_stream_was_and_go_on_from_there(
    house: StockHouse,
) -> None:
    stocktake, beer, _ = house.begin_with_both()
    since = int(lines_answer(house, stocktake).headers["Stream-Seq"])
    counted = good(house.count(beer, 2, 3))
    stream = f"stocktake-{stocktake['id']}"
    (told,) = changes(house, stream, since)
    assert (told["entity"], told["id"], told["data"]) == ("stocktake_line", beer["id"], counted)
    good(house.decide(stocktake, "approve"))
    *_, last = changes(house, stream, since)
    assert (last["entity"], last["data"]["status"]) == ("stocktake", "APPROVED")


def test_that_lines_are_of_a_stocktake_that_is_named(house: StockHouse) -> None:
    answer = house.manager.get(house.at("stocktake-lines/"))
    assert (answer.status_code, answer.json()["detail"]) == (400, "stocktake is missing.")


def test_that_managers_are_told_of_each_count_and_the_others_of_beginning_and_end(
    house: StockHouse,
) -> None:
    stocktake, beer, _ = house.begin_with_both()
    manager, staff = head(house, "manager"), head(house, "staff")
    good(house.count(beer, 2, 3))
    (told,) = changes(house, "manager", manager, "manager")
    assert (told["entity"], told["data"]["counted_lines"]) == ("stocktake", 1)
    assert changes(house, "staff", staff) == []
    good(house.move(beer, "WASTE", 1))
    entities = {each["entity"] for each in changes(house, "manager", manager, "manager")}
    assert entities == {"stocktake", "stock_item"}
    good(house.manager.delete(house.at(f"stocktakes/{stocktake['id']}/")))
    (gone,) = changes(house, "staff", staff)
    assert (gone["entity"], gone["id"], gone["data"]) == ("stocktake", stocktake["id"], None)


def test_that_the_snapshot_has_open_stocktakes_and_who_is_in(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    house.beat(stocktake, beer, who="cook")
    own = house.hotel.own("sync/snapshot")
    snapshot = good(house.hotel.staff("porter").get(own, params={"streams": "staff"}))
    (shown,) = snapshot["stocktakes"]
    assert shown == house.read(stocktake)
    assert shown["present"][0]["editing_line_id"] == beer["id"]
    porter = good(house.hotel.staff("porter").get(own, params={"streams": "porter"}))
    assert porter["stocktakes"] == []


def test_that_what_was_approved_long_ago_is_left_out(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    good(house.count(beer, 2, 3))
    good(house.decide(stocktake, "approve"))
    own, query = house.hotel.own("sync/snapshot"), {"streams": "staff"}
    assert len(good(house.manager.get(own, params=query))["stocktakes"]) == 1
    house.hotel.process.ask(
        "UPDATE stocktakes SET approved_at = '2025-01-01 12:00:00' WHERE id = :id",
        id=stocktake["id"],
    )
    assert good(house.manager.get(own, params=query))["stocktakes"] == []


def test_that_guests_follow_no_stream_of_stocktakes(house: StockHouse) -> None:
    stocktake, _, _ = house.begin_with_both()
    query: dict[str, str | int] = {"stream": f"stocktake-{stocktake['id']}", "since": 0}
    answer = house.hotel.guest().get(house.hotel.own("sync/changes"), params=query)
    assert answer.status_code == 403
    assert house.hotel.guest().get(house.at("stocktakes/")).status_code == 403
