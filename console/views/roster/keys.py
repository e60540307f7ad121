"""The keys of the roster's week."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.roster.area import RosterArea

_ENTER: Final = keys(Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROSTER_KEYS: Final[tuple[Key["RosterArea"], ...]] = (
    Key(
        codes=keys(Qt.Key.Key_P),
        shown="Ctrl P",
        words=lambda: _tr("Print the week"),
        act=lambda area, _key: area.paper.print_week(),
        with_ctrl=True,
        when=lambda area: area.can_save,
    ),
    Key(
        codes=keys(Qt.Key.Key_S),
        shown="Ctrl S",
        words=lambda: _tr("Save the week as PDF"),
        act=lambda area, _key: area.paper.save(),
        with_ctrl=True,
        when=lambda area: area.can_save,
    ),
    Key(
        codes=_ENTER,
        shown="Enter",
        words=lambda: _tr("Change the shift, or add one"),
        act=lambda area, _key: area.open_shift(),
        when=lambda area: area.has_spot,
    ),
    Key(
        codes=keys(Qt.Key.Key_N),
        shown="N",
        words=lambda: _tr("New shift"),
        act=lambda area, _key: area.add_shift(),
        when=lambda area: area.has_spot,
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_C),
        shown="C",
        words=lambda: _tr("Copy the day or the week"),
        act=lambda area, _key: area.copy(),
        when=lambda area: area.has_spot,
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_P),
        shown="P",
        words=lambda: _tr("Publish the roster"),
        act=lambda area, _key: area.publish(),
        when=lambda area: area.draft is not None,
        is_letter=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Delete),
        shown="Del",
        words=lambda: _tr("Remove the shift"),
        act=lambda area, _key: area.remove_shift(),
        when=lambda area: area.has_spot,
    ),
    Key(
        codes=keys(Qt.Key.Key_Z),
        shown="Ctrl Z",
        words=lambda: _tr("Take back what was removed or copied"),
        act=lambda area, _key: area.take_back(),
        with_ctrl=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Left),
        shown="Ctrl Left",
        words=lambda: _tr("The week before"),
        act=lambda area, _key: area.go(-1),
        may_repeat=True,
        with_ctrl=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Right),
        shown="Ctrl Right",
        words=lambda: _tr("The next week"),
        act=lambda area, _key: area.go(1),
        may_repeat=True,
        with_ctrl=True,
    ),
    Key(
        codes=keys(Qt.Key.Key_Home),
        shown="Home",
        words=lambda: _tr("This week"),
        act=lambda area, _key: area.go_home(),
    ),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keys", text)
