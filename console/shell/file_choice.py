"""Asks a person for a file, without stopping anything else meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_certificate(parent: QWidget, on_chosen: Callable[[Path], None]) -> None:
    """Ask for a certificate file; nothing is called when none is chosen."""
    title = QCoreApplication.translate("FileChoice", "Certificate of the hotel’s authority")
    kinds = QCoreApplication.translate("FileChoice", "Certificates (*.pem *.crt *.cer);;All (*)")
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: on_chosen(Path(chosen)))
    dialog.open()


def ask_where_to_save(parent: QWidget, place: Path, on_chosen: Callable[[Path], None]) -> None:
    """Ask where to save a file, beginning with `place`; nothing is called when it is given up."""
    title = QCoreApplication.translate("FileChoice", "Save the file")
    dialog = _dialog(parent, title, QCoreApplication.translate("FileChoice", "All (*)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(place.parent))
    dialog.selectFile(place.name)
    dialog.fileSelected.connect(lambda chosen: on_chosen(Path(chosen)))
    dialog.open()


def ask_files(
    parent: QWidget, on_chosen: Callable[[list[Path]], None], *, pictures_only: bool
) -> None:
    """Ask which files to send; nothing is called when none is chosen."""
    pictures = QCoreApplication.translate(
        "FileChoice", "Pictures (*.jpg *.jpeg *.png *.gif *.webp *.bmp)"
    )
    files = QCoreApplication.translate(
        "FileChoice",
        "Files that can be sent (*.jpg *.jpeg *.png *.gif *.webp *.bmp *.pdf *.docx *.xlsx *.doc"
        " *.xls *.txt *.csv)",
    )
    title = QCoreApplication.translate("FileChoice", "Files to send")
    dialog = _dialog(parent, title, pictures if pictures_only else files)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: on_chosen([Path(one) for one in chosen]))
    dialog.open()


def _dialog(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
