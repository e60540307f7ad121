"""The figures of the manager's strip, each as docs/figures.md defines it."""

from datetime import datetime

from PySide6.QtGui import QColor

from console.models.manager import ManagerModels
from console.views.manager import figure_hints as hints
from console.views.manager.figures_strip import Figure
from console.views.manager.words import tr, whole_days
from console.views.moments import moment
from console.views.place import Place
from console.views.theme import Theme
from console.views.words import wait


def figures_of(models: ManagerModels, place: Place, theme: Theme) -> tuple[Figure, ...]:
    """A dash while nothing was ever known."""
    duty, colour = models.duty, theme.colour
    is_known = models.link.verified_at is not None or bool(duty.rows)

    def told(number: int) -> str:
        return str(number) if is_known else "–"

    waiting, breaks = models.waiting_since, models.breaks
    return (
        Figure(told(duty.on_duty), tr("On duty"), _rostered(models), hint=hints.on_duty()),
        Figure(
            told(duty.on_break),
            tr("On break"),
            _longest_break(models, place),
            hint=hints.on_break(),
        ),
        Figure(
            told(len(waiting)),
            tr("Waiting for approval"),
            _longest(min(waiting, default=None), place),
            colour.accent_text if waiting else None,
            hints.waiting(),
        ),
        Figure(
            told(len(breaks)),
            tr("Break warnings"),
            _longest(min((line.working_since for line in breaks), default=None), place),
            colour.warn_text if breaks else None,
            hints.break_warnings(),
        ),
        Figure(
            told(len(models.registrations)),
            tr("Registrations"),
            _oldest(models, place),
            hint=hints.registrations(),
        ),
        *_overtime(models, place, colour.warn_text),
    )


def _overtime(models: ManagerModels, place: Place, ink: QColor) -> tuple[Figure, ...]:
    """Stands there only while somebody works overtime."""
    since = models.overtime.values()
    if not since:
        return ()
    longest = _longest(min(since), place)
    return (Figure(str(len(since)), tr("Overtime"), longest, ink, hints.overtime()),)


def _rostered(models: ManagerModels) -> str:
    duty = models.duty
    if not duty.rostered:
        return tr("breaks included")
    is_short = bool(duty.short)
    pattern = tr("{count} rostered now, {short} short") if is_short else tr("{count} rostered now")
    return pattern.format(count=duty.rostered, short=duty.short)


def _longest_break(models: ManagerModels, place: Place) -> str:
    people = [one for department in models.duty.rows for one in department.colleagues]
    begun = [one.break_since for one in people if one.is_on_break and one.break_since]
    return _longest(min(begun) if begun else None, place)


def _longest(since: datetime | None, place: Place) -> str:
    if since is None:
        return ""
    return tr("longest {wait}").format(wait=wait(place.now() - since))


def _oldest(models: ManagerModels, place: Place) -> str:
    if not models.registrations:
        return ""
    since = models.registrations[0].since
    if days := whole_days(place.now() - since):
        return tr("oldest for {days} d").format(days=days)
    return tr("oldest since {time}").format(time=moment(since, place))
