"""The badge that says when alerts reach nobody beside this screen."""

from PySide6.QtWidgets import QWidget

from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.badge import Badge, BadgeLook, Said
from console.views.words import told
from contract.record import Record


class Reach(Record, frozen=True, kw_only=True):
    """How alerts reach people here. Problems are sentences, None when all is well."""

    sound_problem: str | None = None
    is_muted: bool = False
    notification_problem: str | None = None


class ReachBadge(Badge):
    """Nothing is shown while all is well; the tooltip says why it is not."""

    def __init__(
        self,
        theme: Theme,
        *,
        look: BadgeLook = BadgeLook.OFFICE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, look=look, parent=parent)
        self.reach = Reach()
        self.hide()

    def show_reach(self, reach: Reach) -> bool:
        """Show how alerts reach people; True when that is news."""
        if reach == self.reach:
            return False
        self.reach = reach
        said = [reach.sound_problem, reach.notification_problem]
        self.setToolTip("\n".join(told(sentence) for sentence in said if sentence))
        self.setAccessibleName(self.said().word)
        self.setAccessibleDescription(self.toolTip())
        self.setVisible(reach != Reach())
        self.refresh()
        return True

    def said(self) -> Said:
        """The word for the worst that is so."""
        colour, reach = self._theme.colour, self.reach
        if reach.sound_problem and reach.notification_problem:
            icon, word = Icon.VOLUME_OFF, self.tr("No sound, no notifications")
        elif reach.sound_problem:
            icon, word = Icon.VOLUME_OFF, self.tr("No sound")
        elif reach.is_muted:
            icon, word = Icon.VOLUME_OFF, self.tr("Muted")
        else:
            icon, word = Icon.BELL_OFF, self.tr("No notifications")
        return Said(icon, word, colour.warn_text, colour.warn_tint)
