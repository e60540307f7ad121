"""The button that says who takes care of a conversation and opens the menu of others."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from console.views import icons, painting
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.theme import Theme
from console.views.typography import width
from console.views.widgets.button import Button

_PADDING = 12
_FACE = 20
_BEFORE = 6
_AFTER = 8
_CHEVRON = 16


class HandlerButton(Button):
    """A face, words and the sign of a menu; nobody's face is a sign too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme=theme)
        self._name, self._is_me = "", False

    def show_handler(self, words: str, name: str, *, is_me: bool) -> None:
        """Say who takes care; an empty name is nobody."""
        self._name, self._is_me = name, is_me
        self.set_look(words, None)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        around = px(2 * _PADDING + _FACE + _BEFORE + _AFTER + _CHEVRON)
        wide = width(self._theme.office.strong, self.text()) + 1 + around
        return QSize(round(wide), super().sizeHint().height())

    def _paint_label(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        px = self._theme.px
        face = QRectF(px(_PADDING), rect.center().y() - px(_FACE) / 2, px(_FACE), px(_FACE))
        if self._name:
            paint_face(painter, face, self._name, self._theme, is_me=self._is_me)
        else:
            icons.draw(painter, Icon.USER_PLUS, face.adjusted(2, 2, -2, -2), ink)
        chevron = QRectF(0, 0, px(_CHEVRON), rect.height())
        chevron.moveRight(rect.right() - px(_PADDING))
        icons.draw(painter, Icon.CHEVRON_DOWN, chevron, ink)
        words = QRectF(face.right() + px(_BEFORE), 0, 0, rect.height())
        words.setRight(chevron.left() - px(_AFTER) + 1)
        painting.text(painter, words, self.text(), style=self._theme.office.strong, colour=ink)
