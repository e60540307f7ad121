"""Turns decisions about clock-ins into commands."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from console.commands import attendance
from console.commands.hand import Outcome
from console.shell.doing import Doing
from console.shell.looks import Looks
from console.views.place import Place
from contract.permissions import Duty
from contract.scalars import Id

if TYPE_CHECKING:
    from console.models.approvals import ApprovalModels
    from console.views.approvals.actions import ApprovalActions
    from console.views.approvals.panel import ApprovalPanel


def approval_actions(doing: Doing) -> "ApprovalActions":
    """What the cards of clock-ins can ask for."""
    from console.views.approvals.actions import ApprovalActions

    approve = partial(attendance.approve, hand=doing.hand)
    return ApprovalActions(
        approve=lambda log_ids: _each(doing, log_ids, lambda log_id: approve(log_id=log_id)),
        reject=partial(_reject, doing),
        undo=doing.take_back,
        retry=doing.door.retry,
        dismiss=doing.door.dismiss,
    )


def approval_panel(
    models: "ApprovalModels", doing: Doing, place: Place, looks: Looks, *, most: int
) -> "ApprovalPanel":
    """The cards, with at most so many rows of who is next."""
    from console.views.approvals.panel import ApprovalPanel

    return ApprovalPanel(
        models,
        approval_actions(doing),
        place=place,
        theme=looks.theme(Duty.MANAGER),
        monotonic=time.monotonic,
        most=most,
    )


def _reject(doing: Doing, log_ids: Sequence[Id], reason: str) -> None:
    reject = partial(attendance.reject, hand=doing.hand, reason=reason)
    _each(doing, log_ids, lambda log_id: reject(log_id=log_id))


def _each(doing: Doing, log_ids: Sequence[Id], decide: Callable[[Id], Outcome]) -> None:
    """Every clock-in of a card; one that is decided meanwhile is said."""
    for log_id in log_ids:
        outcome = decide(log_id)
        if outcome is not Outcome.DONE:
            doing.on_refused(outcome)
