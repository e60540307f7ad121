"""What the lists of who is on duty say, and a department's icon."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from console.models.duty_board import Colleague, Department
from console.views.icons import Icon
from console.views.words import plain

_ICONS: Final = {
    "kitchen": Icon.CHEF_HAT,
    "front-office": Icon.BELL_CONCIERGE,
    "reception": Icon.BELL_CONCIERGE,
    "porters": Icon.ROUTE,
    "porter": Icon.ROUTE,
    "management": Icon.SHIELD_CHECK,
    "housekeeping": Icon.BROOM,
    "food-and-beverage": Icon.WINE,
    "brasserie": Icon.WINE,
    "restaurant": Icon.WINE,
    "bar": Icon.WINE,
    "maintenance": Icon.WRENCH,
}


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Manager", text)


def icon_of(department: Department) -> Icon:
    """Its own icon, or people."""
    return icon_for(department.slug)


def icon_for(slug: str) -> Icon:
    """The icon of a department by its slug, or people."""
    return _ICONS.get(slug, Icon.USERS)


def name_of(department: Department) -> str:
    """Its name as it may be painted."""
    return plain(department.name) or tr("No department")


def on_duty_words(count: int) -> str:
    """3 on duty."""
    return tr("{count} on duty").format(count=count)


def spoken(department: Department) -> str:
    """A whole department for a screen reader."""
    names = ", ".join(_spoken_name(colleague) for colleague in department.colleagues)
    return f"{department.name}, {on_duty_words(len(department.colleagues))}: {names}"


def _spoken_name(colleague: Colleague) -> str:
    name = plain(colleague.name)
    return tr("{name}, on break").format(name=name) if colleague.is_on_break else name
