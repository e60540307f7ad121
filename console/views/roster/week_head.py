"""Above the week: which one it is, leafing, adding to it, printing and saving it."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.icons import Icon
from console.views.roster.words import tr, week_title, week_words
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.giving_way import give_way, least_width
from console.views.widgets.label import dress, plain_label


class WeekHead(QWidget):
    """`moved` carries by how many weeks; `home` is the present week; `save`: as a PDF.

    `print_wanted`: on paper. `add`: another shift. `copy`: shifts of it to elsewhere. Where there
    is no room for all words, the days go first, then buttons are left with their icons.
    """

    moved = Signal(object)
    home = Signal()
    print_wanted = Signal()
    save = Signal()
    add = Signal()
    copy = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title, self._days = plain_label(), plain_label()
        self.before = self._turn(tr("The week before"), Icon.CHEVRON_LEFT, -1, theme)
        self.home_button = Button(tr("This week"), theme=theme)
        self.home_button.clicked.connect(self.home)
        self.after = self._turn(tr("The next week"), Icon.CHEVRON_RIGHT, 1, theme)
        self.add_button = Button(tr("New shift"), theme=theme, icon=Icon.PLUS)
        self.add_button.clicked.connect(self.add)
        self.copy_button = Button(tr("Copy…"), theme=theme, icon=Icon.COPY)
        self.copy_button.clicked.connect(self.copy)
        self.print_button = Button(tr("Print…"), theme=theme, icon=Icon.PRINTER)
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button = Button(tr("Save as PDF…"), theme=theme, icon=Icon.DOWNLOAD)
        self.save_button.clicked.connect(self.save)
        self._spoken = {button: (button.text(), icon) for button, icon in self._spoken_icons}
        for button, (words, _icon) in self._spoken.items():
            button.setAccessibleName(words)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self._days)
        row.addStretch()
        for button in self._buttons:
            row.addWidget(button)

    def _turn(self, words: str, icon: Icon, weeks: int, theme: Theme) -> Button:
        button = Button("", theme=theme, icon=icon)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda _checked=False: self.moved.emit(weeks))
        return button

    @property
    def _spoken_icons(self) -> tuple[tuple[Button, Icon], ...]:
        """The buttons with words and an icon, those first that lose their words first."""
        return (
            (self.save_button, Icon.DOWNLOAD),
            (self.print_button, Icon.PRINTER),
            (self.copy_button, Icon.COPY),
            (self.add_button, Icon.PLUS),
        )

    @property
    def _buttons(self) -> tuple[Button, ...]:
        turns = self.before, self.home_button, self.after
        paper = self.print_button, self.save_button
        return *turns, self.add_button, self.copy_button, *paper

    def show_week(self, monday: date, *, is_present: bool, can_save: bool) -> None:
        """Say which week it is."""
        self.title.setText(week_title(monday))
        self._days.setText(week_words(monday))
        self.home_button.setEnabled(not is_present)
        self.print_button.setEnabled(can_save)
        self.save_button.setEnabled(can_save)
        self.add_button.setEnabled(can_save)
        self.copy_button.setEnabled(can_save)
        self._fit()

    def show_page(self, page: tuple[int, int] | None) -> None:
        """Say how far the printing is that takes long; None when nothing is printed."""
        words = tr("Print…")
        if page is not None:
            words = tr("Page {number} of {count}").format(number=page[0], count=page[1])
        self._spoken[self.print_button] = words, Icon.PRINTER
        self.print_button.setAccessibleName(words)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        dress(self.title, theme.office.heading, theme.colour.text)
        dress(self._days, theme.office.body, theme.colour.text2)
        for button in self._buttons:
            button.set_theme(theme)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The days, which the period below tells too, give way, and words beside icons."""
        wide, bare = least_width(self._row, (self._days,)), self.before.sizeHint().width()
        spoken = (button for button in self._spoken if button.text())
        wide -= sum(button.sizeHint().width() - bare for button in spoken)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has room for the week's number alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button, (words, icon) in self._spoken.items():
            _speak(button, words, icon, "")
        give_way(self._row, self.width(), (self._days,))
        for button, (words, icon) in self._spoken.items():
            if least_width(self._row, (self._days,)) <= self.width():
                break
            _speak(button, "", icon, words)


def _speak(button: Button, words: str, icon: Icon, hint: str) -> None:
    if button.text() != words:
        button.set_look(words, icon)
        button.setToolTip(hint)
