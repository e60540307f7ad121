"""Settings, Screens: what a new screen is to be, and its code."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from console.views.settings.group import Group
from console.views.settings.line_box import LineBox
from console.views.settings.row import Row
from console.views.settings.screens.state import ScreensActions, ScreensFacts
from console.views.theme import Theme, TypeStyle
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments
from console.views.widgets.switch import Switch
from console.views.words import plain, told
from contract.permissions import Duty
from contract.resources.stations import NewStation

_BOARDS: Final = (Duty.KITCHEN, Duty.PORTER)
_LONGEST_NAME: Final = 60


class PairGroup(Group):
    """Asks what the screen is, then shows its code as big as can be read across a kitchen."""

    def __init__(
        self, facts: Callable[[], ScreensFacts], actions: ScreensActions, theme: Theme
    ) -> None:
        self._facts, self._actions = facts, actions
        self.name = LineBox(_tr("Name"), theme, longest=_LONGEST_NAME)
        self.name.edit.setPlaceholderText(_tr("Kitchen display 1"))
        self.board = Segments([_tr("Kitchen"), _tr("Porter")], theme)
        self.asks = Switch(theme)
        self.start = Button(_tr("Show a code"), theme=theme, kind=ButtonKind.PRIMARY)
        self.digits = plain_label()
        self.drop = Button(_tr("Done"), theme=theme)
        self._asking = Row(
            _tr("Accept asks who cooks"),
            _tr("The initials then stand on the ticket."),
            (self.asks,),
        )
        name_hint = _tr("Stands on the orders it accepts or delivers.")
        self._last = Row(_tr("Code"), " ", (self.start,))
        self._form = (
            Row(_tr("Name"), name_hint, (self.name,)),
            Row(_tr("Board"), _tr("The one board this screen opens."), (self.board,)),
            self._asking,
            self._last,
        )
        self._code = Row(_tr("Code"), " ", (self.digits, self.drop))
        super().__init__(_tr("Pair a screen"), (*self._form, self._code), theme)
        self._connect()
        self.tick()

    def _connect(self) -> None:
        self.start.clicked.connect(self._start)
        self.name.edit.returnPressed.connect(self._start)
        self.board.chosen.connect(lambda _number: self.tick())
        self.drop.clicked.connect(self._actions.drop_code)

    def tick(self) -> None:
        """Show the form or the code, and for how long the code is valid."""
        facts = self._facts()
        self.show_note(told(facts.problem))
        self._last.show_hint(facts.done or _tr("Six digits to type at the screen."))
        self.start.setEnabled(not facts.is_asking)
        for row in self._form:
            row.setVisible(facts.code is None)
        self._asking.setVisible(facts.code is None and self._duty is Duty.KITCHEN)
        self._code.setVisible(facts.code is not None)
        if facts.code is not None:
            self._show_code(facts)
        self._panel.update()

    def _show_code(self, facts: ScreensFacts) -> None:
        code = facts.code
        assert code is not None
        left = max(0, round((code.expires_at - facts.now).total_seconds()))
        hint = _tr("At the screen: Pair this screen, hotel {hotel}, this code. Valid for {time}.")
        time = f"{left // 60}:{left % 60:02}"
        self._code.show_title(_tr("Code for {name}").format(name=plain(code.name)))
        self._code.show_hint(
            hint.format(hotel=plain(facts.hotel_slug), time=time)
            if left
            else _tr("This code has expired.")
        )
        self.digits.setText(f"{code.code[:3]} {code.code[3:]}" if left else "– – –")
        self.digits.setAccessibleName(" ".join(code.code) if left else _tr("Expired"))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        dress(self.digits, TypeStyle(theme.px(44), theme.px(52), 700), theme.colour.text)
        self.digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    @property
    def _duty(self) -> Duty:
        return _BOARDS[self.board.current]

    def _start(self) -> None:
        if not self.start.isEnabled() or self._facts().code is not None:
            return
        if not self.name.text:
            self.name.show_wrong(wrong=True)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        asks = self._duty is Duty.KITCHEN and self.asks.isChecked()
        wanted = NewStation(name=self.name.text, duty=self._duty, asks_cook=asks)
        self._actions.start(wanted)


def _tr(text: str) -> str:
    return QCoreApplication.translate("screens", text)
