"""Which stocktake is counted, how far it is, and who is in it."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.counting import CountingModel
from console.views.icons import Icon
from console.views.stock import words
from console.views.stock.faces_row import FacesRow
from console.views.stock.progress import ProgressBar
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.chip_label import ChipLabel
from console.views.widgets.label import dress, plain_label

_WIDE_FROM: Final = 1000


class CountingHead(QWidget):
    """Call `refresh` when the model may differ."""

    def __init__(self, model: CountingModel, theme: Theme) -> None:
        super().__init__()
        self._model, self._theme = model, theme
        # Until it is known how wide it is, it must not widen the window.
        self._is_narrow = True
        self.back_button = Button(
            tr("Stocktakes"), theme=theme, kind=ButtonKind.QUIET, icon=Icon.CHEVRON_LEFT
        )
        self.title, self.counted = plain_label(), plain_label()
        self.chip, self.faces = ChipLabel(theme), FacesRow(theme)
        self.bar = ProgressBar(theme)
        self.approve_button = Button(tr("Approve…"), theme=theme, icon=Icon.LOCK)
        row = QHBoxLayout()
        row.setSpacing(12)
        before: tuple[QWidget, ...] = (self.back_button, self.title, self.chip)
        after: tuple[QWidget, ...] = (self.faces, self.counted, self.approve_button)
        for part in before:
            row.addWidget(part)
        row.addStretch()
        for part in after:
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.bar)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self.title, theme.office.heading, theme.colour.text)
        dress(self.counted, theme.office.strong, theme.colour.text)
        for part in (self.back_button, self.faces, self.bar, self.approve_button):
            part.set_theme(theme)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text on a narrow screen has no room for what is said twice."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.px(_WIDE_FROM)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        model, take = self._model, self._model.stocktake
        self.title.setText("" if take is None else words.period(take))
        self.chip.setVisible(take is not None and not self._is_narrow)
        if take is not None:
            self.chip.show_chip(words.take_chip(take, self._theme, model=model), self._theme)
        self.faces.show_people(model.present, model.me)
        said = words.progress(model.counted, model.total) if model.is_loaded else ""
        has_share = bool(said) and not self._is_narrow
        share = words.share(model.counted, model.total) if has_share else ""
        self.counted.setText(" · ".join(part for part in (said, share) if part))
        self.approve_button.setVisible(model.is_counted)
        self.approve_button.setEnabled(model.can_approve)
        self.bar.show_progress(model.counted, model.total, said)
