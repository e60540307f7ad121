"""What guests wrote, and what was written for them, leaves this PC at the check-out."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hotel_process import Hotel
from test_session_guest_chat import ROOM, Guest, opened
from test_session_real_hotel import screen, until

from console.commands import guest_chat
from console.session.leaving import kept_order
from console.state.actions import ActionKind, NewAction
from console.state.board import Board
from console.state.outgoing import Written
from console.storage.database import FILE_NAME, Database
from console.storage.drafts import DraftTable
from console.storage.guests_words import GuestsWords
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.owner import Owner
from console.storage.snapshots import SnapshotTable
from contract.permissions import Duty
from contract.resources.guest_chat import GuestConversation, NewMessage
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.resources.rooms import HouseRoom
from contract.resources.sync import Entity, Snapshot
from contract.scalars import Id, RoomNumber

NOW = datetime(2025, 11, 30, 12, tzinfo=UTC)
JANE, TOM = Owner("grand key", "1"), Owner("grand key", "2")
GONE, HERE = Id("7"), Id("8")
WORDS = "I am allergic to almonds"


def _said(owner: Owner, database: Database, chat: Id, made_at: datetime = NOW) -> None:
    action = NewAction(
        kind=ActionKind.WRITE_TO_GUEST,
        entity=Entity.GUEST_CONVERSATION,
        entity_id=chat,
        target="",
        chat=NewMessage(message=WORDS),
    )
    stored = StoredAction(key=f"{owner.staff_id}-{chat}", action=action, made_at=made_at)
    OutboxTable(database, owner).add(stored).result()


def _board(at: datetime = NOW) -> Snapshot:
    chats = tuple(
        GuestConversation(
            id=one, conversation_id=one, room_number=RoomNumber("204"), last_message=WORDS
        )
        for one in (GONE, HERE)
    )
    return Snapshot(at=at, streams={}, guest_conversations=chats)


@pytest.fixture
def filled(tmp_path: Path):
    """A PC where two people wrote to two guests, with the boards of two sets of stations."""
    database = Database(tmp_path)
    for owner in (JANE, TOM):
        for chat in (GONE, HERE):
            DraftTable(database).put(owner, f"guest-chat-{chat}", WORDS).result()
            _said(owner, database, chat)
    for stations in (("desk",), ("desk", "manager")):
        SnapshotTable(database, JANE.hotel, stations).save(_board(), NOW).result()
    yield database
    database.close()


def _left(database: Database, owner: Owner) -> tuple[set[str], set[str]]:
    drafts = DraftTable(database).load(owner).result()
    unsent = OutboxTable(database, owner).load().result()
    return set(drafts), {one.action.entity_id for one in unsent}


def test_that_a_check_out_takes_drafts_unsent_words_and_saved_boards(filled: Database) -> None:
    words = GuestsWords(filled, JANE)
    assert words.conversations().result() == {GONE, HERE}
    words.forget([GONE], also_own=False).result()
    assert _left(filled, JANE) == ({f"guest-chat-{HERE}"}, {GONE, HERE})
    assert _left(filled, TOM) == ({f"guest-chat-{HERE}"}, {HERE})
    words.forget([GONE], also_own=True).result()
    assert _left(filled, JANE) == ({f"guest-chat-{HERE}"}, {HERE})
    for stations in (("desk",), ("desk", "manager")):
        saved = SnapshotTable(filled, JANE.hotel, stations).load().result()
        assert saved is not None
        assert [one.id for one in saved.snapshot.guest_conversations] == [HERE]


def test_that_another_hotels_guest_of_the_same_number_stays(filled: Database) -> None:
    GuestsWords(filled, Owner("other key", "1")).forget([GONE], also_own=True).result()
    assert _left(filled, JANE)[1] == {GONE, HERE}


def test_that_nothing_removed_is_left_readable_in_the_file(filled: Database) -> None:
    folder = filled.folder
    GuestsWords(filled, JANE).forget([GONE, HERE], also_own=True).result()
    filled.close()
    assert WORDS.encode() not in (folder / FILE_NAME).read_bytes()


def test_that_nothing_is_kept_longer_than_thirty_days(tmp_path: Path) -> None:
    database = Database(tmp_path)
    old = NOW - timedelta(days=31)
    _said(JANE, database, GONE, made_at=old)
    _said(JANE, database, HERE)
    SnapshotTable(database, JANE.hotel, ("desk",)).save(_board(old), old).result()
    SnapshotTable(database, JANE.hotel, ("manager",)).save(_board(), NOW).result()
    damaged, fresh = (tmp_path / f"{FILE_NAME}.damaged-{one}" for one in ("1", "2"))
    for file, at in ((damaged, old), (fresh, NOW)):
        file.write_bytes(WORDS.encode())
        os.utime(file, (at.timestamp(), at.timestamp()))
    GuestsWords(database, JANE).forget_old(NOW).result()
    assert _left(database, JANE)[1] == {HERE}
    assert SnapshotTable(database, JANE.hotel, ("desk",)).load().result() is None
    assert SnapshotTable(database, JANE.hotel, ("manager",)).load().result() is not None
    assert (damaged.exists(), fresh.exists()) == (False, True)
    database.close()


def _order(status: OrderStatus) -> Order:
    item = OrderItem(id=Id("1"), item=MenuItem(id=Id("1"), name="Soup"), notes="no cream")
    return Order(
        id=Id("1"),
        room_number=RoomNumber("204"),
        status=status,
        created_at=NOW,
        items=(item,),
        allergies=("nuts",),
        guest_name="Éilís Byrne",
    )


def _room(**more: object) -> HouseRoom:
    return HouseRoom(id=Id("4"), room_number=RoomNumber("204"), rev=1, **more)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(
    ("room", "is_bare"),
    [
        (_room(), True),
        (_room(is_occupied=True, moved_in_at=NOW + timedelta(hours=2)), True),
        (_room(is_occupied=True, moved_in_at=NOW - timedelta(hours=2)), False),
        (_room(is_occupied=True), False),
    ],
)
def test_that_a_saved_order_loses_its_guests_words_with_them(
    room: HouseRoom, *, is_bare: bool
) -> None:
    board = Board()
    board.rooms.replace_all([room])
    kept = kept_order(board, _order(OrderStatus.DELIVERED))
    told = (kept.guest_name, kept.allergies, kept.items[0].notes)
    whole = ("Éilís Byrne", ("nuts",), "no cream")
    assert told == ((None, (), None) if is_bare else whole)
    assert kept_order(board, _order(OrderStatus.READY)).allergies == ("nuts",)


def _check_out(hotel: Hotel) -> None:
    desk = hotel.staff("desk")
    room = desk.get(f"/api/rooms/{hotel.slug}/rooms/{ROOM}/").json()
    body = {"room_ids": [room["id"]]}
    assert desk.post(f"/api/rooms/{hotel.slug}/checkout/", json=body).status_code == 200


async def test_that_a_check_out_is_heard_and_forgotten(hotel: Hotel, tmp_path: Path) -> None:
    guest, folder = Guest(hotel), tmp_path / "d"
    await guest.writes(WORDS)
    async with screen(hotel, "desk", folder, Duty.DESK) as desk:
        await opened(desk, guest)
        table = DraftTable(desk.session._database)
        owner = desk.session._owner
        await asyncio.wrap_future(table.put(owner, f"guest-chat-{guest.id}", WORDS))
        await asyncio.to_thread(_check_out, hotel)
        forgetting = desk.session._forgetting
        await until(lambda: guest.id in forgetting._known and not forgetting._tasks)
        assert await asyncio.wrap_future(table.load(owner)) == {}
        # It was open when they left: going on to another one keeps nothing of it.
        desk.session.chat.open(None)
        assert desk.board.open_chat.kept.get(guest.id) is None
    assert WORDS.encode() not in (folder / FILE_NAME).read_bytes()


async def test_that_a_page_kept_in_memory_goes_with_its_guest(hotel: Hotel, tmp_path: Path) -> None:
    guest = Guest(hotel)
    await guest.writes(WORDS)
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await opened(desk, guest)
        desk.session.chat.open(None)
        assert desk.board.open_chat.kept.get(guest.id) is not None
        await asyncio.to_thread(_check_out, hotel)
        await until(lambda: desk.board.open_chat.kept.get(guest.id) is None)


async def test_that_a_check_out_nobody_saw_is_made_up_for_at_the_next_start(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest, folder = Guest(hotel), tmp_path / "d"
    await guest.writes("Hello")
    async with screen(hotel, "desk", folder, Duty.DESK) as desk:
        await opened(desk, guest)
        table, owner = DraftTable(desk.session._database), desk.session._owner
        await asyncio.wrap_future(table.put(owner, f"guest-chat-{guest.id}", WORDS))
        _said(owner, desk.session._database, guest.id, made_at=datetime.now(UTC))
    await asyncio.to_thread(_check_out, hotel)
    async with screen(hotel, "desk", folder, Duty.DESK) as desk:
        await desk.live()
        table, forgetting = DraftTable(desk.session._database), desk.session._forgetting
        await until(lambda: forgetting._day is not None and not forgetting._tasks)
        assert await asyncio.wrap_future(table.load(owner)) == {}
        assert desk.board.outbox == ()
    assert WORDS.encode() not in (folder / FILE_NAME).read_bytes()


async def test_that_what_could_not_be_sent_is_told_to_who_wrote_it(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    await guest.writes("Hello")
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await opened(desk, guest)
        desk.session._sender.pause()
        hand = desk.hand
        guest_chat.write(hand=hand, conversation_id=guest.id, written=Written(text=WORDS))
        await asyncio.to_thread(_check_out, hotel)
        await until(lambda: guest.id in desk.session._forgetting._known)
        desk.session._sender.resume()
        await until(lambda: [one.refusal for one in desk.board.outbox] != [None])
        assert len(desk.board.outbox) == 1
