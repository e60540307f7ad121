"""The guests' chat: the inbox beside the conversation that is open."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.guest_chat import GuestChatModels
from console.models.quick_replies import QuickReplies
from console.state.outgoing import Written
from console.views.chat.aim import Aim
from console.views.chat.answering import Answering
from console.views.chat.attaching import Attaching
from console.views.chat.blocks import Press
from console.views.chat.composer import Composer
from console.views.chat.conversation import Conversation
from console.views.chat.files import ChatFiles
from console.views.chat.message_hands import MessageAsks, MessageHands
from console.views.guest_chat.actions import ChatActions
from console.views.guest_chat.handing_over import HandingOver
from console.views.guest_chat.head import ChatHead
from console.views.guest_chat.inbox import Inbox
from console.views.guest_chat.keys import CHAT_KEYS
from console.views.guest_chat.left_words import LeftWords
from console.views.guest_chat.quick_answers import QuickAnswers
from console.views.guest_chat.together import Together
from console.views.keys import pressed
from console.views.place import Place
from console.views.room_panel.beside import Beside
from console.views.room_panel.panel import RoomPanel
from console.views.theme import Theme
from console.views.widgets.announce import announce
from contract.scalars import Id

_WIDTHS: Final = ((1920, 376), (1600, 344), (1366, 304), (0, 288))
_LOW: Final = 900


def open_in_browser(address: str) -> None:
    """Show an address where this PC shows addresses."""
    QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


class GuestChatArea(QWidget):
    """Shows GuestChatModels; call `tick` once a second. `open_link` is the browser's one seam.

    Signals:
        opened(object): another conversation is on screen; carries its id.
        quick_edit_wanted: somebody wants other quick replies.
    """

    opened = Signal(object)
    quick_edit_wanted = Signal()

    def __init__(
        self,
        models: GuestChatModels,
        actions: ChatActions,
        *,
        place: Place,
        theme: Theme,
        files: ChatFiles,
        open_link: Callable[[str], None] = open_in_browser,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self._open_link, self._files = open_link, files
        self._editing: Id | None = None
        self._shown_id: Id | None = None
        self.beside: Beside | None = None
        self.inbox = Inbox(models, place, theme)
        self.head = ChatHead(models, place, theme)
        self.conversation = Conversation(models, place, theme, files)
        self.composer = Composer(theme)
        self.left_words = LeftWords(self.composer, theme)
        self.quick = QuickAnswers(models, self.composer, place, theme)
        self.attaching = Attaching(
            self.composer,
            self.conversation,
            files,
            open_id=lambda: models.open_id,
            theme=theme,
        )
        self.handing = HandingOver(models, actions, self.head, theme=theme)
        self.together = Together(models, actions, self.composer, place=place, theme=theme)
        self.answering = Answering(models, self.composer, theme)
        self.hands: MessageHands = self._make_hands()
        self._build()
        self._connect()
        self.set_theme(theme)
        self._show()

    def _make_hands(self) -> MessageHands:
        asks = MessageAsks(
            find=self._actions.find,
            edit=self._edit,
            delete=self._actions.delete,
            delete_file=self._actions.delete_file,
            press=self._press,
            tell=self.attaching.tell,
        )
        return MessageHands(self.conversation, self.answering, self._files, asks, self._theme)

    def _build(self) -> None:
        self._line = QWidget()
        self._line.setAutoFillBackground(True)
        self._line.setFixedHeight(1)
        self._below = QVBoxLayout()
        self._below.setSpacing(8)
        self._below.addWidget(self.together.strip)
        self._below.addWidget(self.quick.row)
        self._below.addWidget(self.answering.strip)
        self._below.addWidget(self.attaching.row)
        self._below.addWidget(self.left_words)
        self._below.addWidget(self.composer)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.head)
        right.addWidget(self.conversation, 1)
        right.addWidget(self._line)
        right.addLayout(self._below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.inbox)
        self._row.addLayout(right, 1)

    def _connect(self) -> None:
        self.inbox.list.chosen.connect(self.open)
        self.inbox.list.entered.connect(self.write)
        self.inbox.archive_wanted.connect(self._actions.load_archive)
        self.head.fitted.connect(self._fit_below)
        self.head.answered.connect(self.mark_answered)
        self.conversation.older_wanted.connect(self._actions.load_older)
        self.conversation.seen.connect(self._mark_read)
        self.conversation.linked.connect(self._open_link)
        self.answering.begun.connect(self._give_up)
        self.composer.sent.connect(self._send)
        self.composer.sent_and_answered.connect(self._send_and_answer)
        self.composer.typed.connect(self._keep_draft)
        self.composer.give_up.clicked.connect(self._give_up)
        self.composer.picture.clicked.connect(lambda: self.attaching.choose(pictures_only=True))
        self.composer.text.edit_wanted.connect(self.edit_last)
        self.composer.text.left.connect(self._leave_text)
        self.together.see_wanted.connect(self.conversation.reveal)
        self.together.send_wanted.connect(self._send_anyway)
        self.quick.row.edit_wanted.connect(self.quick_edit_wanted)
        self._models.changed.connect(self._show)
        Aim(self.inbox.list, self._models, self.composer.text)

    def offer_quick_replies(self, replies: QuickReplies) -> None:
        """Put the quick replies of this PC above the answer; once."""
        self.quick.offer(replies)
        self._show()

    def offer_panel(self, panel: RoomPanel) -> None:
        """Put what is known of the room beside the conversation; once."""
        beside = self.beside = Beside(self, self._row, panel)
        beside.arranged.connect(lambda: self.head.offer_panel(is_offered=beside.is_drawer))
        self.head.panel.clicked.connect(beside.toggle)
        self.beside.set_theme(self._theme)
        self.head.offers_notice = panel.may_notify
        self.head.noticed.connect(panel.notify)

    @property
    def models(self) -> GuestChatModels:
        """What is shown."""
        return self._models

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        panel = () if self.beside is None else (self.beside.panel,)
        return self.inbox, self.head, self.conversation, self.composer, *panel

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.surface)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for part in (self.conversation, self.composer, self.left_words, self.quick, self.together):
            part.set_theme(theme)
        self.handing.theme = theme
        if self.beside is not None:
            self.beside.set_theme(theme)
        self.attaching.row.set_theme(theme)
        self.answering.strip.set_theme(theme)
        self.hands.set_theme(theme)
        self._arrange()

    def _arrange(self) -> None:
        window = self.window()
        is_low = window.height() < _LOW
        wide = next(px for least, px in _WIDTHS if window.width() >= least)
        self.inbox.setFixedWidth(self._theme.px(wide))
        self.inbox.set_theme(self._theme, is_low=is_low)
        self.head.set_theme(self._theme, is_low=is_low)
        palette = QPalette(self._line.palette())
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour.line)
        self._line.setPalette(palette)
        self._fit_below()

    def _fit_below(self) -> None:
        """Have the answer as far from the edges as what is above it."""
        foot = 10 if self.window().height() < _LOW else 16
        self._below.setContentsMargins(self.head.side, 8, self.head.side, self._theme.px(foot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The inbox is narrow on a narrow screen."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """What is open is read from now on."""
        super().showEvent(event)
        self._mark_read()
        self.together.follow(is_shown=self._has_chat)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody has the conversation open here any more."""
        super().hideEvent(event)
        self.together.follow(is_shown=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the inbox."""
        self.inbox.list.setFocus(event.reason())

    def tick(self) -> None:
        """Take the time."""
        self.inbox.tick()
        self.head.update()
        if self.beside is not None:
            self.beside.panel.tick()
        self.together.follow(is_shown=self._has_chat and self.isVisible())
        self._mark_read()

    # What is on screen

    def _show(self) -> None:
        models = self._models
        if models.open_id != self._shown_id:
            self._shown_id, self._editing = models.open_id, None
            self.composer.fill(models.drafts.get(models.open_id or Id(""), ""))
            self.opened.emit(models.open_id)
        has_chat = self._has_chat
        self.left_words.follow(models.open_id, is_answered=has_chat)
        self.composer.setVisible(has_chat)
        self._line.setVisible(has_chat)
        self.quick.follow(is_shown=has_chat)
        self.attaching.follow(is_shown=has_chat and self._editing is None)
        self.together.follow(is_shown=has_chat and self.isVisible())
        self.answering.follow(is_shown=has_chat and self._editing is None)
        self.head.setVisible(models.open_chat is not None)
        is_editing = self._editing is not None
        self.composer.show_state(is_live=models.is_live, is_editing=is_editing)
        if not is_editing and not self.composer.text.toPlainText() and has_chat:
            self.composer.fill(models.drafts.get(models.open_id or Id(""), ""))
        self.inbox.list.show_open(models.open_id)
        self.conversation.follow()
        self._mark_read()

    @property
    def _has_chat(self) -> bool:
        """Whether a conversation is open that can be answered."""
        shown = self._models.open_chat
        return shown is not None and shown.chat.ended_at is None

    def _mark_read(self) -> None:
        """Somebody sees what is in sight: the window is in front."""
        if not (self.isVisible() and self.isActiveWindow()):
            return
        up_to = self._models.unread_up_to(self.conversation.seen_up_to)
        if up_to is not None and self._models.is_live:
            self._actions.mark_read(up_to)

    # What a person does

    def open(self, conversation_id: Id) -> None:
        """Show a conversation."""
        self._actions.open(conversation_id)

    def go(self, step: int) -> None:
        """The next conversation of the inbox, or the one before."""
        self.inbox.list.go(step)

    def next_waiting(self) -> None:
        """Open the conversation of who waits longest, then of the one after."""
        wanted = self._models.next_waiting()
        if wanted is None:
            announce(self, self.tr("No guest is waiting"))
            return
        if self._models.inbox.row_of(wanted) is None:
            self.inbox.show_all()
        self.open(wanted)

    def write(self) -> None:
        """Put the keyboard into the answer."""
        if self._models.open_id is None:
            self.inbox.list.go(1)
        self.composer.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def quick_reply(self, number: int) -> None:
        """Put a quick reply into the answer, by the number of its key."""
        self.quick.row.choose(number)

    def hand_over(self) -> None:
        """Ask whom the conversation is handed to."""
        self.head.open_menu()

    def mark_answered(self) -> None:
        """Nothing is left to answer in the open conversation."""
        if self._models.open_id is not None:
            self._actions.mark_answered(self._models.open_id)

    def edit_last(self) -> None:
        """Change the newest message one wrote."""
        message = self._models.last_own
        if message is not None:
            self._edit(message.id, message.message)

    def _edit(self, message_id: Id, text: str) -> None:
        self._editing = message_id
        self.composer.fill(text)
        self._show()
        self.composer.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, text: str) -> None:
        open_id, editing = self._models.open_id, self._editing
        if open_id is None or self.quick.holds_back():
            return
        if editing is None and self.together.holds_back():
            return
        if editing is not None:
            self._actions.edit(editing, text)
            self._give_up()
            return
        if self.answering.holds_back():
            return
        # First: what is sent must not come back as a draft when the models change.
        self._models.draft("")
        self.composer.fill("")
        files, reply_to = self.attaching.take(), self.answering.take()
        self._actions.write(open_id, Written(text=text, files=files, reply_to=reply_to))
        self.conversation.to_end()
        announce(self, self.tr("Sending"))

    def _send_anyway(self) -> None:
        self._send(self.composer.text.toPlainText())
        self.composer.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send_and_answer(self, text: str) -> None:
        if text.strip() or self.attaching.files:
            self._send(text)
        elif self._models.waiting_since() is not None:
            self.mark_answered()

    def _give_up(self) -> None:
        self._editing = None
        self.composer.fill(self._models.drafts.get(self._models.open_id or Id(""), ""))
        self._show()

    def _leave_text(self) -> None:
        if self._editing is not None:
            self._give_up()
        elif not self.answering.give_up():
            self.inbox.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_draft(self) -> None:
        if self._editing is None and self._models.open_id == self._shown_id:
            said = self.composer.text.toPlainText()
            if said != self._models.drafts.get(self._shown_id or Id(""), ""):
                self.together.note_typing()
            self._models.draft(said)
            self.together.tell(is_shown=self._has_chat)

    def _press(self, press: Press, key: str) -> None:
        act = {
            Press.RETRY: self._actions.retry,
            Press.DISMISS: self._actions.dismiss,
            Press.TAKE_BACK: self._actions.take_back,
        }[press]
        act(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See CHAT_KEYS."""
        if not pressed(CHAT_KEYS, self, event, letters=self._place.letters()):
            super().keyPressEvent(event)
