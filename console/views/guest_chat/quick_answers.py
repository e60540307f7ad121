"""Quick replies in the guests' chat: the row of chips, what they insert, and gaps left open."""

from PySide6.QtCore import QCoreApplication, QObject

from console.models.guest_chat import GuestChatModels
from console.models.quick_replies import QuickReplies
from console.state.quick_replies import QuickReply, filled
from console.views.chat.composer import Composer
from console.views.guest_chat.gaps import Gaps
from console.views.guest_chat.quick_row import QuickRow
from console.views.guest_chat.quick_usual import field_name
from console.views.guest_chat.room_facts import room_facts
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.announce import announce


class QuickAnswers(QObject):
    """`row` belongs above the composer."""

    def __init__(
        self, models: GuestChatModels, composer: Composer, place: Place, theme: Theme
    ) -> None:
        super().__init__(composer)
        self._models, self._composer, self._place = models, composer, place
        self._replies: QuickReplies | None = None
        self.row = QuickRow(theme)
        self.gaps = Gaps(composer.text, theme)
        self.row.chosen.connect(self._insert)
        composer.text.textChanged.connect(self._remark)

    def offer(self, replies: QuickReplies) -> None:
        """Offer the replies of this PC, also when they are others later."""
        self._replies = replies
        replies.changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self.row.set_theme(theme)
        self.gaps.set_theme(theme)

    def follow(self, *, is_shown: bool) -> None:
        """What is known of the room may be something else now. `is_shown`: somebody can write."""
        self.row.setVisible(is_shown and self._replies is not None)
        self.row.show_facts(room_facts(self._models, self._place))

    def holds_back(self) -> bool:
        """Whether a field is still to be filled in before this is sent; it is chosen then."""
        if not self.gaps.fields:
            return False
        self.gaps.choose_first()
        announce(self._composer, self._said())
        return True

    def _show(self) -> None:
        if self._replies is not None:
            self.row.show_replies(self._replies.all)

    def _insert(self, reply: QuickReply) -> None:
        self.gaps.insert(filled(reply.text, room_facts(self._models, self._place)))

    def _remark(self) -> None:
        self._composer.show_remark(self._said())

    def _said(self) -> str:
        names = ", ".join(field_name(field) for field in self.gaps.fields)
        said = QCoreApplication.translate("quick_replies", "Fill in first: {fields}")
        return said.format(fields=names) if names else ""
