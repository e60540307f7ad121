"""Asks before a stocktake is approved, opened again or deleted, and says what that changes."""

from PySide6.QtWidgets import QWidget

from console.models.counting import CountingModel
from console.state.stock import LONGEST_REASON
from console.views.icons import Icon
from console.views.stock import words
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.button import ButtonKind
from console.views.widgets.dialog import Dialog
from console.views.words import count
from contract.resources.stock import Stocktake


class ApproveDialog(Dialog):
    """Follows the lines while it is open: somebody may still be counting."""

    def __init__(
        self, take: Stocktake, lines: CountingModel, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(tr("Approve {period}?").format(period=words.period(take)), theme, parent)
        self._take, self._lines = take, lines
        self.counted, self.differing = self.sentence(""), self.sentence("")
        closes = tr("Nobody can count in it any more. A manager can open it again.")
        for part in (self.counted, self.differing, self.sentence(closes)):
            self.body.addWidget(part)
        lines.looked.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        take, lines = self._lines.stocktake or self._take, self._lines
        is_known = lines.is_loaded and lines.stocktake_id == self._take.id
        counted = lines.counted if is_known else take.counted_lines
        total = lines.total if is_known else take.total_lines
        self.counted.setText(_counted(counted, total))
        self.differing.setText(_differing(lines) if is_known else "")
        self.differing.setVisible(is_known)
        is_live = lines.is_live
        said = tr("Approve") if is_live else tr("Approve when online")
        self.accept_button.set_look(said, Icon.LOCK)
        self.accept_button.setEnabled(counted > 0)
        if self.isVisible():
            self.adjustSize()


def _counted(counted: int, total: int) -> str:
    if not counted:
        return tr("Nothing is counted yet.")
    said = tr("What was counted becomes what there is: {lines}.")
    first = said.format(lines=words.progress(counted, total))
    if counted == total:
        return first
    rest = tr("Lines that nobody counted stay as the books have them.")
    return f"{first} {rest}"


def _differing(lines: CountingModel) -> str:
    less, more = lines.differing
    if not less and not more:
        return tr("Every count is as expected.")
    parts = []
    if less:
        parts.append(count(less, tr("item is fewer"), tr("items are fewer")))
    if more:
        parts.append(count(more, tr("item is more"), tr("items are more")))
    return tr("{differences} than expected.").format(differences=", ".join(parts))


class ReopenStocktakeDialog(Dialog):
    """`reason` after it was accepted."""

    def __init__(self, take: Stocktake, theme: Theme, parent: QWidget | None) -> None:
        title = tr("Open {period} again?").format(period=words.period(take))
        super().__init__(title, theme, parent)
        told = tr("It can be counted again. The reason is kept with the decision.")
        self.body.addWidget(self.sentence(told))
        self.reason_field = self.field(tr("Reason"), LONGEST_REASON)
        self.reason_field.textChanged.connect(lambda _text: self._follow())
        self.reason_field.returnPressed.connect(self.accept_button.click)
        self.body.addWidget(self.reason_field)
        self.accept_button.set_look(tr("Open again"), None)
        self._follow()

    @property
    def reason(self) -> str:
        """Why it is opened again."""
        return self.reason_field.text().strip()

    def _follow(self) -> None:
        self.accept_button.setEnabled(bool(self.reason))


class DeleteDialog(Dialog):
    """Asks before a stocktake is thrown away."""

    def __init__(self, take: Stocktake, theme: Theme, parent: QWidget | None) -> None:
        title = tr("Delete {period}?").format(period=words.period(take))
        super().__init__(title, theme, parent)
        lost = tr("What was counted in it is lost: {lines}.")
        said = lost.format(lines=words.progress(take.counted_lines, take.total_lines))
        if not take.counted_lines:
            said = tr("Nothing was counted in it.")
        self.body.addWidget(self.sentence(said))
        self.accept_button.set_look(tr("Delete"), None, ButtonKind.BAD)
