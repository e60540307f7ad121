"""What is said of a period of the roster: its state, what is open, what is under way."""

from datetime import tzinfo

from console.state.actions import ActionKind, ActionState, PendingAction
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.roster.words import tr
from console.views.theme import Theme
from console.views.words import clock_time, day, plain, told
from contract.resources.roster import RosterPeriod


def state_chip(period: RosterPeriod, theme: Theme) -> Chip:
    """Open, published or finalised."""
    colour = theme.colour
    if period.is_finalized:
        return Chip(Icon.LOCK, tr("Finalised"), colour.sunken, colour.text2)
    if period.published:
        return Chip(Icon.CHECK, tr("Published"), colour.ok_tint, colour.ok_text)
    return Chip(Icon.INFO, tr("Open"), colour.info_tint, colour.info_text)


def pending_words(pending: PendingAction, *, is_live: bool) -> str:
    """What this PC did about it that is not settled, or why the hotel refused it."""
    is_closing = pending.action.kind is ActionKind.FINALIZE_PERIOD
    if pending.state is ActionState.FAILED:
        why = told(pending.refusal or "") or tr("The server did not answer.")
        said = tr("It was not finalised. {why}")
        return (said if is_closing else tr("It was not opened again. {why}")).format(why=why)
    if pending.state is ActionState.SENDING or is_live:
        return tr("Being finalised") if is_closing else tr("Being opened again")
    if is_closing:
        return tr("Will be finalised when back online")
    return tr("Will be opened again when back online")


def finalised_words(period: RosterPeriod, zone: tzinfo) -> str:
    """By whom and when."""
    name = plain(period.finalized_by_name or "")
    if period.finalized_at is None:
        return name
    at = f"{day(period.finalized_at, zone)}, {clock_time(period.finalized_at, zone)}"
    return tr("by {name}, {time}").format(name=name, time=at) if name else at
