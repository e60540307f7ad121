"""Made-up registrations and codes for the tests and pictures of the manager's area."""

from datetime import timedelta

from office_samples import office, registration
from station_samples import NOW, ago

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.book import BookPage
from contract.resources.sync import Entity
from contract.resources.team import (
    Registration,
    RegistrationCode,
    RegistrationState,
    Welcome,
)
from contract.scalars import Id

_DAY = 24 * 60


def decided() -> tuple[Registration, ...]:
    """The latest first: let in, rejected, and one of last year with a long name."""
    by = {"decided_by": "Niamh Doyle"}
    approved, rejected = RegistrationState.APPROVED, RegistrationState.REJECTED
    return (
        registration(
            7, "Mateusz", "Lis", 3 * _DAY, state=approved, decided_at=ago(_DAY),
            staff_id=Id("107"), email="mateusz.lis@example.com", **by,
        ),
        registration(
            6, "Bob", "Byrne", 5 * _DAY, state=rejected, decided_at=ago(4 * _DAY),
            decision_reason="Nobody here knows him, and the agency has not sent anybody.", **by,
        ),
        registration(
            5, "Wilhelmina Alexandra", "Oberholzer-Langenegger", 400 * _DAY, state=approved,
            decided_at=ago(399 * _DAY), staff_id=Id("4711"), **by,
        ),
    )  # fmt: skip


def code(number: int, code: str, days_left: float, **more: object) -> RegistrationCode:
    """A code Niamh made."""
    return RegistrationCode(
        id=Id(str(number)),
        registration_code=code,
        made_by="Niamh Doyle",
        expires_at=NOW + timedelta(days=days_left),
        rev=1,
        **more,  # type: ignore[arg-type]
    )


def codes() -> tuple[RegistrationCode, ...]:
    """Newest first: two open ones, a used, a revoked and an expired one."""
    return (
        code(15, "REG-K7MW2XQA", 7),
        code(14, "REG-9HT4PZLD", 5.5),
        code(13, "REG-7F24", 4, used_at=ago(40), used_by="Grace Obi"),
        code(12, "REG-W3NB6YCE", 2, revoked_at=ago(600), revoked_by="Cormac O’Sullivan"),
        code(11, "REG-M8VR5DJG", -1),
    )


def joining(*, count: int = 3, has_more: bool = False) -> Board:
    """The manager's morning, with everybody who registered and the codes."""
    known = office()
    known.registrations.open(None)
    known.registrations.take_newest(BookPage(decided(), count, has_more))
    known.registration_codes.open(None)
    known.registration_codes.take_newest(BookPage(codes(), len(codes()), has_more=False))
    return known


def pending(entity: Entity, row_id: str, kind: ActionKind, **more: object) -> PendingAction:
    """Something this PC decided and can take back."""
    action = NewAction(kind=kind, entity=entity, entity_id=Id(row_id), target="x", **more)  # type: ignore[arg-type]
    return PendingAction(
        key=f"{kind}-{row_id}",
        action=action,
        made_at=NOW,
        state=ActionState.WILL_SEND,
        send_after=NOW + timedelta(seconds=8),
        may_withdraw=True,
    )


def undecided() -> Board:
    """One is about to be let in, and a code about to be revoked."""
    known = joining()
    welcome = Welcome(department="kitchen", role="cook")
    known.outbox = (
        pending(Entity.REGISTRATION, "1", ActionKind.WELCOME, welcome=welcome),
        pending(Entity.REGISTRATION_CODE, "15", ActionKind.REVOKE_CODE),
    )
    return known
