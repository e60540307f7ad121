"""Asks a person for a file, without stopping anything else meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_certificate(parent: QWidget, on_chosen: Callable[[Path], None]) -> None:
    """Ask for a certificate file; nothing is called when none is chosen."""
    title = QCoreApplication.translate("FileChoice", "Certificate of the hotel’s authority")
    kinds = QCoreApplication.translate("FileChoice", "Certificates (*.pem *.crt *.cer);;All (*)")
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: on_chosen(Path(chosen)))
    dialog.open()
