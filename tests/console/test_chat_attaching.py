"""Files that are dropped onto a conversation or pasted into an answer, and their chips."""

from pathlib import Path

import pytest
from chat_hands import Chat
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from console.models.staged import Source
from console.state.outgoing import OutgoingFile
from console.views.chat.arrivals import sources_in

pytestmark = pytest.mark.usefixtures("qapp")
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def brought(*names: str) -> QMimeData:
    """Files held under the hand."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(name) for name in names])
    return mime


def test_that_files_and_pictures_are_told_from_words_and_addresses() -> None:
    assert sources_in(brought("/a/menu.pdf")) == [Path("/a/menu.pdf")]
    words = QMimeData()
    words.setText("Two towels")
    assert sources_in(words) == []
    elsewhere = QMimeData()
    elsewhere.setUrls([QUrl("https://example.com/a.jpg")])
    assert sources_in(elsewhere) == []


def test_that_files_let_go_over_the_conversation_go_along() -> None:
    chat = Chat()
    added: list[Source] = []
    staged = chat.area._files.staged
    staged._keep = lambda source, kept: (
        added.append(source),
        kept(OutgoingFile(id=str(source), name=str(source), size=9)),
    )
    viewport, mime = chat.area.conversation.viewport(), brought("/a/menu.pdf")
    entering = QDragEnterEvent(QPoint(50, 50), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(viewport, entering)
    assert entering.isAccepted()
    assert chat.area.conversation._is_held_over
    QApplication.sendEvent(viewport, QDropEvent(QPointF(50, 50), COPY, mime, LEFT, NONE))
    assert added == [Path("/a/menu.pdf")]
    assert not chat.area.conversation._is_held_over
    assert len(chat.area.attaching.row.chips) == 1

    # Files alone can be sent, and belong to the message from then on.
    chat.area.composer.send.click()
    (((_, written),),) = [chat.asked_for("write")]
    assert [file.name for file in written.files] == ["/a/menu.pdf"]
    assert chat.area.attaching.row.chips == []


def test_that_nothing_goes_along_with_a_change_of_a_message() -> None:
    chat = Chat()
    chat.area.edit_last()
    assert not chat.area.composer.attach.isEnabled()
    chat.area.attaching.add([Path("/a/menu.pdf")])
    assert chat.area.attaching.files == ()
