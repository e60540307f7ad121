"""The badge that says whether the screen is live."""

from PySide6.QtWidgets import QWidget

from console.state.link import LinkState
from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.badge import Badge, BadgeLook, Said


class ConnectionBadge(Badge):
    """Live, Reconnecting or Offline. The tooltip says when the lists were last complete."""

    def __init__(
        self,
        theme: Theme,
        *,
        look: BadgeLook = BadgeLook.OFFICE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, look=look, parent=parent)
        self._state = LinkState.CONNECTING
        self.show_state(LinkState.CONNECTING)

    def show_state(self, state: LinkState, tooltip: str = "") -> None:
        """Show a state; `tooltip` names the time of the last complete lists."""
        self._state = state
        self.setToolTip(tooltip)
        self.setAccessibleName(self.tr("Connection: {state}").format(state=self.said().word))
        self.refresh()

    def said(self) -> Said:
        """The word of the state."""
        colour = self._theme.colour
        if self._state is LinkState.LIVE:
            return Said(Icon.WIFI, self.tr("Live"), colour.ok_text, colour.ok_tint)
        if self._state is LinkState.OFFLINE:
            return Said(Icon.WIFI_OFF, self.tr("Offline"), colour.bad_text, colour.bad_tint)
        words = {
            LinkState.CONNECTING: self.tr("Connecting"),
            LinkState.CATCHING_UP: self.tr("Catching up"),
        }
        word = words.get(self._state, self.tr("Reconnecting"))
        return Said(Icon.REFRESH, word, colour.warn_text, colour.warn_tint)
