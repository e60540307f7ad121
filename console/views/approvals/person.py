"""Whose clock-in it is: face, name, position, how they clocked in, and how long they wait."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.models.approvals import ApprovalCard
from console.views import painting
from console.views.approvals import words
from console.views.chips import Chip, chip_width, paint_chip
from console.views.faces import paint_face
from console.views.guest_chat.inbox_rows import wait_chip
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import Theme
from console.views.words import plain, wait

_HEIGHT = 84


class PersonHead(QWidget):
    """The upper part of a card; call `refresh` when a minute has passed."""

    def __init__(self, place: Place, theme: Theme, wide: int) -> None:
        super().__init__()
        self._place, self._theme, self._wide = place, theme, wide
        self._card: ApprovalCard | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme, wide: int) -> None:
        """Paint with another theme, for another width in px."""
        self._theme, self._wide = theme, wide
        self.updateGeometry()
        self.update()

    def show_card(self, card: ApprovalCard | None) -> None:
        """Show somebody else."""
        self._card = card
        self.refresh()

    def refresh(self) -> None:
        """Say and paint it as of now."""
        if self._card is not None:
            waited = wait(self._place.now() - self._card.since)
            parts = (words.name(self._card.first), words.position(self._card), waited)
            self.setAccessibleName(", ".join(part for part in parts if part))
            self.setToolTip("\n".join(parts[:2]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        card = self._card
        if card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        face = QRectF(0, (self.height() - px(64)) / 2, px(64), px(64))
        paint_face(painter, face, words.name(card.first), self._theme, is_me=True)
        chip = wait_chip(card.since, self._place.now(), self._theme)
        right = max(chip_width(self._theme, chip.words), px(72))
        side = QRectF(self.width() - right, px(12), right, px(28))
        paint_chip(painter, side, chip, self._theme, at_right=True)
        below = side.translated(0, px(26)).adjusted(-px(60), 0, 0, 0)
        said = words.since(card.since, self._place)
        style = office.caption
        painting.text(painter, below, said, style=style, colour=colour.text2, align=painting.RIGHT)
        left = face.right() + px(16)
        upper = QRectF(left, px(2), self.width() - left - right - px(12), px(28))
        name = words.name(card.first)
        painting.text(painter, upper, name, style=office.heading, colour=colour.text)
        lower = QRectF(left, upper.bottom(), upper.width() - px(12), px(20))
        at = words.position(card)
        painting.text(painter, lower, at, style=office.body, colour=colour.text2)
        self._paint_how(painter, lower.translated(0, px(26)))
        painter.end()

    def _paint_how(self, painter: QPainter, row: QRectF) -> None:
        assert self._card is not None
        log, px, colour = self._card.first, self._theme.px, self._theme.colour
        if log.verified_by_face:
            words_said = words.tr("Face verified")
            chip = Chip(Icon.FACE_SCAN, words_said, colour.ok_tint, colour.ok_text)
            row.setLeft(paint_chip(painter, row, chip, self._theme).right() + px(12))
        terminal = next((one.terminal for one in log.entries if one.terminal), None)
        said = plain(terminal) if terminal else words.tr("at a console")
        style = self._theme.office.caption
        painting.text(painter, row, said, style=style, colour=colour.text2)
