"""All day: what is still to be made, summed over the open tickets, and what is sold out."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from console.models.kitchen_lists import Dish
from console.views import painting
from console.views.kitchen.actions import KitchenActions
from console.views.kitchen.all_day_rows import (
    DishRow,
    Question,
    dish_words,
    figure_width,
    paint_dish,
    paint_question,
    question_words,
)
from console.views.theme import RADIUS, SCALES, Theme, TypeStyle, theme_for
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.focus_ring import paint_own_focus
from console.views.words import count, plain
from console.views.wrapping import wrapped
from contract.record import Record
from contract.scalars import Id

_NARROW: Final = 280
_SMALLEST: Final = 100
_HEAD: Final = 60
_ROW: Final = 44
_ANSWER: Final = 64
_LEFT: Final = 17
_RIGHT: Final = 16


class _Answer(Record, frozen=True):
    item_id: Id
    is_yes: bool


class AllDay(QWidget):
    """Painted list of dishes; touching one asks before it is marked sold out or available."""

    def __init__(
        self, theme: Theme, actions: KitchenActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._full = theme
        self._theme = theme
        self._actions = actions
        self._dishes: list[Dish] = []
        self._is_known = False
        self._rows: list[DishRow] = []
        self._asked: Id | None = None
        self._focus = 0
        self._first = 0
        self._pressed: Id | _Answer | None = None
        paint_own_focus(self)
        self.setAccessibleName(self.tr("All day"))
        take_role(self, QAccessible.Role.List)

    @property
    def asked(self) -> Id | None:
        """The dish that is being asked about."""
        return self._asked

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme; its text grows only as far as the panel is wide."""
        self._full = theme
        self._lay_out()

    def show_dishes(self, dishes: list[Dish], *, is_known: bool) -> None:
        """Show the dishes of the moment; their sum is not told while nothing is known."""
        if dishes == self._dishes and is_known == self._is_known:
            return
        self._is_known = is_known
        asked = next((dish for dish in self._dishes if dish.item_id == self._asked), None)
        now = next((dish for dish in dishes if dish.item_id == self._asked), None)
        if asked is None or now is None or asked.is_sold_out != now.is_sold_out:
            self._asked = None
        self._dishes = dishes
        self._focus = min(self._focus, max(0, len(dishes) - 1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if dishes else Qt.FocusPolicy.NoFocus)
        self._lay_out()

    @property
    def items(self) -> int:
        """How many things are to be made."""
        return sum(dish.quantity for dish in self._dishes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the names anew."""
        self._lay_out()

    def _fitting_theme(self) -> Theme:
        most = max(_SMALLEST, 100 * self.width() // _NARROW)
        scale = max(scale for scale in SCALES if scale <= most)
        return theme_for(self._full.name, min(self._full.scale, scale))

    @property
    def _name_style(self) -> TypeStyle:
        return TypeStyle(self._theme.px(24), self._theme.px(32), 500)

    def _lay_out(self) -> None:
        self._theme = self._fitting_theme()
        px = self._theme.px
        figure = figure_width(self._dishes, self._theme)
        name_left = round(_LEFT + figure) + px(17)
        self._first = min(self._first, max(0, len(self._dishes) - 1))
        top = float(px(_HEAD) - 4)
        self._rows = []
        for number, dish in enumerate(self._dishes):
            if number < self._first:
                continue
            names = wrapped(plain(dish.name), self._name_style, self.width() - name_left - 14)
            high = px(_ROW) + (len(names) - 1) * self._name_style.line
            question = self._question(dish, top + high) if dish.item_id == self._asked else None
            total = high + (question.height if question is not None else 0)
            rect = QRectF(_LEFT, top, self.width() - _LEFT - _RIGHT, total)
            self._rows.append(DishRow(dish, names, rect, high, figure, question))
            top += total
        self.update()

    def _question(self, dish: Dish, top: float) -> Question:
        px = self._theme.px
        wide = self.width() - _LEFT - _RIGHT
        style = TypeStyle(px(22), px(28), 600)
        rows = wrapped(question_words(dish), style, wide - 8)
        buttons = top + len(rows) * style.line + 8
        half = (wide - 8) / 2
        high = max(_ANSWER, px(_ANSWER))
        return Question(
            rows=rows,
            top=top,
            yes=QRectF(_LEFT, buttons, half, high),
            no=QRectF(_LEFT + half + 8, buttons, half, high),
            yes_word=_tr("Available") if dish.is_sold_out else _tr("Sold out"),
            height=len(rows) * style.line + 8 + high + 12,
        )

    def _shown(self) -> list[DishRow]:
        """The rows that fit; the last place belongs to the bar when not all do."""
        if not self._rows or (self._rows[-1].rect.bottom() <= self.height() and not self._first):
            return self._rows
        limit = self._bar().top()
        fitting = [row for row in self._rows if row.rect.bottom() <= limit]
        return fitting or self._rows[:1]

    def _bar(self) -> QRectF:
        high = max(_ANSWER, self._theme.px(_ANSWER))
        return QRectF(_LEFT, self.height() - high - 8, self.width() - _LEFT - _RIGHT, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        painter.fillRect(event.rect(), colour.app)
        frame = QRectF(0, 0, self.width() + RADIUS.ticket, self.height() + RADIUS.ticket)
        painting.box(painter, frame, radius=RADIUS.ticket, fill=colour.surface, border=colour.line)
        self._paint_head(painter)
        shown = self._shown()
        for row in shown:
            paint_dish(painter, row, self._theme, is_focused=self._is_focused(row))
            if row.question is not None:
                pressed = self._pressed if isinstance(self._pressed, _Answer) else None
                paint_question(
                    painter, row.question, self._theme, pressed.is_yes if pressed else None
                )
        self._paint_bar(painter, len(self._rows) - len(shown))
        painter.end()

    def _is_focused(self, row: DishRow) -> bool:
        if not self.hasFocus() or self._focus >= len(self._dishes):
            return False
        return self._dishes[self._focus].item_id == row.dish.item_id

    def _paint_head(self, painter: QPainter) -> None:
        px, colour = self._theme.px, self._theme.colour
        title = TypeStyle(px(28), px(36), 700)
        rect = QRectF(_LEFT, px(12), self.width() - _LEFT - _RIGHT, px(44))
        painting.text(painter, rect, self.tr("All day"), style=title, colour=colour.text)
        words = count(self.items, self.tr("item"), self.tr("items")) if self._is_known else "–"
        style = TypeStyle(px(22), px(28), 500)
        painting.text(painter, rect, words, style=style, colour=colour.text2, align=painting.RIGHT)

    def _paint_bar(self, painter: QPainter, hidden: int) -> None:
        if not hidden and not self._first:
            return
        colour, style = self._theme.colour, self._name_style
        bar = self._bar()
        painting.box(
            painter, bar, radius=RADIUS.card, fill=colour.accent_tint, border=colour.accent, width=2
        )
        words = _tr("{count} more").format(count=hidden) if hidden else _tr("Back to the top")
        painting.text(
            painter, bar, words, style=style, colour=colour.accent_text, align=painting.CENTRE
        )

    def _turn_page(self) -> None:
        shown, hidden = len(self._shown()), len(self._rows) - len(self._shown())
        self._first = self._first + shown if hidden else 0
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by dishes."""
        steps = -1 if event.angleDelta().y() > 0 else 1
        hidden = len(self._rows) - len(self._shown())
        if steps < 0 or hidden:
            self._first = max(0, self._first + steps)
            self._lay_out()

    def _met(self, spot: QPointF) -> Id | _Answer | None:
        for row in self._shown():
            if row.question is not None:
                for rect, is_yes in ((row.question.yes, True), (row.question.no, False)):
                    if rect.contains(spot):
                        return _Answer(row.dish.item_id, is_yes)
            if row.rect.contains(spot):
                return row.dish.item_id
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what is under the finger."""
        self._pressed = self._met(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask about a dish, or take the answer."""
        met, pressed = self._met(event.position()), self._pressed
        self._pressed = None
        self.update()
        rows = len(self._rows) - len(self._shown())
        if (rows or self._first) and self._bar().contains(event.position()):
            self._turn_page()
        elif met is not None and met == pressed:
            self._take(met)

    def _take(self, met: Id | _Answer) -> None:
        if isinstance(met, _Answer):
            self._answer(is_yes=met.is_yes)
        else:
            self.ask(None if self._asked == met else met)

    def ask(self, item_id: Id | None) -> None:
        """Ask about a dish, or no longer."""
        self._asked = item_id
        self._lay_out()
        if self.hasFocus():
            self._tell()

    def _answer(self, *, is_yes: bool) -> None:
        dish = next((dish for dish in self._dishes if dish.item_id == self._asked), None)
        self.ask(None)
        if dish is not None and is_yes:
            act = self._actions.available if dish.is_sold_out else self._actions.sold_out
            act(dish.item_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose a dish, Enter asks and confirms, Esc keeps it."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._move_focus(step)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._confirm()
            case Qt.Key.Key_Escape if self._asked is not None:
                self.ask(None)
            case _:
                super().keyPressEvent(event)

    def _move_focus(self, step: int) -> None:
        """Another dish, on its page when it is not on this one."""
        self._focus = max(0, min(len(self._dishes) - 1, self._focus + step))
        if self._focus < self._first or self._focus >= self._first + len(self._shown()):
            self._first = self._focus if step > 0 else max(0, self._focus - len(self._shown()) + 1)
            self._lay_out()
        self._tell()
        self.update()

    def _tell(self) -> None:
        """The dish the keyboard is on, or the question about it."""
        if self._focus < len(self._dishes):
            dish = self._dishes[self._focus]
            is_asked = dish.item_id == self._asked
            tell_choice(self, question_words(dish) if is_asked else dish_words(dish))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is on one of the dishes."""
        super().focusInEvent(event)
        self._tell()

    def _confirm(self) -> None:
        if self._asked is not None:
            self._answer(is_yes=True)
        elif self._focus < len(self._dishes):
            self.ask(self._dishes[self._focus].item_id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("kitchen", text)
