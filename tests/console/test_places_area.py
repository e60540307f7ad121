"""Departments and roles: counted, removed once and only without people, and kept over a restart."""

from pathlib import Path

from clock_samples import a_manager
from gallery_room_panel import HOTEL
from staff_samples import held_removal, staffed
from station_samples import NOW

from console.commands.hand import Hand, Outcome
from console.commands.places import remove
from console.models.waiting import waiting_lines
from console.state.actions import UNDO_WINDOW_S, ActionState, NewAction
from console.state.board import Board
from console.state.places import StaffPlace, place_name, places_of, removal_of
from console.storage.database import Database
from console.storage.outbox import OutboxTable, StoredAction
from console.storage.owner import Owner
from console.views.waiting.words import what
from contract.record import replace
from contract.resources.sync import Entity
from contract.scalars import Id


def managed() -> Board:
    """A manager's staff at our own hotel."""
    known = staffed()
    known.me, known.hotel = a_manager(), HOTEL
    return known


def one(known: Board, name: str) -> StaffPlace:
    (found,) = (each for each in places_of(known, Entity.DEPARTMENT) if each.name == name)
    return found


def removal(known: Board, name: str = "Spa") -> tuple[Outcome, list[NewAction]]:
    """What removing a department gives, and what it puts into the outbox."""
    sent = list[NewAction]()
    hand = Hand(board=known, submit=sent.append, withdraw=lambda _key: False)
    return remove(hand=hand, place=one(known, name)), sent


def test_that_whoever_moves_or_goes_is_counted_elsewhere() -> None:
    known = managed()
    before = one(known, "Kitchen").people
    (cook,) = (each for each in known.colleagues.all_shown() if each.id == "201")
    known.colleagues.apply([replace(cook, department_detail=None, rev=cook.rev + 1)])
    assert one(known, "Kitchen").people == before - 1
    assert one(known, "Spa").people == 0


def test_that_only_one_without_people_is_removed_and_only_once() -> None:
    known = managed()
    assert removal(known, "Kitchen") == (Outcome.NOT_POSSIBLE, [])
    outcome, (action,) = removal(known)
    assert outcome is Outcome.DONE
    assert (action.entity_id, action.target, action.hold_s) == ("90", "spa", UNDO_WINDOW_S)
    known.outbox = (held_removal(),)
    assert removal(known) == (Outcome.NOT_POSSIBLE, [])
    known.outbox = (replace(held_removal(), state=ActionState.FAILED, refusal="No."),)
    assert removal_of(known, Entity.DEPARTMENT, Id("90")) is None
    assert removal(known)[0] is Outcome.DONE
    known.me = None
    assert removal(known) == (Outcome.NOT_ALLOWED, [])


def test_that_a_removal_is_kept_over_a_restart_and_listed_by_name(tmp_path: Path) -> None:
    known = managed()
    _, (action,) = removal(known)
    database = Database(tmp_path)
    outbox = OutboxTable(database, Owner("grand-hotel", "7"))
    outbox.add(StoredAction(key="k", action=action, made_at=NOW)).result()
    (kept,) = outbox.load().result()
    database.close()
    assert replace(kept.action, hold_s=UNDO_WINDOW_S) == action
    known.outbox = (replace(held_removal(), action=action),)
    (line,) = waiting_lines(known)
    assert what(line) == "Remove a department: Spa"
    assert place_name(known, Entity.ROLE, Id("90")) == ""
