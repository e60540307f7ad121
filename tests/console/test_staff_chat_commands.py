"""What the commands of the chat among colleagues hand to the outbox."""

from collections.abc import Callable

import pytest
from staff_chat_samples import FRONT_DESK, staff_board

from console.commands import staff_chat
from console.commands.hand import Hand, Outcome
from console.state.actions import ActionKind, NewAction
from console.state.outgoing import NewFiles, OutgoingFile, Written
from contract.resources.staff_chat import LONGEST_MESSAGE, NewStaffMessage
from contract.scalars import Id

PLAN = OutgoingFile(id="a1", name="plan.pdf", size=2_000)


class Desk:
    """A hand whose actions are kept."""

    def __init__(self) -> None:
        self.done: list[NewAction] = []
        self.hand = Hand(board=staff_board(), submit=self.done.append, withdraw=lambda _key: False)

    @property
    def kinds(self) -> list[ActionKind]:
        return [one.kind for one in self.done]


def test_that_a_message_goes_with_those_it_calls_who_take_part() -> None:
    desk = Desk()
    outcome = staff_chat.write(
        hand=desk.hand,
        conversation_id=FRONT_DESK,
        written=Written(
            text=" @Priya, 305 please ",
            mentions=(Id("3"), Id("3"), Id("99")),
            reply_to=Id("11"),
        ),
    )
    assert outcome is Outcome.DONE
    body = NewStaffMessage(message="@Priya, 305 please", reply_to=Id("11"), mentions=(Id("3"),))
    assert desk.done[0].chat == body


def test_that_files_go_with_or_without_words_and_with_those_they_call() -> None:
    desk = Desk()
    for said in ("", " @Priya, the plan "):
        written = Written(text=said, files=(PLAN,), mentions=(Id("3"), Id("99")))
        assert _write(desk.hand, written) is Outcome.DONE
    assert desk.kinds == [ActionKind.SEND_FILES_TO_STAFF] * 2
    assert desk.done[1].chat == NewFiles(
        files=(PLAN,), message="@Priya, the plan", mentions=(Id("3"),)
    )


def _write(hand: Hand, written: Written, conversation_id: Id = FRONT_DESK) -> Outcome:
    return staff_chat.write(hand=hand, conversation_id=conversation_id, written=written)


def test_that_a_reaction_that_is_there_is_taken_back() -> None:
    desk = Desk()
    staff_chat.react(hand=desk.hand, message_id=Id("12"), emoji="✅")
    staff_chat.react(hand=desk.hand, message_id=Id("12"), emoji="🔥")
    assert desk.kinds == [ActionKind.TAKE_REACTION_BACK, ActionKind.REACT]


@pytest.mark.parametrize(
    "do",
    [
        lambda hand: _write(hand, Written(text="  ")),
        lambda hand: _write(hand, Written(text="x" * (LONGEST_MESSAGE + 1), files=(PLAN,))),
        lambda hand: _write(hand, Written(text="Hello"), Id("99")),
        lambda hand: staff_chat.delete_file(hand=hand, message_id=Id("10"), file_id=Id("1")),
        lambda hand: staff_chat.delete_file(hand=hand, message_id=Id("17"), file_id=Id("1")),
        lambda hand: staff_chat.edit(hand=hand, message_id=Id("10"), text="Not mine"),
        lambda hand: staff_chat.delete(hand=hand, message_id=Id("10")),
        lambda hand: staff_chat.delete(hand=hand, message_id=Id("15")),
        lambda hand: staff_chat.react(hand=hand, message_id=Id("12"), emoji="🍕"),
        lambda hand: staff_chat.forward(hand=hand, message_id=Id("12"), conversations=()),
        lambda hand: staff_chat.start(hand=hand, people=()),
        lambda hand: staff_chat.rename(hand=hand, conversation_id=FRONT_DESK, title="Front desk"),
        lambda hand: staff_chat.rename(hand=hand, conversation_id=Id("4"), title="Direct"),
        lambda hand: staff_chat.leave(hand=hand, conversation_id=Id("4")),
        lambda hand: staff_chat.add_people(hand=hand, conversation_id=FRONT_DESK, people=()),
    ],
)
def test_that_what_is_not_possible_leaves_the_outbox_empty(do: Callable[[Hand], Outcome]) -> None:
    desk = Desk()
    assert do(desk.hand) is Outcome.NOT_POSSIBLE
    assert desk.done == []


def test_that_groups_are_begun_renamed_joined_and_left() -> None:
    desk = Desk()
    hand = desk.hand
    staff_chat.start(hand=hand, people=(Id("2"), Id("3")), title=" Late shift ")
    staff_chat.rename(hand=hand, conversation_id=FRONT_DESK, title="Lobby")
    staff_chat.add_people(hand=hand, conversation_id=FRONT_DESK, people=(Id("9"),))
    staff_chat.forward(hand=hand, message_id=Id("12"), conversations=(Id("2"),))
    staff_chat.leave(hand=hand, conversation_id=FRONT_DESK)
    assert desk.kinds == [
        ActionKind.START_STAFF_CHAT,
        ActionKind.RENAME_STAFF_CHAT,
        ActionKind.ADD_TO_STAFF_CHAT,
        ActionKind.FORWARD,
        ActionKind.LEAVE_STAFF_CHAT,
    ]
    assert desk.done[0].entity_id.startswith("new-")
