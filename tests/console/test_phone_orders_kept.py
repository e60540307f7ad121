"""An order placed at this PC, from the command over the disk to the hotel: exactly once."""

import asyncio

import pytest
from scripted_hotel import ScriptedHotel, until
from session_pc import DOWN, Pc
from station_samples import NOW, ZONE

from console.api.errors import Refused, Unreachable
from console.commands import breakfasts, orders
from console.commands.hand import Hand, Outcome
from console.models.placing import placing_lines
from console.session import session as session_module
from console.state.actions import ActionKind, ActionState, NewAction
from console.state.board import Board
from console.storage.database import Database
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.owner import Owner
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.menus import MenuItem
from contract.resources.orders import NewOrder, NewOrderItem
from contract.resources.sync import Entity
from contract.scalars import Id, Price, RoomNumber, Total

LINES = (
    NewOrderItem(item_id=Id("4"), quantity=2, notes="no mayo"),
    NewOrderItem(item_id=Id("9")),
)
WISH = NewOrder(room_number=RoomNumber("Villa 12"), items=LINES, allergies=("nuts",))
MORNING = NewBreakfastOrder(room_number=RoomNumber("305"), items=LINES, delivery_time="8:30")


@pytest.fixture(autouse=True)
def quick_time(monkeypatch):
    monkeypatch.setattr(session_module, "TICK_S", 0.01)


def a_hand(board: Board) -> tuple[Hand, list[NewAction]]:
    given: list[NewAction] = []
    return Hand(board=board, submit=given.append, withdraw=lambda _key: False), given


def hand_of(pc: Pc) -> Hand:
    return Hand(board=pc.board, submit=pc.session.submit, withdraw=pc.session.withdraw)


def rooms_at(hotel: ScriptedHotel) -> list[str]:
    return [row.room_number for (kind, _), row in hotel.rows.items() if kind is Entity.ORDER]


async def test_that_placing_needs_a_dish_and_somebody_who_may(tmp_path):
    pc = Pc(tmp_path, ScriptedHotel())
    hand, given = a_hand(pc.board)
    nothing = NewOrder(room_number=RoomNumber("305"), items=())
    assert orders.place(hand=hand, wish=nothing) is Outcome.NOT_POSSIBLE
    assert orders.place(hand=hand, wish=WISH) is Outcome.DONE
    assert breakfasts.place(hand=hand, wish=MORNING) is Outcome.DONE
    assert [(one.kind, one.entity, one.wish) for one in given] == [
        (ActionKind.PLACE_ORDER, Entity.ORDER, WISH),
        (ActionKind.PLACE_BREAKFAST, Entity.BREAKFAST_ORDER, MORNING),
    ]
    pc.board.me = None
    assert orders.place(hand=hand, wish=WISH) is Outcome.NOT_ALLOWED
    await pc.close()


def test_that_what_was_ordered_comes_back_from_disk(tmp_path, caplog):
    database = Database(tmp_path)
    table = OutboxTable(database, Owner("grand-hotel", "7"))
    kinds = {ActionKind.PLACE_ORDER: WISH, ActionKind.PLACE_BREAKFAST: MORNING}
    for kind, wish in kinds.items():
        action = NewAction(
            kind=kind, entity=Entity.ORDER, entity_id=Id(f"new-{kind}"), target="pending", wish=wish
        )
        table.add(StoredAction(key=kind.value, action=action, made_at=NOW)).result()
    loaded = table.load().result()
    database.run(lambda c: c.execute("UPDATE outbox SET wish = '{'").rowcount).result()
    assert table.load().result() == []
    assert "cannot be read by this version" in caplog.text
    database.close()
    assert [one.action.wish for one in loaded] == [WISH, MORNING]


async def test_that_an_order_placed_offline_is_a_row_of_its_own_until_the_hotel_has_it(tmp_path):
    hotel = ScriptedHotel()
    pc = Pc(tmp_path, hotel)
    await pc.live()
    pc.board.menu.apply([MenuItem(id=Id("4"), name="Club", price=Price("14.50"), rev=1)])
    pc.board.menu.apply([MenuItem(id=Id("9"), name="Soup", price=Price("8.00"), rev=1)])
    hotel.faults = {"send": [DOWN] * 500}
    orders.place(hand=hand_of(pc), wish=WISH)
    await until(lambda: pc.board.outbox and pc.board.outbox[0].state is ActionState.WILL_SEND)

    (line,) = placing_lines(pc.board, ZONE)
    assert (line.room, line.total, line.items) == (
        "Villa 12",
        Total("37.00"),
        ((2, "Club"), (1, "Soup")),
    )
    assert line.waiting is not None
    assert line.waiting.may_withdraw

    hotel.faults = {}
    pc.session.try_now()
    await until(lambda: not pc.board.outbox)
    assert list(placing_lines(pc.board, ZONE)) == []
    assert rooms_at(hotel) == ["Villa 12"]
    assert [shown.order.room_number for shown in pc.board.orders.all_shown()] == ["Villa 12"]
    await pc.close()


async def test_that_an_answer_lost_on_the_way_places_nothing_twice_after_a_restart(tmp_path):
    hotel = ScriptedHotel()
    pc = Pc(tmp_path, hotel)
    await pc.live()
    hotel.gate = asyncio.Event()
    orders.place(hand=hand_of(pc), wish=WISH)
    await until(lambda: rooms_at(hotel) == ["Villa 12"])
    await pc.close()

    hotel.gate = None
    again = Pc(tmp_path, hotel)
    await again.live()
    await until(lambda: not again.board.outbox)
    assert rooms_at(hotel) == ["Villa 12"]
    assert len({key for _, key, _ in hotel.named("send")}) == 1
    await again.close()


async def test_that_an_order_not_sent_yet_can_be_taken_back(tmp_path):
    hotel = ScriptedHotel()
    pc = Pc(tmp_path, hotel)
    await pc.live()
    hotel.faults = {"send": [DOWN] * 500}
    orders.place(hand=hand_of(pc), wish=WISH)
    await until(lambda: pc.board.outbox and pc.board.outbox[0].may_withdraw)
    await until(lambda: pc.board.outbox[0].state is ActionState.WILL_SEND)
    assert pc.session.withdraw(pc.board.outbox[0].key)
    hotel.faults = {}
    pc.session.try_now()
    await pc.close()
    assert rooms_at(hotel) == []


async def test_that_a_refused_order_keeps_its_row_and_the_reason(tmp_path):
    hotel = ScriptedHotel()
    pc = Pc(tmp_path, hotel)
    await pc.live()
    hotel.faults = {"send": [Refused("Soup is sold out.", status=400)]}
    orders.place(hand=hand_of(pc), wish=WISH)
    await until(lambda: pc.board.outbox and pc.board.outbox[0].state is ActionState.FAILED)
    (line,) = placing_lines(pc.board, ZONE)
    assert line.failed is not None
    assert line.failed.refusal == "Soup is sold out."
    assert not line.is_done

    pc.session.retry(line.failed.key)
    await until(lambda: not pc.board.outbox)
    assert rooms_at(hotel) == ["Villa 12"]
    await pc.close()


async def test_that_a_backend_that_forgets_keys_is_never_asked_twice_for_an_order(tmp_path):
    hotel = ScriptedHotel()
    pc = Pc(tmp_path, hotel, sync=False)
    await pc.live()
    hotel.faults = {"send": [Unreachable("No answer came.", may_have_arrived=True)]}
    orders.place(hand=hand_of(pc), wish=WISH)
    await until(lambda: pc.board.outbox and pc.board.outbox[0].state is ActionState.NOT_CONFIRMED)
    pc.session.try_now()
    await until(lambda: pc.board.outbox[0].state is ActionState.FAILED)
    assert pc.board.outbox[0].refusal.startswith("The hotel may have this order.")
    assert len(hotel.named("send")) == 1

    # Somebody looked, and it is not there.
    pc.session.retry(pc.board.outbox[0].key)
    await until(lambda: not pc.board.outbox)
    assert rooms_at(hotel) == ["Villa 12"]
    await pc.close()
