"""Who has a stocktake open: told when they come, edit and leave, also without a word, and once."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hotel_database import new_database
from hotel_process import Hotel, found_hotel, running
from listener import listening
from sqlalchemy import select
from stock_house import StockHouse

from contract.resources.stock import GONE_AFTER
from hotel.areas.stock.tables import StocktakePresenceRow
from hotel.areas.stock.watch import PresenceWatch
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.outbound.tables import OutboxPusher


@pytest.fixture
def house(hotel: Hotel) -> StockHouse:
    return StockHouse(hotel)


def present(told: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(each["staff_name"], each["editing_line_id"]) for each in told["present"]]


def test_that_who_has_it_open_is_told_with_the_line_they_edit(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    assert present(house.beat(stocktake)) == [("Cleo Hart", None)]
    both = house.beat(stocktake, beer, who="cook")
    assert present(both) == [("Cleo Hart", None), ("Maria Conti", beer["id"])]
    assert house.read(stocktake)["present"] == both["present"]
    listed = house.manager.get(house.at("stocktakes/")).json()
    assert listed[0]["present"] == both["present"]
    assert present(house.beat(stocktake, who="cook"))[1] == ("Maria Conti", None)
    left = house.hotel.staff("cook").delete(house.presence(stocktake)).json()
    assert present(left) == [("Cleo Hart", None)]
    assert house.manager.get(house.presence(stocktake)).json() == left


def test_that_somebody_with_two_consoles_comes_and_leaves_once(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    channel = f"{house.hotel.slug}-stocktake-{stocktake['id']}"
    second = house.hotel.client(house.hotel.sign_in("cleaner"))
    with listening(house.hotel, house.manager, channel) as manager:
        house.beat(stocktake)
        second.post(house.presence(stocktake), json={"editing_line_id": beer["id"]})
        house.hotel.staff("cleaner").delete(house.presence(stocktake))
        last = second.delete(house.presence(stocktake)).json()
        heard = [event for _, event, _ in manager.hear(3)]
    assert heard == ["user-joined", "user-editing-line", "user-left"]
    assert last["present"] == []


def test_that_a_beat_that_says_nothing_new_is_not_told(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    channel = f"{house.hotel.slug}-stocktake-{stocktake['id']}"
    with listening(house.hotel, house.manager, channel) as manager:
        for line in (None, beer, beer, None, None):
            house.beat(stocktake, line)
        house.hotel.staff("cleaner").delete(house.presence(stocktake))
        heard = [event for _, event, _ in manager.hear(3)]
    assert heard == ["user-joined", "user-editing-line", "user-left"]


def test_that_one_can_be_only_in_what_is_there(house: StockHouse, other_hotel: Hotel) -> None:
    stocktake, _, _ = house.begin_with_both()
    cook = house.hotel.staff("cook")
    nowhere = cook.post(house.presence(stocktake), json={"editing_line_id": 999_999})
    assert (nowhere.status_code, nowhere.json()["detail"]) == (404, "There is no such line.")
    assert cook.post(house.hotel.own("stocktakes/999999/presence/"), json={}).status_code == 404
    stranger = StockHouse(other_hotel)
    assert stranger.manager.post(stranger.presence(stocktake), json={}).status_code == 404
    assert house.hotel.guest().post(house.presence(stocktake), json={}).status_code == 403


def test_that_a_station_that_vanishes_leaves_by_itself(tmp_path: Path) -> None:
    with running(tmp_path) as process:
        hotel = found_hotel(process)
        house = StockHouse(hotel)
        stocktake, beer, _ = house.begin_with_both()
        channel = f"{hotel.slug}-stocktake-{stocktake['id']}"
        with listening(hotel, house.manager, channel) as manager:
            house.beat(stocktake, beer)
            house.beat(stocktake, who="cook")
            long_ago = datetime.now(UTC) - GONE_AFTER - timedelta(seconds=1)
            process.ask(
                "UPDATE stocktake_presences SET seen_at = :at WHERE staff_id = :id",
                at=long_ago,
                id=hotel.staff_ids["cleaner"],
            )
            *_, (_, event, data) = manager.hear(4)
        assert (event, data["staff_name"]) == ("user-left", "Cleo Hart")
        assert present(house.beat(stocktake, who="cook")) == [("Maria Conti", None)]
        hotel.close()


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
async def left_open(tmp_path: Path) -> str:
    """The database of a hotel that stopped while somebody had a stocktake open at two consoles."""
    with running(tmp_path, database=new_database(tmp_path)) as process:
        hotel = found_hotel(process)
        house = StockHouse(hotel)
        stocktake, _, _ = house.begin_with_both()
        house.beat(stocktake)
        again = hotel.client(hotel.sign_in("cleaner"))
        assert again.post(house.presence(stocktake), json={}).is_success
        hotel.close()
    return process.database_url


async def test_that_two_instances_let_somebody_leave_once_and_not_too_soon(left_open: str) -> None:
    clock, both = Clock(), [Database(left_open) for _ in range(2)]
    watches = [PresenceWatch(each, Writer(each, "", lambda: None), clock) for each in both]
    silent = "Consoles that left a stocktake without a word: {}.".format
    for moved, gone in ((-GONE_AFTER, 0), (2 * GONE_AFTER + timedelta(seconds=5), 2)):
        clock.at += moved
        said = await asyncio.gather(*(watch.look() for watch in watches))
        assert sorted(said) == sorted([silent(0), silent(gone)])
    async with both[0].read() as session:
        told = select(OutboxPusher.id).where(OutboxPusher.event == "user-left")
        assert len((await session.scalars(told)).all()) == 1
        assert (await session.scalars(select(StocktakePresenceRow))).all() == []
    for each in both:
        await each.close()
