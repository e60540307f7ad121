"""What the manager's dashboard is made of."""

from datetime import timedelta

import msgspec
from office_samples import log, office, registration, shift
from PySide6.QtTest import QAbstractItemModelTester
from session_pc import a_hotel
from station_samples import NOW, ago, board, colleague

from console.commands import team
from console.commands.hand import Hand, Outcome
from console.models.attendance_feed import FeedModel, Means, feed_lines
from console.models.break_warnings import break_lines
from console.models.manager import ManagerModels
from console.models.registrations import registration_lines
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board, BoardChanges
from console.state.clock_logs import ClockLogs
from contract.resources.attendance import Approval, ClockLog
from contract.resources.staff import DutyStatus
from contract.resources.sync import Entity
from contract.resources.team import RegistrationState, Welcome
from contract.scalars import Id

COOK = Welcome(department="kitchen", role="cook")


def logs(*rows: ClockLog) -> ClockLogs:
    known = ClockLogs()
    known.apply(rows)
    return known


def test_that_the_feed_has_every_step_newest_first() -> None:
    rosa = log(1, "Rosa Duarte", "Housekeeping", ("clock_in", 90), ("start_break", 10))
    paul = log(2, "Paul Keane", "Reception", ("clock_in", 60), ("clock_out", 5), terminal=None)
    told = [(line.name, line.step) for line in feed_lines(logs(rosa, paul).all_shown())]
    assert told == [
        ("Paul Keane", "clock_out"),
        ("Rosa Duarte", "start_break"),
        ("Paul Keane", "clock_in"),
        ("Rosa Duarte", "clock_in"),
    ]


def test_that_the_feed_says_how_somebody_was_recognised() -> None:
    known = logs(
        log(1, "A B", "Kitchen", ("clock_in", 4)),
        log(2, "C D", "Kitchen", ("clock_in", 3), terminal=None),
        log(3, "E F", "Kitchen", ("clock_in", 2), terminal=None, by="Niamh Doyle"),
    )
    means = {line.name: line.means for line in feed_lines(known.all_shown())}
    assert means == {"A B": Means.FACE, "C D": Means.CONSOLE, "E F": Means.MANAGER}


def test_that_only_a_clock_in_without_a_shift_says_whether_it_counts() -> None:
    waits = log(
        1,
        "Zoe Larkin",
        "Brasserie",
        ("clock_in", 9),
        ("start_break", 2),
        is_unrostered=True,
        approval=Approval.WAITING,
    )
    told = {line.step: line.approval for line in feed_lines(logs(waits).all_shown())}
    assert told == {"clock_in": Approval.WAITING, "start_break": None}


def test_that_one_department_can_be_chosen(qapp: object) -> None:
    model = FeedModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    known = logs(
        log(1, "A B", "Kitchen", ("clock_in", 4)), log(2, "C D", "Porters", ("clock_in", 3))
    )
    model.show_logs(known.all_shown())
    assert model.departments == [("kitchen", "Kitchen"), ("porters", "Porters")]
    model.choose("porters")
    assert [line.name for line in model.rows] == ["C D"]
    model.choose(None)
    assert [line.name for line in model.rows] == ["C D", "A B"]
    assert tester.model() is model


def test_that_six_hours_without_a_break_are_a_warning_and_a_break_starts_them_anew() -> None:
    known = board()
    known.clock_logs.apply(
        [
            log(1, "A B", "Kitchen", ("clock_in", 359)),
            log(2, "C D", "Kitchen", ("clock_in", 360)),
            log(3, "E F", "Kitchen", ("clock_in", 500), ("start_break", 90), ("end_break", 60)),
            log(4, "G H", "Kitchen", ("clock_in", 500), ("start_break", 5)),
            log(5, "I J", "Kitchen", ("clock_in", 500), ("clock_out", 5)),
            log(6, "K L", "Kitchen", ("clock_in", 330), break_minutes_due=30),
        ]
    )
    lines = break_lines(known, NOW)
    assert [(line.name, line.may_remind) for line in lines] == [("C D", True), ("K L", True)]
    later = [line.name for line in break_lines(known, NOW + timedelta(minutes=1))]
    assert later == ["C D", "A B", "K L"]


def test_that_somebody_reminded_a_moment_ago_is_not_reminded_again() -> None:
    known = board()
    row = log(1, "A B", "Kitchen", ("clock_in", 400), break_minutes_due=30, reminded_at=ago(0.5))
    known.clock_logs.apply([row])
    assert not break_lines(known, NOW)[0].may_remind
    assert break_lines(known, NOW + timedelta(minutes=1))[0].may_remind


def test_that_a_person_who_waits_twice_counts_once(qapp: object) -> None:
    known = board()
    again = log(3, "Zoe Larkin", "Brasserie", ("clock_in", 5), approval=Approval.WAITING)
    known.clock_logs.apply(
        [
            msgspec.structs.replace(again, staff=Id("1")),
            log(2, "Kofi Mensah", "Reception", ("clock_in", 30), approval=Approval.WAITING),
            log(
                1,
                "Zoe Larkin",
                "Brasserie",
                ("clock_in", 400),
                ("clock_out", 60),
                approval=Approval.WAITING,
            ),
        ]
    )
    assert ManagerModels(known).waiting_since == [ago(400), ago(30)]


def test_that_shifts_under_way_tell_who_is_short(qapp: object) -> None:
    models = ManagerModels(office())
    short = {one.name: (len(one.colleagues), one.short) for one in models.duty.rows if one.short}
    assert short == {"Brasserie": (5, 1), "Kitchen": (4, 1), "Porters": (2, 1)}
    assert (models.duty.on_duty, models.duty.rostered, models.duty.short) == (21, 24, 3)


def test_that_a_department_where_nobody_came_is_shown(qapp: object) -> None:
    known = office()
    gone = [one for one in known.colleagues.all_shown() if _slug(known, one.id) == "porters"]
    for one in gone:
        known.colleagues.remove(one.id)
    models = ManagerModels(known)
    porters = next(one for one in models.duty.rows if one.slug == "porters")
    assert (porters.name, porters.colleagues, porters.short) == ("Porters", (), 3)


def test_that_an_unrostered_colleague_hides_nobody_who_is_missing(qapp: object) -> None:
    known = board(
        staff=[
            colleague(1, "Zoe Larkin", "Kitchen", is_unrostered=True),
            colleague(2, "Sofia Rossi", "Kitchen", duty=DutyStatus.OFF_DUTY),
            colleague(3, "Mateusz Lis", "Kitchen", duty=DutyStatus.OFF_DUTY),
            colleague(4, "Marek Nowak", "Porters"),
        ]
    )
    # Marek helps out, and Sofia's split shift was entered so that its parts overlap.
    cooks = [shift(n, "Kitchen", NOW - timedelta(hours=1)) for n in (2, 3, 4)]
    twice = msgspec.structs.replace(shift(5, "Kitchen", NOW), staff=Id("2"))
    known.team.apply([*cooks, twice])
    duty = ManagerModels(known).duty
    told = {one.name: (one.rostered, one.short, one.missing) for one in duty.rows}
    assert told == {"Kitchen": (4, 3, 2), "Porters": (0, 0, 0)}


def _slug(known: Board, staff_id: Id) -> str:
    member = known.colleagues.truth(staff_id)
    assert member is not None
    return "" if member.department_detail is None else member.department_detail.slug


def test_that_a_registration_of_a_known_name_says_so(qapp: object) -> None:
    lines = registration_lines(office())
    assert [line.name for line in lines] == ["Amir Haddad", "Grace Obi"]
    assert [line.alike for line in lines] == [(), (("Grace Obi", "Kitchen"),)]


def test_that_a_decided_registration_leaves(qapp: object) -> None:
    known = office()
    models = ManagerModels(known)
    decided = registration(1, "Amir", "Haddad", 142, state=RegistrationState.APPROVED, rev=1)
    models.apply(BoardChanges(team=known.team.apply([decided])))
    assert [line.name for line in models.registrations] == ["Grace Obi"]


def hand(known: Board, done: list[NewAction]) -> Hand:
    return Hand(board=known, submit=done.append, withdraw=lambda _key: False)


def manager() -> Board:
    known = office()
    assert known.me is not None
    known.me = msgspec.structs.replace(known.me, access_level="super_staff_admin")
    known.hotel = a_hotel()
    return known


def test_that_letting_in_and_rejecting_wait_for_an_undo_and_a_reason() -> None:
    known, done = manager(), list[NewAction]()
    mine = hand(known, done)
    first, second = (line.id for line in registration_lines(known))
    assert team.welcome(hand=mine, registration_id=first, place=COOK) is Outcome.DONE
    assert team.refuse(hand=mine, registration_id=second, reason="  ") is Outcome.NOT_POSSIBLE
    assert team.refuse(hand=mine, registration_id=second, reason="Unknown") is Outcome.DONE
    assert [(one.kind, one.hold_s, one.welcome, one.reason) for one in done] == [
        (ActionKind.WELCOME, 8.0, COOK, None),
        (ActionKind.REFUSE, 8.0, None, "Unknown"),
    ]


def test_that_nobody_is_decided_about_twice() -> None:
    known, done = manager(), list[NewAction]()
    action = NewAction(
        kind=ActionKind.WELCOME,
        entity=Entity.REGISTRATION,
        entity_id=Id("1"),
        target="approved",
        welcome=COOK,
    )
    pending = PendingAction(key="k", action=action, made_at=NOW, state=ActionState.WILL_SEND)
    known.outbox = (pending,)
    again = team.refuse(hand=hand(known, done), registration_id=Id("1"), reason="Unknown")
    assert (again, done) == (Outcome.NOT_POSSIBLE, [])


def test_that_only_managers_decide() -> None:
    known, done = manager(), list[NewAction]()
    known.me = office().me
    mine = hand(known, done)
    assert team.welcome(hand=mine, registration_id=Id("1"), place=COOK) is Outcome.NOT_ALLOWED
    assert team.remind(hand=mine, log_id=Id("101")) is Outcome.NOT_ALLOWED
    assert not done


def test_that_a_code_is_revoked_once_after_the_time_for_an_undo() -> None:
    known, done = manager(), list[NewAction]()
    assert team.revoke_code(hand=hand(known, done), code_id=Id("15")) is Outcome.DONE
    (action,) = done
    assert (action.kind, action.entity_id, action.hold_s) == (ActionKind.REVOKE_CODE, "15", 8.0)
    known.outbox = (
        PendingAction(key="k", action=action, made_at=NOW, state=ActionState.WILL_SEND),
    )
    assert team.revoke_code(hand=hand(known, done), code_id=Id("15")) is Outcome.NOT_POSSIBLE
    known.me = office().me
    assert team.revoke_code(hand=hand(known, done), code_id=Id("16")) is Outcome.NOT_ALLOWED
    assert len(done) == 1
