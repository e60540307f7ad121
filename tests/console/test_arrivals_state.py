"""Who arrives when: kept in order, found by words, decided about once, and read while looked at."""

import asyncio
from datetime import timedelta

import msgspec
import pytest
from booking_samples import NOW, TODAY, a_booking, decided, names
from scripted_hotel import ScriptedHotel, until
from session_pc import a_hotel, maria

from console.api.errors import Forbidden
from console.commands import bookings as commands
from console.commands.hand import Hand, Outcome
from console.session.arrivals_keeper import ArrivalsKeeper
from console.session.diagnostics import Diagnostics
from console.session.rows import apply_rows, restore_all, snapshot_of
from console.session.writer import Writer
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.bookings import LONGEST_REASON, found
from console.storage.database import Database
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.owner import Owner
from contract.resources.bookings import BookingStatus
from contract.resources.sync import Entity
from contract.scalars import Id, WallTime

TOMORROW = TODAY + timedelta(days=1)


def a_desk(*, role: str = "receptionist", sync: bool = True) -> Board:
    board = Board(hotel=a_hotel(sync=sync), me=msgspec.structs.replace(maria(), role_slug=role))
    board.clock.now = lambda: NOW  # type: ignore[method-assign]
    return board


def pending(action: NewAction, state: ActionState = ActionState.WILL_SEND) -> PendingAction:
    return PendingAction(key="1", action=action, made_at=NOW, state=state)


def done_by(board: Board, submitted: list[NewAction]) -> Hand:
    return Hand(board=board, submit=submitted.append, withdraw=lambda _key: True)


def test_that_the_unconfirmed_come_first_and_who_does_not_come_last() -> None:
    board = a_desk()
    late = a_booking(1, "Late", expected_at=WallTime(18, 0))
    unknown = a_booking(2, "Unknown", expected_at=None)
    apply_rows(
        board,
        (
            decided(3, BookingStatus.CANCELLED, guest_name="Gone"),
            decided(4, BookingStatus.CONFIRMED, guest_name="Sure"),
            unknown,
            late,
            a_booking(5, "Early"),
            a_booking(6, "Tomorrow", check_in=TOMORROW),
        ),
    )
    assert names(board.bookings.of_day(TODAY)) == ["Early", "Late", "Unknown", "Sure", "Gone"]
    assert names(board.bookings.from_day(TODAY))[-1] == "Tomorrow"
    assert board.bookings.to_confirm(TODAY) == 3


def test_that_yesterday_is_shown_only_as_far_as_it_has_to_be_confirmed() -> None:
    board, day = a_desk(), TODAY - timedelta(days=1)
    done = decided(2, BookingStatus.CONFIRMED, guest_name="Sure", check_in=day)
    old = a_booking(3, "Old", check_in=day - timedelta(days=1))
    apply_rows(board, (a_booking(1, "Late", check_in=day), done, old))
    assert names(board.bookings.from_day(TODAY)) == ["Late"]


@pytest.mark.parametrize("words", ["kowal", "marta kow", "GH-48301", "gra-code1", "208", "deluxe"])
def test_that_bookings_are_found_by_name_number_and_room(words: str) -> None:
    board = a_desk()
    other = a_booking(2, "Zoë Été", room_number=None, room_type_name="Twin")
    apply_rows(board, (a_booking(), other))
    assert names(found(board.bookings.of_day(TODAY), words)) == ["Marta Kowalczyk"]
    assert names(found(board.bookings.of_day(TODAY), "zoe ete")) == [other.guest_name]


def test_that_confirming_shows_at_once_and_keeps_its_place() -> None:
    board, submitted = a_desk(), list[NewAction]()
    apply_rows(board, (a_booking(1, "First"), a_booking(2, "Second")))
    first = a_booking(1, "First")
    assert commands.confirm(hand=done_by(board, submitted), booking=first) is Outcome.DONE
    (action,) = submitted
    assert (action.kind, action.target, action.hold_s) == (
        ActionKind.CONFIRM_BOOKING,
        "CONFIRMED",
        8.0,
    )
    board.bookings.lay((pending(action),))
    assert board.bookings.to_confirm(TODAY) == 1
    assert names(board.bookings.of_day(TODAY)) == ["First", "Second"]
    # A second click does not send it twice.
    assert commands.confirm(hand=done_by(board, submitted), booking=first) is Outcome.NOT_POSSIBLE
    assert len(submitted) == 1


def test_that_cancelling_needs_a_reason_that_fits() -> None:
    board, submitted = a_desk(), list[NewAction]()
    apply_rows(board, (a_booking(),))
    hand = done_by(board, submitted)
    for reason in ("  ", "x" * (LONGEST_REASON + 1)):
        assert commands.cancel(hand=hand, booking=a_booking(), reason=reason) is (
            Outcome.NOT_POSSIBLE
        )
    assert commands.cancel(hand=hand, booking=a_booking(), reason=" A  burst pipe ") is Outcome.DONE
    assert (submitted[0].reason, submitted[0].target) == ("A burst pipe", "CANCELLED")


def test_that_what_became_of_a_booking_meanwhile_is_not_cancelled_unseen() -> None:
    board, submitted = a_desk(), list[NewAction]()
    apply_rows(board, (decided(1, BookingStatus.CONFIRMED),))
    hand = done_by(board, submitted)
    assert commands.cancel(hand=hand, booking=a_booking(), reason="No") is Outcome.NOT_POSSIBLE
    now = board.bookings.truth(Id("1"))
    assert now is not None
    assert commands.confirm(hand=hand, booking=now) is Outcome.NOT_POSSIBLE
    assert commands.cancel(hand=hand, booking=now, reason="No") is Outcome.DONE
    assert submitted[0].booking == now


def test_that_only_desk_and_managers_decide() -> None:
    board, submitted = a_desk(role="chef"), list[NewAction]()
    apply_rows(board, (a_booking(),))
    hand = done_by(board, submitted)
    assert commands.confirm(hand=hand, booking=a_booking()) is Outcome.NOT_ALLOWED
    assert not submitted


def test_that_a_decision_survives_a_restart(tmp_path) -> None:
    board, submitted = a_desk(), list[NewAction]()
    apply_rows(board, (a_booking(),))
    commands.cancel(hand=done_by(board, submitted), booking=a_booking(), reason="No room")
    database = Database(tmp_path)
    assert board.hotel is not None
    assert board.me is not None
    table = OutboxTable(database, Owner.of(board.hotel, board.me))
    table.add(StoredAction(key="k", action=submitted[0], made_at=NOW)).result(60)
    (kept,) = table.load().result(60)
    assert kept.action.booking == a_booking()
    assert kept.action.reason == "No room"
    database.close()


def test_that_this_pc_keeps_who_is_still_to_come() -> None:
    board, again = a_desk(), a_desk()
    old = a_booking(2, "Old", check_in=TODAY - timedelta(days=3))
    apply_rows(board, (a_booking(), old, a_booking(3, "Later", check_in=TOMORROW)))
    restore_all(again, snapshot_of(board, {}, NOW))
    assert names(again.bookings.from_day(TODAY)) == ["Marta Kowalczyk", "Later"]
    assert again.bookings.truth(old.id) is None


class Keeping:
    """A keeper over a scripted hotel."""

    def __init__(self, board: Board) -> None:
        self.hotel, self.board = ScriptedHotel(), board
        self.writer = Writer(board, lambda _changes: None)
        self.keeper = ArrivalsKeeper(self.hotel, self.writer, Diagnostics())

    def asked(self) -> int:
        return len(self.hotel.named("between"))


async def test_that_coming_days_are_read_while_somebody_looks() -> None:
    keeping = Keeping(a_desk())
    later = a_booking(5, "Later", check_in=TODAY + timedelta(days=9))
    keeping.hotel.put(later)
    keeping.keeper.look()
    assert keeping.asked() == 0
    keeping.keeper.watch(is_watched=True)
    await until(lambda: keeping.board.bookings.known_until)
    assert names(keeping.board.bookings.from_day(TODAY)) == ["Later"]
    # It was read a moment ago.
    keeping.keeper.watch(is_watched=True)
    keeping.keeper.look()
    await asyncio.sleep(0)
    assert keeping.asked() == 1


async def test_that_a_booking_that_is_gone_leaves_with_a_reading() -> None:
    keeping = Keeping(a_desk())
    apply_rows(keeping.board, (a_booking(1, "Gone"),))
    keeping.hotel.put(a_booking(2, "There"))
    keeping.keeper.watch(is_watched=True)
    await until(lambda: keeping.board.bookings.known_until)
    assert names(keeping.board.bookings.of_day(TODAY)) == ["There"]


async def test_that_what_came_while_it_was_read_stays() -> None:
    keeping = Keeping(a_desk())
    keeping.hotel.gate = asyncio.Event()
    keeping.keeper.watch(is_watched=True)
    await until(keeping.asked)
    apply_rows(keeping.board, (a_booking(1, "New"),))
    keeping.hotel.gate.set()
    await until(lambda: keeping.board.bookings.known_until)
    assert names(keeping.board.bookings.of_day(TODAY)) == ["New"]


async def test_that_trouble_with_reading_is_told_and_forgotten() -> None:
    keeping = Keeping(a_desk())
    keeping.hotel.faults["between"] = [Forbidden("You may not.", status=403, code="forbidden")]
    keeping.keeper.watch(is_watched=True)
    await until(lambda: keeping.board.bookings.trouble)
    keeping.keeper.look_now()
    await until(lambda: not keeping.board.bookings.trouble)
    assert keeping.board.bookings.known_until == TODAY + timedelta(days=13)


async def test_that_who_may_not_see_bookings_asks_for_none() -> None:
    keeping = Keeping(a_desk(role="chef"))
    keeping.keeper.watch(is_watched=True)
    await asyncio.sleep(0)
    assert keeping.asked() == 0


def test_that_a_refused_decision_leaves_the_truth() -> None:
    board = a_desk()
    apply_rows(board, (decided(1, BookingStatus.CONFIRMED),))
    action = NewAction(
        kind=ActionKind.CANCEL_BOOKING,
        entity=Entity.BOOKING,
        entity_id=Id("1"),
        target="CANCELLED",
        booking=a_booking(),
    )
    board.bookings.lay((pending(action, ActionState.FAILED),))
    shown = board.bookings.shown(Id("1"))
    assert shown is not None
    assert shown.refused is not None
    assert shown.decision is None
    assert shown.may_cancel
