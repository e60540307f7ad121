"""Settings, Account, at a paired screen: what it is, and how its pairing ends."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.views.icons import Icon
from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.words import plain


class OwnScreenGroup(Group):
    """Unpairing is asked about: the screen cannot come back by itself."""

    def __init__(self, name: Callable[[], str], unpair: Callable[[], None], theme: Theme) -> None:
        self._name = name
        self._paired = Row(_tr("Paired as"))
        self.ask = Button(_tr("Unpair…"), theme=theme, icon=Icon.LOG_OUT)
        self.keep = Button(_tr("Keep it paired"), theme=theme)
        self.unpair = Button(_tr("Unpair this screen"), theme=theme, kind=ButtonKind.BAD)
        self.ask.clicked.connect(lambda: self._show_question(asked=True))
        self.keep.clicked.connect(lambda: self._show_question(asked=False))
        self.unpair.clicked.connect(unpair)
        self._end = Row(_tr("Unpair this screen"), " ", (self.ask, self.keep, self.unpair))
        super().__init__(_tr("Paired screen"), [self._paired, self._end], theme)
        self._show_question(asked=False)
        self.tick()

    def tick(self) -> None:
        """Tell how it is called now."""
        self._paired.show_hint(plain(self._name()))

    def hideEvent(self, event: object) -> None:
        """A question nobody answered is not left standing."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._show_question(asked=False)

    def _show_question(self, *, asked: bool) -> None:
        hint = _tr("It goes back to the sign-in page.")
        if asked:
            hint = _tr("To come back it needs a new code from a manager.")
        self._end.show_hint(hint)
        self.ask.setVisible(not asked)
        for button in (self.keep, self.unpair):
            button.setVisible(asked)
        if asked:
            self.keep.setFocus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
