"""A labelled text field with an icon, and what is wrong with it underneath."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import font
from console.views.widgets.button import Button
from console.views.widgets.focus_ring import paint_own_focus
from console.views.words import told
from console.views.wrapping import wrapped

_LABEL: Final = 24
_BOX: Final = 40
_NOTE: Final = 22
_SIGN: Final = 18


class _Edit(QLineEdit):
    focus_changed = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class Field(QWidget):
    """Label, box, note. A problem is red and names the field; a warning is amber."""

    def __init__(self, label: str, icon: Icon, theme: Theme) -> None:
        super().__init__()
        self._label, self._icon = label, icon
        self._problem = self._warning = ""
        self._side: Button | None = None
        self.edit = _Edit(self)
        self.edit.setFrame(False)
        paint_own_focus(self.edit)
        self.edit.setAccessibleName(label)
        self.edit.focus_changed.connect(self.update)
        self.edit.textEdited.connect(lambda _text: self.show_problem(""))
        self.setFocusProxy(self.edit)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    @property
    def problem(self) -> str:
        """What is wrong with it; empty when nothing is."""
        return self._problem

    @property
    def warning(self) -> str:
        """What to watch; empty when nothing is."""
        return self._warning

    @property
    def has_keyboard(self) -> bool:
        """Whether one types here now."""
        return self.edit.hasFocus()

    @property
    def is_fixed(self) -> bool:
        """Whether it shows what cannot be another."""
        return self.edit.isReadOnly()

    def call(self, label: str) -> None:
        """Give it another label."""
        if label != self._label:
            self._label = label
            self.edit.setAccessibleName(label)
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self._fit()
        self.edit.setFont(font(theme.office.body))
        palette, colour = QPalette(), theme.colour
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text3)
        palette.setColor(QPalette.ColorRole.Highlight, colour.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, colour.on_accent)
        self.edit.setPalette(palette)
        if self._side is not None:
            self._side.set_theme(theme)
        self._place()
        self.update()

    def add_button(self, button: Button) -> None:
        """Put a button at the right inside the box."""
        button.setParent(self)
        self._side = button
        self._place()

    def set_editable(self, editable: bool) -> None:
        """Whether it can be typed into; a fixed one is sunken."""
        self.edit.setReadOnly(not editable)
        policy = Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus
        self.edit.setFocusPolicy(policy)
        self.update()

    def show_problem(self, problem: str) -> None:
        """Say what is wrong; empty takes it away."""
        problem = told(problem)
        if problem != self._problem:
            self._problem = problem
            self.edit.setAccessibleDescription(problem)
            self._fit()

    def show_warning(self, warning: str) -> None:
        """Say what to watch; empty takes it away."""
        if warning != self._warning:
            self._warning = warning
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what is inside the box."""
        self._fit()
        self._place()

    @property
    def _note_rows(self) -> tuple[str, ...]:
        """What is wrong, in as many lines as it takes."""
        room = self.width() - self._theme.px(_SIGN)
        return wrapped(self._problem or self._warning, self._theme.office.micro, room)

    def _fit(self) -> None:
        """Be as high as what is said underneath takes; one line of it always has room."""
        px, more = self._theme.px, max(0, len(self._note_rows) - 1)
        self.setFixedHeight(px(_LABEL + _BOX + _NOTE) + more * self._theme.office.micro.line)
        self.update()

    @property
    def _box(self) -> QRectF:
        px = self._theme.px
        return QRectF(0, px(_LABEL), self.width(), px(_BOX))

    def _place(self) -> None:
        px, box = self._theme.px, self._box
        right = box.right() - px(8)
        if self._side is not None:
            size = self._side.sizeHint()
            top = round(box.center().y() - size.height() / 2)
            self._side.setGeometry(
                round(right - size.width() + px(4)), top, size.width(), size.height()
            )
            right = self._side.x() - px(4)
        left = round(box.left() + px(36))
        self.edit.setGeometry(
            left, round(box.top()) + 2, round(right - left), round(box.height()) - 4
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Label, box, icon and note."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        label = QRectF(0, 0, self.width(), px(20))
        strong = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(painter, label, self._label, style=strong, colour=colour.text)
        self._paint_box(painter)
        icon = QRectF(self._box.left() + px(12), self._box.top(), px(16), self._box.height())
        icons.draw(painter, self._icon, icon, colour.text2)
        self._paint_note(painter)
        painter.end()

    def _paint_box(self, painter: QPainter) -> None:
        colour = self._theme.colour
        border, width_, fill = colour.line_strong, 1, colour.surface
        if self.is_fixed:
            border, fill = colour.line, colour.sunken
        elif self._problem:
            border, width_ = colour.bad, 2
        elif self.has_keyboard:
            border, width_ = colour.focus, BORDER.focus
        painting.box(
            painter, self._box, radius=RADIUS.control, fill=fill, border=border, width=width_
        )

    def _paint_note(self, painter: QPainter) -> None:
        rows = self._note_rows
        if not (self._problem or self._warning):
            return
        px, colour, style = self._theme.px, self._theme.colour, self._theme.office.micro
        ink = colour.bad_text if self._problem else colour.warn_text
        icon = Icon.CIRCLE_ALERT if self._problem else Icon.TRIANGLE_ALERT
        row = QRectF(0, self._box.bottom() + px(3), self.width(), px(16))
        icons.draw(painter, icon, QRectF(row.left(), row.top(), px(14), row.height()), ink)
        for number, said in enumerate(rows):
            words = row.adjusted(px(_SIGN), 0, 0, 0).translated(0, number * style.line)
            painting.text(painter, words, said, style=style, colour=ink)
