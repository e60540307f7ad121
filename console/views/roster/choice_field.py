"""A labelled field in which one chooses instead of typing."""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from console.views import icons, painting
from console.views.icons import Icon
from console.views.sign_in.field import Field
from console.views.theme import Theme
from console.views.widgets.choice import dress_choice


class _List(QComboBox):
    """Paints the choice alone: the box around it is its field's."""

    focus_changed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.closed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is chosen, or what one chooses here, and that there is a list."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        whole = QRectF(self.rect())
        if self.isEnabled():
            sign = QRectF(whole.right() - px(28), whole.top(), px(16), whole.height())
            icons.draw(painter, Icon.CHEVRON_DOWN, sign, colour.text2)
        words = self.currentText() or self.placeholderText()
        ink = colour.text if self.currentIndex() >= 0 else colour.text2
        inner = whole.adjusted(px(36), 0, -px(32), 0)
        painting.text(painter, inner, words, style=self._theme.office.body, colour=ink)
        painter.end()


class ChoiceField(Field):
    """A Field over whose box lies a list; `chosen` after another choice."""

    chosen = Signal()

    def __init__(self, label: str, icon: Icon, theme: Theme) -> None:
        self.box = _List(theme)
        super().__init__(label, icon, theme)
        self.box.setParent(self)
        self.edit.hide()
        self.setFocusProxy(self.box)
        dress_choice(self.box, label, theme)
        self.box.focus_changed.connect(self.update)
        self.box.closed.connect(self.update)
        self.box.currentIndexChanged.connect(self._on_chosen)

    @property
    def value(self) -> object:
        """What belongs to the choice; None without one."""
        return self.box.currentData()

    def choose(self, value: object) -> None:
        """Choose what belongs to a value; nothing where it is not offered."""
        self.box.setCurrentIndex(self.box.findData(value))

    def show_problem(self, problem: str) -> None:
        """Say what is wrong; empty takes it away."""
        super().show_problem(problem)
        self.box.setAccessibleDescription(self.problem)

    @property
    def has_keyboard(self) -> bool:
        """Whether one chooses here now."""
        return self.box.hasFocus()

    @property
    def is_fixed(self) -> bool:
        """Whether it is decided."""
        return not self.box.isEnabled()

    def _on_chosen(self) -> None:
        self.box.setToolTip(self.box.currentText())
        self.show_problem("")
        self.chosen.emit()

    def _place(self) -> None:
        self.box.setGeometry(self._box.toRect())
