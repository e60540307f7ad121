"""A shift that is removed: once, held for an undo, kept over a restart, and told."""

from pathlib import Path

from clock_samples import a_manager
from gallery_room_panel import HOTEL
from pytestqt.qtbot import QtBot
from roster_samples import MONDAY, period, read_week, shift
from station_samples import NOW, board, colleague
from test_waiting_offers import Offers

from console.commands.hand import Hand, Outcome
from console.commands.roster import remove_shift
from console.models.roster import RosterModel
from console.models.waiting import waiting_lines
from console.state.actions import UNDO_WINDOW_S, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.storage.database import Database
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.owner import Owner
from console.views.waiting.words import what
from contract.record import replace
from contract.scalars import Id

JANE = colleague(1, "Jane {Smith}", "Reception")


def planned() -> Board:
    """A manager's week with two shifts."""
    known = board(staff=[JANE])
    known.me, known.hotel = a_manager(), HOTEL
    shifts = [shift(number, JANE, MONDAY, hours) for number, hours in ((1, (6, 10)), (2, (14, 22)))]
    read_week(known, shifts, [period()])
    return known


def removal(known: Board) -> NewAction:
    """What removing the first shift puts into the outbox."""
    sent = list[NewAction]()
    hand = Hand(board=known, submit=sent.append, withdraw=lambda _key: False)
    assert remove_shift(hand=hand, shift_id=Id("1")) is Outcome.DONE
    return sent[0]


def waiting(action: NewAction, state: ActionState = ActionState.WILL_SEND) -> PendingAction:
    refusal = "It is too late." if state is ActionState.FAILED else None
    return PendingAction(key="k", action=action, made_at=NOW, state=state, refusal=refusal)


def test_that_a_shift_is_removed_once_from_the_revision_that_was_seen() -> None:
    known = planned()
    action = removal(known)
    assert (action.hold_s, action.expected_rev) == (UNDO_WINDOW_S, 0)
    known.outbox = (waiting(action),)
    hand = Hand(board=known, submit=lambda _action: None, withdraw=lambda _key: False)
    assert remove_shift(hand=hand, shift_id=Id("1")) is Outcome.NOT_POSSIBLE
    assert remove_shift(hand=hand, shift_id=Id("77")) is Outcome.NOT_POSSIBLE
    known.me = None
    assert remove_shift(hand=hand, shift_id=Id("2")) is Outcome.NOT_ALLOWED


def test_that_the_week_leaves_it_out_until_the_hotel_refuses(qtbot: QtBot) -> None:
    known = planned()
    model, action = RosterModel(known), removal(known)

    def starts() -> list[int]:
        assert model.week is not None
        cell = model.week.departments[0].people[0].cells[0]
        return [block.shift.shift_start.hour for block in cell]

    assert starts() == [6, 14]
    known.outbox = (waiting(action),)
    model.apply(BoardChanges(outbox=True))
    assert starts() == [14]
    known.outbox = (waiting(action, ActionState.FAILED),)
    model.apply(BoardChanges(outbox=True))
    assert starts() == [6, 14]


def test_that_it_is_kept_over_a_restart_as_it_was(tmp_path: Path) -> None:
    database = Database(tmp_path)
    stored = StoredAction(key="k", action=removal(planned()), made_at=NOW)
    outbox = OutboxTable(database, Owner("grand-hotel", "7"))
    outbox.add(stored).result()
    (kept,) = outbox.load().result()
    assert replace(kept.action, hold_s=UNDO_WINDOW_S) == stored.action
    database.close()


def test_that_a_refused_removal_is_told_whatever_somebody_is_called(qtbot: QtBot) -> None:
    known = planned()
    known.outbox = (waiting(removal(known), ActionState.FAILED),)
    (line,) = waiting_lines(known)
    assert what(line) == "Remove a shift: Jane {Smith}"
    (message,) = Offers(qtbot).take(*known.outbox)
    assert message.title == "The shift of Jane {Smith} was not removed"
    assert message.text == "It is too late."
