"""The open conversation among colleagues: its head, its messages, who types, and the text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from console.models.staff_chat import StaffChatModels
from console.models.staff_entries import StaffLine
from console.state.outgoing import Written
from console.views import painting
from console.views.browser import open_in_browser
from console.views.chat.attaching import Attaching
from console.views.chat.blocks import Press
from console.views.chat.file_places import address
from console.views.chat.files import ChatFiles
from console.views.chat.picture_view import open_file
from console.views.place import Place
from console.views.staff_chat import words
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.asking import Asker, Chosen, Question, people_choices
from console.views.staff_chat.composer import StaffComposer
from console.views.staff_chat.head import StaffHead
from console.views.staff_chat.menu import MessageOffers, message_menu
from console.views.staff_chat.messages import StaffMessages
from console.views.staff_chat.people_list import Choice
from console.views.theme import Theme
from console.views.widgets.announce import announce
from console.views.words import plain
from contract.record import replace
from contract.resources.attachments import Attachment
from contract.scalars import Id

_TYPING_HIGH = 28
_WIDE = 800


class TypingLine(QWidget):
    """Three dots and who types; nothing otherwise, in the same place."""

    def __init__(self, models: StaffChatModels, theme: Theme) -> None:
        super().__init__()
        self._models, self._theme, self._said = models, theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def look(self) -> None:
        """See who types now."""
        said = words.typing(self._models.typing())
        if said != self._said:
            self._said = said
            self.setAccessibleName(said)
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(160, self._theme.px(_TYPING_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dots and words."""
        if not self._said:
            return
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        for number in range(3):
            dot = QRectF(px(44) + number * px(9), middle - px(3), px(6), px(6))
            painting.box(painter, dot, radius=px(3), fill=colour.text2)
        rest = QRectF(px(76), 0, self.width() - px(76), self.height())
        style, ink = self._theme.office.dense, colour.text2
        painting.text(painter, rest, self._said, style=style, colour=ink)
        painter.end()


class StaffTalk(QWidget):
    """Shows the open conversation of StaffChatModels; call `tick` once a second.

    `is_large` in an area of its own. `open_link` is the browser's one seam, `asker` that of the
    windows.
    """

    def __init__(
        self,
        models: StaffChatModels,
        actions: StaffChatActions,
        *,
        place: Place,
        theme: Theme,
        files: ChatFiles,
        is_large: bool = False,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._theme = models, actions, theme
        self._is_large, self._shown_id, self._files = is_large, Id(""), files
        self.open_link: Callable[[str], None] = open_in_browser
        self.asker = Asker(self)
        self.head = StaffHead(models, theme, is_large=is_large)
        self.messages = StaffMessages(models, place, theme, files)
        self.typing = TypingLine(models, theme)
        self.composer = StaffComposer(models, theme)
        self.attaching = Attaching(
            self.composer,
            self.messages,
            files,
            open_id=lambda: models.open_id,
            theme=theme,
        )
        self._foot = QVBoxLayout()
        self._fill_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.messages, 1)
        column.addLayout(self._foot)
        self._connect()
        self.set_theme(theme)
        self._show()

    def _fill_foot(self) -> None:
        self._foot.setSpacing(0)
        self._foot.addWidget(self.typing)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, 0, 8)
        above.addWidget(self.composer.strip)
        self._foot.addLayout(above)
        self.attaching.row.setContentsMargins(0, 0, 0, 8)
        self._foot.addWidget(self.attaching.row)
        self._foot.addWidget(self.composer)

    def _connect(self) -> None:
        self.head.add_wanted.connect(self.add_people)
        self.head.rename_wanted.connect(self.rename)
        self.head.leave_wanted.connect(self.leave)
        self.messages.linked.connect(self._open_link)
        self.messages.filed.connect(self._open_file)
        self.messages.older_wanted.connect(self._actions.load_older)
        self.messages.seen.connect(self.look)
        self.messages.pressed.connect(self._press)
        self.messages.replied.connect(lambda line: self.reply(line.message_id))
        self.messages.reacted.connect(lambda told: self._actions.react(*told))
        self.messages.menu_wanted.connect(lambda told: self._open_menu(*told))
        self.composer.sent.connect(self._send)
        self.composer.typed.connect(self._on_typed)
        self.composer.turned.connect(self._follow_files)
        self.composer.text.edit_wanted.connect(self.edit_last)
        self.composer.text.left.connect(self._leave_text)
        self._models.changed.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        for part in (self.head, self.messages, self.typing, self.composer):
            part.set_theme(theme)
        self.attaching.row.set_theme(theme)
        self._arrange()

    def _arrange(self) -> None:
        """Head and text begin where the messages do."""
        px = self._theme.px
        side = px(24 if self.width() >= px(_WIDE) else 16)
        self.head.set_side(side)
        self._foot.setContentsMargins(side, 0, side, px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide place there is more room at the sides."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """What is open is looked at from now on, with the draft as another view left it."""
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it any more."""
        super().hideEvent(event)
        self._actions.watch(False)

    def tick(self) -> None:
        """Take the time."""
        self.typing.look()
        self.look()

    def look(self) -> None:
        """Somebody sees what is newest: the window is in front, and the end is in sight."""
        if not self.isVisible():
            return
        is_front = self.isActiveWindow()
        is_seen = is_front and self.messages.is_at_end
        self._actions.watch(is_seen and self._models.open_id is not None)
        seen = self.messages.seen_up_to if is_front and self._models.is_live else None
        up_to = self._models.unread_up_to(seen)
        if up_to is not None:
            self._actions.mark_read(up_to)

    def _show(self) -> None:
        models = self._models
        has_chat = models.open_chat is not None
        self.head.setVisible(has_chat)
        self.typing.setVisible(has_chat)
        self.composer.setVisible(has_chat)
        self.composer.show_title(models.title)
        if models.open_id != self._shown_id:
            self._shown_id = models.open_id or Id("")
            self.composer.begin()
        elif self.composer.is_plain:
            # Another view of the same conversation may have gone on with the draft.
            self.composer.resume()
        self._follow_files()
        self.messages.follow()
        self.typing.look()
        self.look()

    def _follow_files(self) -> None:
        has_chat = self._models.open_chat is not None
        self.attaching.follow(is_shown=has_chat and self.composer.is_plain)

    # What a person does

    def write(self) -> None:
        """Put the keyboard into the text."""
        self.composer.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_last(self) -> None:
        """Change the newest message one wrote."""
        message = self._models.last_own
        if message is not None:
            self.composer.edit(message)

    def reply(self, message_id: Id) -> None:
        """Answer one message."""
        message = self._models.message(message_id)
        if message is not None:
            self.composer.reply(message)

    def delete(self, message_id: Id) -> None:
        """Delete a message, if that is meant."""
        sure = Question(title=self.tr("Delete this message?"), accept=self.tr("Delete"))
        told = self.tr("Everybody in the conversation sees that there was a message.")
        if self.asker.is_sure(sure, told, self._theme):
            self._actions.delete(message_id)

    def delete_current(self) -> None:
        """Delete the message the keyboard is at, where one may."""
        line = self.messages.line
        if line is not None and line.message_id is not None and self._may_delete(line):
            self.delete(line.message_id)

    def add_people(self) -> None:
        """Choose who else takes part."""
        open_id, there = self._models.open_id, {one.id for one in self._models.people()}
        people = [one for one in self._models.colleagues() if one.id not in there]
        asked = Question(title=self.tr("Add colleagues"), accept=self.tr("Add"))
        chosen = self.asker.choose(asked, people_choices(people), self._theme)
        if chosen is not None and open_id is not None:
            self._actions.add_people(open_id, chosen.people)

    def rename(self) -> None:
        """Give the group another title."""
        shown = self._models.open_chat
        if shown is not None:
            title = self.asker.title(shown.chat.title, self._theme)
            if title is not None and title.strip() != shown.chat.title:
                self._actions.rename(shown.chat.id, title)

    def leave(self) -> None:
        """Leave the group, if that is meant."""
        open_id = self._models.open_id
        sure = Question(title=self.tr("Leave the group?"), accept=self.tr("Leave"))
        told = self.tr("You no longer see what is written. A colleague can add you again.")
        if open_id is not None and self.asker.is_sure(sure, told, self._theme):
            self._actions.leave(open_id)

    def forward(self, message_id: Id) -> None:
        """Choose whom a message is forwarded to."""
        rows = [one for one in self._models.list.rows if one.is_group]
        others = [one for one in rows if one.id != self._models.open_id]
        chats = [Choice(id=one.id, name=one.title, detail="", is_chat=True) for one in others]
        asked = Question(title=self.tr("Forward the message"), accept=self.tr("Forward"))
        choices = [*chats, *people_choices(self._models.colleagues())]
        chosen = self.asker.choose(asked, choices, self._theme)
        if chosen is not None:
            self._actions.forward(message_id, chosen.chats, chosen.people)

    def choose(self, question: Question, choices: Sequence[Choice]) -> Chosen | None:
        """Ask for some of many; None when given up."""
        return self.asker.choose(question, choices, self._theme)

    def begin(self) -> None:
        """Choose whom to write to: one colleague, or several for a group."""
        asked = Question(title=self.tr("New conversation"), accept=self.tr("Begin"), has_title=True)
        people = people_choices(self._models.colleagues())
        chosen = self.asker.choose(asked, people, self._theme)
        if chosen is None or not chosen.people:
            return
        known = self._models.direct_with(chosen.people[0]) if len(chosen.people) == 1 else None
        if known is not None:
            self._actions.open(known)
        else:
            self._actions.start(chosen.people, chosen.title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes away the message the keyboard is at."""
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.delete_current()
        else:
            super().keyPressEvent(event)

    def _send(self, said: Written) -> None:
        open_id, editing = self._models.open_id, self.composer.editing
        if open_id is None:
            return
        if editing is not None:
            self._actions.edit(editing, said)
        else:
            # First: what is sent must not come back as a draft when the models change.
            self._models.draft("")
            self._actions.write(open_id, replace(said, files=self.attaching.take()))
            self._actions.type(False)
        self.composer.begin()
        self.messages.to_end()
        announce(self, self.tr("Sending"))

    def _on_typed(self) -> None:
        text = self.composer.text.toPlainText()
        if self.composer.is_plain:
            self._actions.type(bool(text.strip()))
        if self.composer.is_plain and (self._models.open_id or Id("")) == self._shown_id:
            self._models.draft(text, self.composer.completion.chosen)

    def _leave_text(self) -> None:
        if self.composer.is_about_something:
            self.composer.begin()
        else:
            self.messages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_link(self, address: str) -> None:
        self.open_link(address)

    def _open_file(self, file: Attachment) -> None:
        open_file(file, self._files, back=self.messages, theme=self._theme)

    def _press(self, pressed: tuple[Press, str]) -> None:
        press, key = pressed
        act = {
            Press.RETRY: self._actions.retry,
            Press.DISMISS: self._actions.dismiss,
            Press.TAKE_BACK: self._actions.take_back,
        }[press]
        act(key)

    def _may_delete(self, line: StaffLine) -> bool:
        return not line.is_deleted and (line.is_mine or self._models.may_delete_all)

    def _open_menu(self, line: StaffLine, spot: QPoint) -> None:
        message, message_id = self._models.message(line.message_id), line.message_id
        shown = self._models.open_chat
        if shown is None or message is None or message_id is None:
            return
        readers = shown.readers(message_id, message.sender)
        is_own = line.is_mine and not line.is_deleted
        offers = MessageOffers(
            react=partial(self._actions.react, message_id),
            reply=partial(self.reply, message_id),
            forward=partial(self.forward, message_id),
            files=tuple(file for file in line.files if address(file)),
            open_file=self._open_file,
            save_file=lambda file: self._files.save(file, self),
            delete_file=partial(self._actions.delete_file, message_id),
            copy=lambda: QGuiApplication.clipboard().setText(line.text),
            edit=partial(self.composer.edit, message) if is_own else None,
            delete=partial(self.delete, message_id) if self._may_delete(line) else None,
        )
        names = [plain(one.full_name) for one in readers]
        message_menu(line, names, offers, self._theme, self).popup(spot)
