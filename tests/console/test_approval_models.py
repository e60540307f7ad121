"""The cards of clock-ins: one a person, who waits longest first, and what became of decisions."""

from datetime import timedelta

from clock_samples import NOW, a_decision, a_log, decided
from gallery_approvals import StoppedClock, board, logs

from console.models.approvals import ApprovalModels, NoteKind
from console.state.actions import ActionKind, ActionState
from console.state.board import Board, BoardChanges
from console.state.changes import Changes
from console.state.link import LinkState
from contract.record import replace
from contract.scalars import Id

CHANGED = BoardChanges(clock_logs=Changes(updated=frozenset({Id("1")})))


def later(known: Board, seconds: float) -> None:
    assert isinstance(known.clock, StoppedClock)
    known.clock.later = timedelta(seconds=seconds)


def names(models: ApprovalModels) -> list[str]:
    return [card.first.staff_name for card in models.cards]


def test_that_who_waits_longest_is_in_front_and_the_others_follow() -> None:
    models = ApprovalModels(board(*reversed(logs())))
    assert models.front is not None
    assert models.front.first.staff_name == "Dara Quinn"
    assert [card.first.staff_name for card in models.queue] == [
        "Sinéad Walsh",
        "Femi Adeyemi",
        "Luís Ferreira",
    ]


def test_that_the_same_person_twice_is_one_card() -> None:
    first, again = a_log("1", 60, staff=Id("5")), a_log("2", 5, staff=Id("5"))
    models = ApprovalModels(board(again, first, a_log("3", 30)))
    assert [[log.id for log in card.logs] for card in models.cards] == [["1", "2"], ["3"]]
    assert models.waiting == 2


def test_that_a_chosen_card_stays_in_front_when_others_come_and_go() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    models.step(1)
    models.step(1)
    assert models.front is not None
    assert models.front.first.staff_name == "Femi Adeyemi"
    known.clock_logs.apply((a_log("9", 90, staff_name="Ann Field"),))
    models.apply(CHANGED)
    assert models.front is not None
    assert models.front.first.staff_name == "Femi Adeyemi"
    models.step(9)
    assert models.front.first.staff_name == "Femi Adeyemi"


def test_that_who_decided_elsewhere_is_told_for_three_seconds() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    known.clock_logs.apply((decided(logs()[0], "Aoife Brennan"),))
    models.apply(CHANGED)
    assert models.front is not None
    assert models.front.decided is not None
    assert models.front.decided.decided_by == "Aoife Brennan"
    assert models.waiting == 3
    later(known, 2.9)
    models.tick()
    assert len(models.cards) == 4
    later(known, 3)
    models.tick()
    assert names(models) == ["Sinéad Walsh", "Femi Adeyemi", "Luís Ferreira"]


def test_that_what_was_decided_here_leaves_at_once_and_can_be_taken_back() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    known.clock_logs.lay((a_decision("1"),))
    models.apply(CHANGED)
    assert names(models)[0] == "Sinéad Walsh"
    (note,) = models.notes
    assert (note.kind, note.keys, note.may_undo, note.is_approval) == (
        NoteKind.HELD,
        ("key-1",),
        True,
        True,
    )
    known.clock_logs.lay(())
    models.apply(CHANGED)
    assert names(models)[0] == "Dara Quinn"
    assert models.notes == []


def test_that_a_settled_decision_of_this_pc_is_no_news_of_somebody_else() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    known.clock_logs.lay((a_decision("1", ActionState.SENDING),))
    models.apply(CHANGED)
    known.clock_logs.apply((decided(logs()[0]),))
    known.clock_logs.lay(())
    models.apply(CHANGED)
    assert names(models) == ["Sinéad Walsh", "Femi Adeyemi", "Luís Ferreira"]
    assert models.notes == []


def test_that_a_decision_that_waits_for_a_connection_says_so_after_its_time() -> None:
    known = board(*logs(), is_offline=True)
    models = ApprovalModels(known)
    known.clock_logs.lay((a_decision("1"),))
    models.apply(CHANGED)
    assert models.notes[0].kind is NoteKind.HELD
    later(known, 5)
    models.tick()
    assert models.notes[0].kind is NoteKind.WAITING
    assert not models.is_reachable


def test_that_a_refused_decision_says_why_and_does_not_repeat_it_as_a_farewell() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    known.clock_logs.lay((a_decision("1", ActionState.FAILED, refusal="Aoife was first."),))
    known.clock_logs.apply((decided(logs()[0], "Aoife"),))
    models.apply(CHANGED)
    assert names(models)[0] == "Sinéad Walsh"
    assert [(note.kind, note.refusal) for note in models.notes] == [
        (NoteKind.REFUSED, "Aoife was first.")
    ]


def test_that_a_decision_after_somebody_went_home_says_so_for_a_while() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    known.clock_logs.lay((a_decision("1"),))
    models.apply(CHANGED)
    gone = decided(logs()[0], time_out=NOW - timedelta(minutes=1))
    known.clock_logs.apply((gone,))
    known.clock_logs.lay(())
    models.apply(CHANGED)
    assert [note.kind for note in models.notes] == [NoteKind.CLOSED]
    later(known, 8)
    models.tick()
    assert models.notes == []


def test_that_decisions_about_one_person_are_taken_back_together() -> None:
    first, again = a_log("1", 60, staff=Id("5")), a_log("2", 5, staff=Id("5"))
    known = board(first, again)
    kind = ActionKind.REJECT_CLOCK_IN
    known.clock_logs.lay((a_decision("1", kind=kind), a_decision("2", kind=kind)))
    models = ApprovalModels(known)
    assert [(note.keys, note.is_approval) for note in models.notes] == [(("key-1", "key-2"), False)]


def test_that_losing_the_connection_is_told() -> None:
    known = board(*logs())
    models = ApprovalModels(known)
    told: list[bool] = []
    models.changed.connect(lambda: told.append(models.is_reachable))
    models.apply(BoardChanges(link=True))
    assert told == []
    known.link = replace(known.link, state=LinkState.RECONNECTING)
    models.apply(BoardChanges(link=True))
    assert told == [False]
