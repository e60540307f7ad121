"""The kitchen's foot: what can come back, sound, text size and settings."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from console.models.kitchen_lists import Recall
from console.views import painting
from console.views.icons import Icon
from console.views.kitchen.actions import KitchenOptions
from console.views.kitchen.chips import Chips
from console.views.kitchen.shape import FOOTER
from console.views.kitchen.strips import recall_chip
from console.views.place import Place
from console.views.theme import SCALES, Theme, TypeStyle
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.touch_menu import add_slider, touch_menu
from console.views.words import timer

_HEIGHT = 64
_LEFT = 24
_GAP = 12
_WORDS_FROM = 1366


class Footer(QWidget):
    """`all_day_pressed` comes from the button that stands for the panel in a narrow window."""

    all_day_pressed = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        place: Place,
        options: KitchenOptions,
        monotonic: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._place, self._options = theme, place, options
        self._recalls: list[Recall] = []
        self.recall = Chips(
            Icon.HISTORY, self.tr("Recall"), theme=theme, monotonic=monotonic, parent=self
        )
        self.sound = self._button(self.tr("Sound on"), Icon.VOLUME)
        self.sound.clicked.connect(self._on_sound)
        self.text_size = self._button(self.tr("Text"), Icon.TYPE)
        self.text_size.clicked.connect(self._on_text)
        self.search = self._button(self.tr("Search"), Icon.SEARCH)
        self.search.hide()
        self.settings = self._button(self.tr("Settings"), Icon.SETTINGS)
        self.settings.clicked.connect(self._on_settings)
        self.all_day = self._button(self.tr("All day"), Icon.LIST)
        self.all_day.clicked.connect(self.all_day_pressed)
        self.has_all_day = True
        self.setFixedHeight(FOOTER)

    def _button(self, text: str, icon: Icon) -> Button:
        button = Button(
            text,
            theme=self._theme,
            kind=ButtonKind.SECONDARY,
            icon=icon,
            height=_HEIGHT,
            style=TypeStyle(22, 28, 600),
            parent=self,
        )
        button.setAccessibleName(text)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.recall.set_theme(theme)
        for button in (self.search, self.sound, self.text_size, self.settings, self.all_day):
            button.set_theme(theme)
        self._show_recalls()
        self.arrange()

    def offer_search(self, search: Callable[[], None]) -> None:
        """Have a button that searches; once."""
        self.search.clicked.connect(search)
        self.search.show()
        self.arrange()

    def show_recalls(self, recalls: list[Recall]) -> None:
        """Show what can come back, newest first."""
        self._recalls = recalls
        self._show_recalls()

    def _show_recalls(self) -> None:
        now, colour = self._place.now(), self._theme.colour
        self.recall.show_chips([recall_chip(recall, now, colour) for recall in self._recalls])

    def tick(self) -> None:
        """Count the minutes of recalls and of a mute."""
        self._show_recalls()
        self._show_sound()

    def _show_sound(self) -> None:
        sounds = self._options.sounds
        if sounds is None:
            return
        until, now = sounds.muted_until(), self._place.now()
        problem = sounds.problem()
        self.sound.setToolTip(problem or "")
        if problem:
            self._say(Icon.VOLUME_OFF, self.tr("No sound"))
        elif until is not None and until > now:
            left = timer(until - now + timedelta(seconds=0.5))
            self._say(Icon.VOLUME_OFF, self.tr("Muted {left}").format(left=left))
        else:
            self._say(Icon.VOLUME, self.tr("Sound on"))

    def _say(self, icon: Icon, words: str) -> None:
        shown = words if self._has_words or icon is Icon.VOLUME_OFF else ""
        if self.sound.text() != shown or self.sound.accessibleName() != words:
            self.sound.setAccessibleName(words)
            self.sound.set_look(shown, icon)
            self.arrange()

    @property
    def _has_words(self) -> bool:
        return self.width() >= _WORDS_FROM

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons keep their words while there is room."""
        named = (
            (self.search, Icon.SEARCH),
            (self.text_size, Icon.TYPE),
            (self.settings, Icon.SETTINGS),
            (self.all_day, Icon.LIST),
        )
        for button, icon in named:
            words = button.accessibleName()
            keeps = self._has_words or button is self.all_day
            button.set_look(words if keeps else "", icon)
        self.sound.set_look(self.sound.accessibleName() if self._has_words else "", Icon.VOLUME)
        self._show_sound()
        self.arrange()

    def arrange(self) -> None:
        """Put every shown button in its place, from the right."""
        self.all_day.setVisible(self.has_all_day)
        self.settings.setVisible(self._options.open_settings is not None)
        self.text_size.setVisible(self._options.set_scale is not None)
        self.sound.setVisible(self._options.sounds is not None)
        right = self.width() - _LEFT
        top = (FOOTER - _HEIGHT) // 2
        for button in (self.settings, self.text_size, self.sound, self.search, self.all_day):
            if not button.isHidden():
                wide = button.sizeHint().width()
                button.setGeometry(right - wide, top, wide, _HEIGHT)
                right -= wide + _GAP
        self.recall.setGeometry(_LEFT, top, max(0, right - _LEFT), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour.surface)
        painter.setPen(painting.stroke(self._theme.colour.line, 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.end()

    def sound_menu(self) -> QMenu:
        """Volume, Test, and mute or sound on."""
        sounds = self._options.sounds
        menu = touch_menu(self._theme, self)
        if sounds is None:
            return menu
        if problem := sounds.problem():
            menu.addAction(problem).setEnabled(False)
        slider = add_slider(menu, self._theme, self.tr("Volume"), sounds.volume())
        slider.valueChanged.connect(sounds.set_volume)
        menu.addAction(self.tr("Test"), sounds.test)
        until = sounds.muted_until()
        if until is not None and until > self._place.now():
            menu.addAction(self.tr("Sound on"), self._unmute)
        else:
            menu.addAction(self.tr("Mute for 5 min"), self.mute)
        return menu

    def mute(self) -> None:
        """Silence for five minutes."""
        if self._options.sounds is not None:
            self._options.sounds.mute()
            self._show_sound()

    def _unmute(self) -> None:
        if self._options.sounds is not None:
            self._options.sounds.unmute()
            self._show_sound()

    def text_menu(self) -> QMenu:
        """The text sizes, the present one marked."""
        menu = touch_menu(self._theme, self)
        set_scale = self._options.set_scale
        for scale in SCALES if set_scale is not None else ():
            action = menu.addAction(self.tr("{scale} %").format(scale=scale))
            action.setCheckable(True)
            action.setChecked(scale == self._theme.scale)
            action.triggered.connect(lambda _checked=False, size=scale: self._set_scale(size))
        return menu

    def _set_scale(self, scale: int) -> None:
        if self._options.set_scale is not None:
            self._options.set_scale(scale)

    def _on_sound(self) -> None:
        self._pop_up(self.sound_menu(), self.sound)

    def _on_text(self) -> None:
        self._pop_up(self.text_menu(), self.text_size)

    def _on_settings(self) -> None:
        if self._options.open_settings is not None:
            self._options.open_settings()

    def _pop_up(self, menu: QMenu, button: Button) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        corner = button.mapToGlobal(QPoint(0, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height() + 8))
