"""The guests' conversations in a session, against the real hotel."""

import asyncio
from pathlib import Path
from typing import Any

from hotel_process import Hotel
from test_session_real_hotel import Screen, screen, until

from console.commands import guest_chat
from console.commands.hand import Outcome
from console.state.actions import ActionKind, ActionState, NewAction
from console.state.outgoing import Written
from contract.permissions import Duty
from contract.resources.guest_chat import GuestMessage, NewMessage
from contract.resources.sync import Entity
from contract.scalars import Id

ROOM, PIN = "101", "4711"


class Guest:
    """A guest at a phone."""

    def __init__(self, hotel: Hotel) -> None:
        self._client = hotel.guest(ROOM, PIN)
        self._at = f"/api/chat/{hotel.slug}/conversations"
        opened = self._client.post(f"{self._at}/from-room/{ROOM}/")
        assert opened.status_code == 200, opened.text
        self.id = Id(opened.json()["conversation_id"])

    async def writes(self, text: str) -> str:
        there = f"{self._at}/{self.id}/messages/send/"
        answer = await asyncio.to_thread(self._client.post, there, json={"message": text})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["message"]["id"])

    async def reads(self) -> list[dict[str, Any]]:
        answer = await asyncio.to_thread(self._client.get, f"{self._at}/{self.id}/messages/")
        assert answer.status_code == 200, answer.text
        return list(answer.json())


def messages(desk: Screen) -> list[GuestMessage]:
    """What is in the open conversation."""
    return desk.board.open_chat.messages()


def texts(desk: Screen) -> list[str]:
    return [message.message for message in messages(desk)]


async def opened(desk: Screen, guest: Guest) -> None:
    """Somebody chose the guest's conversation."""
    await desk.live()
    await until(lambda: desk.board.guest_chats.truth(guest.id))
    desk.session.chat.open(guest.id)
    await until(lambda: desk.board.open_chat.is_loaded)


def now(desk: Screen) -> Any:
    return desk.board.guest_chats.truth(guest_id(desk))


def guest_id(desk: Screen) -> Id:
    found = desk.board.guest_chats.of_room(ROOM)
    assert found is not None
    return found


async def test_that_a_guest_waits_until_the_reply_is_at_the_hotel(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await desk.live()
        await guest.writes("Is there a lift?")
        await until(lambda: desk.board.guest_chats.waiting(desk.board.clock.now()))
        (waiting,) = desk.board.guest_chats.waiting(desk.board.clock.now())
        assert (waiting.chat.room_number, waiting.chat.unread_count) == (ROOM, 1)
        assert waiting.waiting_since is not None

        await opened(desk, guest)
        assert texts(desk) == ["Is there a lift?"]
        unseen = desk.board.open_chat.unseen
        assert unseen is not None
        assert unseen.count == 1
        desk.session.chat.mark_read(messages(desk)[-1].id)
        await until(lambda: now(desk).unread_count == 0)

        done = guest_chat.write(
            hand=desk.hand, conversation_id=guest.id, written=Written(text=" Yes, there is. ")
        )
        assert done is Outcome.DONE
        await until(lambda: texts(desk) == ["Is there a lift?", "Yes, there is."])
        await until(lambda: now(desk).waiting_since is None and not desk.board.outbox)
        assert desk.board.guest_chats.waiting(desk.board.clock.now()) == []
        assert now(desk).handler_name == "Rita Walsh"
        assert [message["message"] for message in await guest.reads()] == texts(desk)


async def test_that_two_desks_see_what_the_other_writes_changes_and_deletes(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    await guest.writes("Hello")
    async with (
        screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk,
        screen(hotel, "manager", tmp_path / "m", Duty.DESK) as other,
    ):
        await opened(desk, guest)
        await opened(other, guest)
        for number in range(3):
            guest_chat.write(
                hand=desk.hand, conversation_id=guest.id, written=Written(text=f"Reply {number}")
            )
        await until(lambda: texts(other) == ["Hello", "Reply 0", "Reply 1", "Reply 2"])
        assert texts(desk) == texts(other)

        changed, deleted = messages(other)[1].id, messages(other)[2].id
        # A colleague's message is not one's own to change.
        assert guest_chat.edit(hand=other.hand, message_id=changed, text="x") is not Outcome.DONE
        guest_chat.edit(hand=desk.hand, message_id=changed, text="Reply zero")
        guest_chat.delete(hand=desk.hand, message_id=deleted)
        await until(lambda: messages(other)[1].is_edited and messages(other)[2].is_deleted)
        assert messages(other)[1].message == "Reply zero"
        await until(lambda: not desk.board.outbox)
        assert messages(desk) == messages(other)


async def test_that_a_reply_over_a_newer_one_is_refused_and_goes_when_sent_again(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    await guest.writes("Hello")
    async with (
        screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk,
        screen(hotel, "manager", tmp_path / "m", Duty.DESK) as other,
    ):
        await opened(desk, guest)
        await opened(other, guest)
        # Both write before either sees the other.
        guest_chat.write(hand=other.hand, conversation_id=guest.id, written=Written(text="First"))
        guest_chat.write(hand=desk.hand, conversation_id=guest.id, written=Written(text="Second"))
        both = (desk, other)

        def refused() -> list[Any]:
            left = [(one, p) for one in both for p in one.board.outbox]
            return [(one, p) for one, p in left if p.state is ActionState.FAILED]

        await until(refused)
        ((slower, failed),) = refused()
        assert failed.refusal is not None
        assert "answered at" in failed.refusal
        slower.session.retry(failed.key)
        await until(lambda: len(messages(desk)) == 3 and len(messages(other)) == 3)
        assert not any(one.board.outbox for one in both)


async def test_that_a_refused_message_sent_again_never_overtakes_the_one_before(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    await guest.writes("Hello")
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await opened(desk, guest)
        seen = messages(desk)[-1].id
        async with screen(hotel, "manager", tmp_path / "m", Duty.DESK) as other:
            await opened(other, guest)
            answer = Written(text="Mine")
            guest_chat.write(hand=other.hand, conversation_id=guest.id, written=answer)
            await until(lambda: not other.board.outbox and len(messages(desk)) == 2)
        for text in ("One", "Two"):
            body = NewMessage(message=text, seen_up_to=seen)
            action = NewAction(
                kind=ActionKind.WRITE_TO_GUEST,
                entity=Entity.GUEST_CONVERSATION,
                entity_id=guest.id,
                target="",
                chat=body,
            )
            desk.session.submit(action)
        await until(lambda: [p.state for p in desk.board.outbox] == [ActionState.FAILED] * 2)
        desk.session.retry(desk.board.outbox[-1].key)
        await until(lambda: len(messages(desk)) == 4)
        assert texts(desk) == ["Hello", "Mine", "One", "Two"]
        assert not desk.board.outbox


async def test_that_marked_answered_ends_the_wait_until_the_guest_writes_again(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    await guest.writes("Thank you")
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await opened(desk, guest)
        guest_chat.mark_answered(hand=desk.hand, conversation_id=guest.id)
        await until(lambda: now(desk).waiting_since is None and not desk.board.outbox)
        shown = desk.board.guest_chats.answered(desk.board.clock.now())
        assert [one.chat.id for one in shown] == [guest.id]
        guest_chat.hand_over(hand=desk.hand, conversation_id=guest.id)
        await until(lambda: now(desk).handler_name == "Rita Walsh" and not desk.board.outbox)
        await guest.writes("One more thing")
        await until(lambda: now(desk).waiting_since is not None)


async def test_that_older_messages_come_page_by_page(hotel: Hotel, tmp_path: Path) -> None:
    guest = Guest(hotel)
    for number in range(60):
        await guest.writes(f"Message {number}")
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await opened(desk, guest)
        chat = desk.board.open_chat
        assert (len(texts(desk)), chat.has_older) == (50, True)
        desk.session.chat.load_older()
        await until(lambda: not chat.has_older)
        assert texts(desk) == [f"Message {number}" for number in range(60)]
        desk.session.chat.open(None)
        assert chat.messages() == []


async def test_that_messages_that_could_not_be_loaded_are_asked_for_again(
    hotel: Hotel, tmp_path: Path
) -> None:
    guest = Guest(hotel)
    await guest.writes("Hello?")
    async with screen(hotel, "desk", tmp_path / "d", Duty.DESK) as desk:
        await desk.live()
        await until(lambda: desk.board.guest_chats.truth(guest.id))
        chat = desk.board.open_chat
        chat.open(guest.id)
        chat.fail("The hotel does not answer.")
        assert not chat.is_loaded
        desk.session.chat.load_older()
        await until(lambda: texts(desk) == ["Hello?"])
        assert (chat.is_loaded, chat.trouble) == (True, "")
