"""The fields of the panel: keys that belong to a list beside them go there first."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from console.views.icons import Icon
from console.views.sign_in.field import Field
from console.views.theme import Theme
from console.views.typography import metrics
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.label import dress, plain_label

LONGEST_TEXT = 500


class KeyField(Field):
    """A field whose `keys` do something of their own. `told` stands at the right in its box."""

    def __init__(self, label: str, icon: Icon, theme: Theme) -> None:
        self._told: QLabel | None = None
        self._keys: Mapping[int, Callable[[], None]] = {}
        super().__init__(label, icon, theme)
        self.edit.setMaxLength(LONGEST_TEXT)
        self._told = plain_label()
        self._told.setParent(self)
        self._told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.installEventFilter(self)
        paint_own_focus(self.edit)
        self._words = ""
        self.set_theme(theme)

    @property
    def box_bottom(self) -> int:
        """Where the box ends, px from the field's top."""
        return round(self._box.bottom())

    def on_keys(self, keys: Mapping[int, Callable[[], None]]) -> None:
        """What keys do besides typing; they never reach the text."""
        self._keys = keys

    def fill(self, text: str) -> None:
        """Show a text unless it stands there already, so that the cursor stays."""
        if self.edit.text() != text:
            self.edit.setText(text)

    def tell(self, words: str) -> None:
        """Say something beside what was typed."""
        if words != self._words:
            self._words = words
            self.edit.setAccessibleDescription(words)
            self._place_told()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        super().set_theme(theme)
        if self._told is not None:
            dress(self._told, theme.office.dense, theme.colour.text2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is told inside the box."""
        super().resizeEvent(event)
        self._place_told()

    def _place_told(self) -> None:
        if self._told is not None:
            box = self._box.toRect()
            wide = round(box.width() * 0.6)
            self._told.setGeometry(QRect(box.right() - wide - 12, box.top(), wide, box.height()))
            elided = Qt.TextElideMode.ElideRight
            style = self._theme.office.dense
            self._told.setText(metrics(style).elidedText(self._words, elided, wide))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys with a meaning of their own."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            act = self._keys.get(event.key())
            if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                act()
                return True
        return super().eventFilter(watched, event)
