"""Paints the files of a message: pictures as soon as they are here, cards for everything else."""

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from console.models.pictures import Pictures
from console.models.saving import Saving
from console.state.actions import ActionState
from console.views import icons, painting
from console.views.chat import words
from console.views.chat.file_places import FilePlace, address, small_address
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import metrics
from console.views.words import plain
from contract.resources.attachments import Attachment

ON_THE_WAY: Final = frozenset(
    {ActionState.SENDING, ActionState.WILL_SEND, ActionState.NOT_CONFIRMED}
)

_LEAST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class FileBrush:
    """What files are painted with."""

    painter: QPainter
    theme: Theme
    pictures: Pictures
    saving: Saving

    def paint(
        self, place: FilePlace, rect: QRectF, *, state: ActionState | None, on_right: bool
    ) -> None:
        """A file at `rect`, the moved rectangle of its place; `state` is that of its message."""
        if not place.is_picture:
            self._card(rect, place.file, state)
            return
        self._picture(rect, place.file)
        if state is not None:
            self._edge(rect, state)
        if place.line is not None:
            line = place.line.translated(rect.topLeft() - place.rect.topLeft())
            said, align = self.said(place), painting.RIGHT if on_right else painting.LEFT
            style, ink = self.theme.office.caption, self.theme.colour.text2
            painting.text(self.painter, line, said, style=style, colour=ink, align=align)

    def said(self, place: FilePlace) -> str:
        """Its name and size, or what goes on with it; about as wide as its picture at most."""
        room = max(place.rect.width(), self.theme.px(_LEAST_NAME))
        caption = metrics(self.theme.office.caption)
        # The end of a name and the size tell more than its middle.
        return caption.elidedText(
            self._whole(place.file), Qt.TextElideMode.ElideMiddle, math.ceil(room)
        )

    def _whole(self, file: Attachment) -> str:
        percent = self.saving.percent(address(file))
        if percent is not None:
            return words.saving(file, percent)
        if self.pictures.of(small_address(file)).problem:
            return words.unloaded(file)
        return words.file_line(file)

    def _picture(self, rect: QRectF, file: Attachment) -> None:
        colour = self.theme.colour
        found = self.pictures.of(small_address(file))
        if found.image is not None:
            covered(self.painter, rect, found.image)
            painting.box(self.painter, rect, radius=RADIUS.card, border=colour.line)
            return
        painting.box(
            self.painter, rect, radius=RADIUS.card, fill=colour.sunken, border=colour.line_strong
        )
        icon = Icon.CIRCLE_ALERT if found.problem else Icon.IMAGE
        side = self.theme.px(24)
        spot = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        if found.problem:
            self._retry(rect)
            spot.translate(0, -self.theme.px(14))
        icons.draw(self.painter, icon, spot, colour.warn_text if found.problem else colour.text2)

    def _retry(self, rect: QRectF) -> None:
        """What a press does, as the foot of a message says it."""
        micro, ink = self.theme.office.micro, self.theme.colour.accent_text
        style, said = TypeStyle(micro.size, micro.line, 600), words.tr("Retry")
        row = QRectF(rect.left(), rect.center().y() + self.theme.px(6), rect.width(), micro.line)
        painting.text(self.painter, row, said, style=style, colour=ink, align=painting.CENTRE)

    def _edge(self, rect: QRectF, state: ActionState | None, fill: QColor | None = None) -> None:
        """Like that of a message: dashed while it is on its way, red when it was refused."""
        colour, is_dashed = self.theme.colour, state in ON_THE_WAY
        border = colour.bad if state is ActionState.FAILED else colour.line_strong
        border = colour.accent if is_dashed else border
        painting.box(
            self.painter, rect, radius=RADIUS.card, fill=fill, border=border, dashed=is_dashed
        )

    def _card(self, rect: QRectF, file: Attachment, state: ActionState | None) -> None:
        px, colour, office = self.theme.px, self.theme.colour, self.theme.office
        self._edge(rect, state, colour.surface)
        spot = QRectF(rect.left() + px(12), rect.top(), px(24), rect.height())
        icons.draw(self.painter, Icon.FILE, spot, colour.text2)
        left, wide = spot.right() + px(12), rect.right() - spot.right() - px(24)
        upper = QRectF(left, rect.top() + px(7), wide, px(20))
        style = TypeStyle(office.dense.size, office.dense.line, 600)
        painting.text(self.painter, upper, plain(file.file_name), style=style, colour=colour.text)
        percent = self.saving.percent(address(file))
        said = words.size(file) if percent is None else words.saving_percent(percent)
        lower, ink = upper.translated(0, px(19)), self._ink(percent)
        painting.text(self.painter, lower, said, style=office.caption, colour=ink)

    def _ink(self, percent: int | None) -> QColor:
        return self.theme.colour.text2 if percent is None else self.theme.colour.accent_text


def covered(painter: QPainter, rect: QRectF, image: QImage) -> None:
    """A picture over the whole of a rounded rectangle; what sticks out is cut off evenly."""
    size = QSizeF(rect.size()).scaled(QSizeF(image.size()), Qt.AspectRatioMode.KeepAspectRatio)
    source = QRectF(
        (image.width() - size.width()) / 2,
        (image.height() - size.height()) / 2,
        size.width(),
        size.height(),
    )
    shape = QPainterPath()
    shape.addRoundedRect(rect, RADIUS.card, RADIUS.card)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape)
    painter.drawImage(rect, image, source)
    painter.restore()


def paint_drop(painter: QPainter, whole: QRectF, theme: Theme) -> None:
    """What happens to files that are let go here."""
    colour, side = theme.colour, theme.px(16)
    veil = QColor(colour.surface)
    veil.setAlphaF(0.85)
    painter.fillRect(whole, veil)
    inner, ink = whole.adjusted(side, side, -side, -side), colour.accent
    painting.box(painter, inner, radius=RADIUS.card, border=ink, width=2, dashed=True)
    said, style = words.tr("Drop the files here to attach them"), theme.office.title
    painting.text(
        painter, inner, said, style=style, colour=colour.accent_text, align=painting.CENTRE
    )
