"""Who is told when the roster changes: managers, by events and by their stream."""

from collections.abc import Iterable
from typing import Final

from contract.channels import ATTENDANCE, ATTENDANCE_MANAGERS
from contract.events.roster import PeriodFinalized, RosterUpdated
from contract.events.staff import EditAction
from contract.permissions import Duty
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.audit.service import Decider
from hotel.areas.roster.tables import Period, ShiftRow
from hotel.changes.mutation import Mutation

STREAMS: Final = frozenset({Duty.MANAGER})
# The data of an event ends at 10 kB.
_MOST_IDS: Final = 300


def touch_period(mutation: Mutation, period: Period) -> None:
    """A period changed, or is gone."""
    mutation.touch(Entity.ROSTER_PERIOD, period.id, period.rev, STREAMS)


def touch_shift(mutation: Mutation, shift: ShiftRow) -> None:
    """A shift changed, or is gone."""
    mutation.touch(Entity.SHIFT, shift.id, shift.rev, STREAMS)


def tell_roster(
    mutation: Mutation,
    who: Decider,
    period: Period,
    *,
    action: EditAction,
    shift_ids: Iterable[int] = (),
) -> None:
    """Shifts of a period changed; without ids, or with very many, the period as a whole."""
    ids = tuple(Id(n) for n in shift_ids)
    updated = RosterUpdated(
        action=action,
        period_id=Id(period.id),
        period_title=period.title,
        shift_ids=ids if len(ids) <= _MOST_IDS else (),
        updated_by=Id(who.staff_id),
        timestamp=mutation.at,
    )
    channel = ATTENDANCE.channel(hotel_slug=mutation.hotel.slug)
    mutation.tell(channel, updated, rev=period.rev)


def tell_finalized(mutation: Mutation, who: Decider, period: Period) -> None:
    """A period was closed."""
    closed = PeriodFinalized(
        period_id=Id(period.id),
        period_title=period.title,
        finalized_by=who.name,
        message=f"Roster period '{period.title}' has been finalized.",
        timestamp=mutation.at,
    )
    channel = ATTENDANCE_MANAGERS.channel(hotel_slug=mutation.hotel.slug)
    mutation.tell(channel, closed, rev=period.rev)
