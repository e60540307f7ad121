"""Asks a person for a printer, without stopping anything else meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout
from PySide6.QtWidgets import QDialog, QWidget


def ask_printer(
    parent: QWidget, title: str, on_chosen: Callable[[QPagedPaintDevice], None]
) -> bool:
    """Ask which printer prints something across its paper; False where this PC has none.

    Nothing is called when it is given up. What is drawn begins at the edge of the paper.
    """
    # Printers take long to be loaded, and few people print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # All of it: what is drawn knows nothing of single pages.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.accepted.connect(lambda: on_chosen(printer))
    # Its own open() wants a slot.
    QDialog.open(dialog)
    return True
