"""Files and pictures that are dropped onto a conversation or pasted into it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QWidget

from console.models.staged import Source


def sources_in(mime: QMimeData) -> list[Source]:
    """The files, or else the picture without words, that somebody brings."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return list(files)
    if mime.hasImage() and not mime.hasText():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return [image]
    return []


class DropTarget(QObject):
    """Takes what is dropped onto a widget.

    Signals:
        dropped(object): carries a list of sources.
        hovered(object): whether files are held over it.
    """

    dropped = Signal(object)
    hovered = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDropEvent):
                if sources_in(event.mimeData()):
                    event.acceptProposedAction()
                    self.hovered.emit(True)
                    return True
            case QEvent.Type.DragLeave:
                self.hovered.emit(False)
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self.hovered.emit(False)
                sources = sources_in(event.mimeData())
                if sources:
                    event.acceptProposedAction()
                    self.dropped.emit(sources)
                    return True
            case _:
                pass
        return False
