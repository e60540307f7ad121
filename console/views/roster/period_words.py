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
    """Draft, published or finalised."""
    colour = theme.colour
    if period.is_finalized:
        return Chip(Icon.LOCK, tr("Finalised"), colour.sunken, colour.text2)
    if period.published:
        return Chip(Icon.CHECK, tr("Published"), colour.ok_tint, colour.ok_text)
    return Chip(Icon.PENCIL, tr("Draft"), colour.info_tint, colour.info_text)


def closing_chip(period: RosterPeriod, theme: Theme) -> Chip:
    """The same where one is about to be closed: a published one is open until then."""
    if period.is_finalized or not period.published:
        return state_chip(period, theme)
    colour = theme.colour
    return Chip(Icon.CIRCLE_DOT, tr("Open"), colour.info_tint, colour.info_text)


def pending_words(pending: PendingAction, *, is_live: bool) -> str:
    """What this PC did about it that is not settled, or why the hotel refused it."""
    if pending.state is ActionState.FAILED:
        why = told(pending.refusal or "") or tr("The server did not answer.")
        return _refused(pending.action.kind).format(why=why)
    if pending.state is ActionState.SENDING or is_live:
        return {
            ActionKind.FINALIZE_PERIOD: tr("Being finalised"),
            ActionKind.PUBLISH_PERIOD: tr("Being published"),
            ActionKind.UNPUBLISH_PERIOD: tr("Being taken back to draft"),
        }.get(pending.action.kind, tr("Being opened again"))
    return {
        ActionKind.FINALIZE_PERIOD: tr("Will be finalised when back online"),
        ActionKind.PUBLISH_PERIOD: tr("Will be published when back online"),
        ActionKind.UNPUBLISH_PERIOD: tr("Will be taken back to draft when back online"),
    }.get(pending.action.kind, tr("Will be opened again when back online"))


def _refused(kind: ActionKind) -> str:
    return {
        ActionKind.FINALIZE_PERIOD: tr("It was not finalised. {why}"),
        ActionKind.PUBLISH_PERIOD: tr("It was not published. {why}"),
        ActionKind.UNPUBLISH_PERIOD: tr("It was not taken back to draft. {why}"),
    }.get(kind, tr("It was not opened again. {why}"))


def finalised_words(period: RosterPeriod, zone: tzinfo) -> str:
    """By whom and when."""
    name = plain(period.finalized_by_name or "")
    if period.finalized_at is None:
        return name
    at = f"{day(period.finalized_at, zone)}, {clock_time(period.finalized_at, zone)}"
    return tr("by {name}, {time}").format(name=name, time=at) if name else at
