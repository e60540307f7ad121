"""Clock-ins that wait: what counts as undecided, which prompts are trusted, what may be decided."""

from typing import Any

import pytest
from clock_samples import SLUG, a_decision, a_log, a_manager, a_prompt, decided
from session_pc import a_hotel

from console.commands import attendance
from console.commands.hand import Hand, Outcome
from console.state.actions import UNDO_WINDOW_S, ActionKind, ActionState, NewAction
from console.state.approvals import SUSPICIONS_KEPT, Approvals
from console.state.board import Board
from console.state.clock_logs import ClockLogs
from console.state.clock_prompts import trouble_with
from contract.events.attendance import RequestAction
from contract.resources.attendance import Approval
from contract.scalars import Id


def test_that_those_who_wait_longest_come_first() -> None:
    logs = ClockLogs()
    logs.apply((a_log("1", 4), a_log("2", 8), a_log("3", 6), decided(a_log("4", 30))))
    assert [one.log.id for one in logs.undecided()] == ["2", "3", "1"]


def test_that_what_was_decided_here_waits_for_nobody_unless_it_was_refused() -> None:
    logs = ClockLogs()
    logs.apply((a_log("1"), a_log("2")))
    logs.lay((a_decision("1"), a_decision("2", ActionState.FAILED, refusal="No.")))
    assert [one.log.id for one in logs.undecided()] == ["2"]
    assert [one.log.id for one in logs.decided_here()] == ["1", "2"]
    refused = logs.shown(Id("2"))
    assert refused is not None
    assert refused.decision is None
    assert refused.refused is not None
    assert refused.refused.refusal == "No."


def test_that_an_older_tale_does_not_open_a_decision_again() -> None:
    logs, log = ClockLogs(), a_log("1")
    logs.apply((decided(log),))
    logs.apply((log,))
    assert logs.undecided() == []


def test_that_the_prompt_of_our_own_hotel_is_trusted() -> None:
    assert trouble_with(a_prompt(), SLUG) is None
    zone = f"/api/staff/hotel/{SLUG}/attendance/clock-logs/789/approve/"
    other = (RequestAction(label="", action="approve", endpoint=zone),)
    assert trouble_with(a_prompt(actions=other), SLUG) is None
    assert trouble_with(a_prompt(actions=None), SLUG) is None


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://elsewhere.example/api/hotels/grand-hotel/clock-logs/789/approve/",
        "//elsewhere.example/approve/",
        "/api/hotels/grand-hotel/clock-logs/790/approve/",
        "/api/hotels/other/clock-logs/789/approve/",
        "/api/hotels/grand-hotel/clock-logs/789/reject/",
        "/api/hotels/grand-hotel/clock-logs/789/approve/../../../../logout/",
        "",
    ],
)
def test_that_an_endpoint_that_points_elsewhere_is_noticed(endpoint: str) -> None:
    action = RequestAction(label="Approve", action="approve", endpoint=endpoint)
    assert (
        trouble_with(a_prompt(actions=(action,)), SLUG)
        == "the endpoint of approve points elsewhere"
    )


@pytest.mark.parametrize(
    ("more", "trouble"),
    [
        ({"log_id": "../staff"}, "the id is none of a clock log"),
        ({"log_id": "9" * 19}, "the id is none of a clock log"),
        ({"log_id": "٧"}, "the id is none of a clock log"),
        ({"type": "fire_alarm"}, "the type is unknown"),
        (
            {"actions": (RequestAction(label="", action="delete", endpoint=""),)},
            "it proposes an action that is unknown",
        ),
    ],
)
def test_that_other_lies_are_noticed(more: dict[str, Any], trouble: str) -> None:
    assert trouble_with(a_prompt(**more), SLUG) == trouble


def test_that_suspicions_do_not_grow_without_end() -> None:
    approvals = Approvals()
    for number in range(SUSPICIONS_KEPT + 1):
        assert approvals.suspect(Id(str(number)))
    assert not approvals.suspect(Id("5"))
    assert not approvals.is_suspicious(Id("0"))
    assert approvals.is_suspicious(Id(str(SUSPICIONS_KEPT)))


def hand_of(access_level: str, sent: list[NewAction]) -> Hand:
    hotel = a_hotel()
    me = a_manager(access_level)
    board = Board(hotel=hotel, me=me)
    board.clock_logs.apply((a_log("1"), decided(a_log("2"))))
    return Hand(board=board, submit=sent.append, withdraw=lambda _key: False)


def test_that_a_manager_decides_with_time_for_an_undo() -> None:
    sent: list[NewAction] = []
    hand = hand_of("staff_admin", sent)
    assert attendance.approve(hand=hand, log_id=Id("1")) is Outcome.DONE
    assert attendance.reject(hand=hand, log_id=Id("1"), reason=" By mistake ") is Outcome.DONE
    assert [one.hold_s for one in sent] == [UNDO_WINDOW_S] * 2
    assert [(one.kind, one.target, one.reason) for one in sent] == [
        (ActionKind.APPROVE_CLOCK_IN, Approval.APPROVED, None),
        (ActionKind.REJECT_CLOCK_IN, Approval.REJECTED, "By mistake"),
    ]


def test_that_nothing_is_decided_twice_without_a_reason_or_by_somebody_else() -> None:
    sent: list[NewAction] = []
    hand = hand_of("staff_admin", sent)
    assert attendance.approve(hand=hand, log_id=Id("2")) is Outcome.NOT_POSSIBLE
    assert attendance.approve(hand=hand, log_id=Id("3")) is Outcome.NOT_POSSIBLE
    assert attendance.reject(hand=hand, log_id=Id("1"), reason="  ") is Outcome.NOT_POSSIBLE
    assert attendance.reject(hand=hand, log_id=Id("1"), reason="x" * 201) is Outcome.NOT_POSSIBLE
    cook = hand_of("regular_staff", sent)
    assert attendance.approve(hand=cook, log_id=Id("1")) is Outcome.NOT_ALLOWED
    assert sent == []
