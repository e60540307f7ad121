"""Conversations among colleagues as tests and pictures show them."""

from typing import Any

from station_samples import NOW, ago, board, colleague, live

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from contract.events.staff_chat_tools import TypingIndicated
from contract.resources.attachments import FileType
from contract.resources.staff import SignedIn
from contract.resources.staff_chat import (
    ChatFile,
    ChatPerson,
    ChatReaction,
    ChatSender,
    LastMessage,
    NewStaffMessage,
    RepliedTo,
    StaffConversation,
    StaffMessage,
)
from contract.resources.sync import Entity
from contract.scalars import Id

ME = Id("1")
PEOPLE = {
    "1": ("Jane", "Smith"),
    "2": ("Aoife", "Brennan"),
    "3": ("Priya", "Nair"),
    "4": ("Liam", "Kavanagh"),
    "5": ("Chloé", "Martin"),
    "6": ("Maximilian", "Freiherr von Hohenstein-Lichtenberg"),
}
FRONT_DESK = Id("1")


def person(number: str, last_read: str | None = None) -> ChatPerson:
    """Somebody who takes part."""
    first, last = PEOPLE[number]
    return ChatPerson(
        id=Id(number),
        first_name=first,
        last_name=last,
        full_name=f"{first} {last}",
        department_name="Front Office",
        is_on_duty=number != "6",
        last_read_id=None if last_read is None else Id(last_read),
    )


def sender(number: str) -> ChatSender:
    """Somebody who wrote, or is mentioned."""
    first, last = PEOPLE[number]
    return ChatSender(id=Id(number), first_name=first, last_name=last, full_name=f"{first} {last}")


def chat(number: str, title: str, minutes: float, **more: Any) -> StaffConversation:
    """A conversation, a group unless told otherwise."""
    more = {
        "is_group": True,
        "participants": tuple(person(one) for one in PEOPLE),
        "rev": 1,
    } | more
    return StaffConversation(
        id=Id(number), title=title, created_at=ago(1000), updated_at=ago(minutes), **more
    )


def last(number: str, who: str, text: str, minutes: float) -> LastMessage:
    """The newest message of a conversation."""
    first, family = PEOPLE[who]
    return LastMessage(
        id=Id(number),
        sender=f"{first} {family}",
        sender_id=Id(who),
        message=text,
        timestamp=ago(minutes),
    )


def chats() -> list[StaffConversation]:
    """The list of reception-desk.png, and what may happen besides."""
    reading = (
        person("1", "14"),
        *(person(one, "17") for one in ("2", "3", "5")),
        person("4"),
        person("6", "17"),
    )
    two = (person("1"), person("5"))
    long = "Alle, die am Wochenende Frühschicht haben und den Schlüssel brauchen"
    return [
        chat(
            "1",
            "Front desk",
            1,
            participants=reading,
            last_message=last("17", "4", "116 is on its way up, then 222.", 1),
            unread_count=2,
        ),
        chat("2", "Kitchen", 7, last_message=last("20", "3", "204 nut allergy noted", 7)),
        chat("3", "Housekeeping", 16, last_message=last("21", "2", "[File shared]", 16)),
        chat(
            "4",
            "",
            48,
            is_group=False,
            participants=two,
            last_message=last("22", "1", "table 12 is for 221, 19:30", 48),
        ),
        chat("5", long, 183, last_message=last("23", "6", "fire drill moved to Tuesday", 183)),
        chat("6", "", 2000),
    ]


def said(number: int, who: str, text: str, minutes: float, **more: Any) -> StaffMessage:
    """A message of the open conversation."""
    first, family = PEOPLE[who]
    more = {"is_read_by_current_user": number <= 14, "rev": 1} | more
    return StaffMessage(
        id=Id(str(number)),
        conversation=FRONT_DESK,
        sender=Id(who),
        sender_name=f"{first} {family}",
        message=text,
        timestamp=ago(minutes),
        **more,
    )


def reaction(number: str, who: str, emoji: str) -> ChatReaction:
    """A reaction to a message."""
    return ChatReaction(id=Id(number), emoji=emoji, staff=Id(who), staff_name=PEOPLE[who][0])


def messages() -> list[StaffMessage]:
    """The conversation of reception-desk.png."""
    marks = (reaction("1", "2", "✅"), reaction("2", "1", "✅"), reaction("3", "3", "😊"))
    called = {"mentions": (ME,), "mentioned_staff": (sender("1"),)}
    return [
        said(10, "2", "Three arrivals still need confirming before 14:30.", 32),
        said(
            11,
            "3",
            "Taxi for 305 is booked for 16:15. Can someone bring the bags down at 16:05?",
            20,
        ),
        said(12, "4", "I’ll take it.", 18, reactions=marks),
        said(
            14,
            "2",
            "@Jane room 312 still has nobody. Engineer for the lift is due 14:30.",
            10,
            edited_at=ago(9),
            is_edited=True,
            **called,
        ),
        said(15, "4", "[Message deleted]", 2, is_deleted=True),
        said(16, "4", "Bags of 305 are down.", 2),
        said(17, "4", "116 is on its way up, then 222.", 1),
    ]


def more_messages() -> list[StaffMessage]:
    """What else may stand in a conversation."""
    plan = ChatFile(
        id=Id("1"), file_name="Rota-week-49.pdf", file_type=FileType.PDF, file_size=217088
    )
    replied = RepliedTo(
        id=Id("11"), message="Can someone bring the bags down at 16:05?", sender_name="Priya Nair"
    )
    return [
        said(
            18,
            "6",
            "See https://example.com/x?y=1, \u202eevil <b>bold</b> @Priya",
            1,
            mentions=(Id("3"),),
            mentioned_staff=(sender("3"),),
        ),
        said(19, "6", "[File shared]", 1, attachments=(plan,), has_attachments=True),
        said(20, "1", "Done.", 0.5, reply_to=Id("11"), reply_to_message=replied),
        said(21, "2", "Pool closes at 19:00 today", 0.4, forwarded_from="Ewa Zielińska"),
    ]


def writing(key: str, text: str, state: ActionState, **more: Any) -> PendingAction:
    """A message on its way."""
    action = NewAction(
        kind=ActionKind.WRITE_TO_STAFF,
        entity=Entity.STAFF_CONVERSATION,
        entity_id=FRONT_DESK,
        target="",
        chat=NewStaffMessage(message=text),
    )
    return PendingAction(key=key, action=action, made_at=NOW, state=state, **more)


def signed_in(known: Board) -> Board:
    """Jane Smith at work."""
    known.me = SignedIn(
        username="jane",
        token="",
        staff_id=ME,
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug="grand",
    )
    known.open_staff_chat.reader_id = ME
    return known


def staff_board(*, is_open: bool = True, has_more: bool = False) -> Board:
    """A board with the list, and a conversation open."""
    people = [
        colleague(int(number), f"{first} {last}", "Front Office")
        for number, (first, last) in PEOPLE.items()
    ]
    known = signed_in(board([], [], people))
    known.link = live()
    known.staff_chats.replace_all(chats())
    if is_open:
        known.open_staff_chat.open(FRONT_DESK)
        shown = [*messages(), *(more_messages() if has_more else ())]
        known.open_staff_chat.take_newest(shown, has_older=False)
        typing = TypingIndicated(
            conversation_id=FRONT_DESK,
            staff_id=Id("3"),
            staff_name="Priya Nair",
            is_typing=True,
            timestamp=NOW,
        )
        known.typists.hear(typing, NOW)
    return known
