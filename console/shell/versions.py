"""What runs on this PC and at the hotel, by name and version."""

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, QSysInfo, qVersion

from console.shell.version import VERSION


def versions(hotel: str) -> list[tuple[str, str]]:
    """Names and versions, for people and for reports. `hotel` is what the hotel says of itself."""
    return [
        (_tr("Console"), VERSION),
        (_tr("Hotel service"), hotel or _tr("The hotel does not say.")),
        (_tr("Qt and PySide6"), f"{qVersion()} · {PySide6.__version__}"),
        (_tr("Python"), platform.python_version()),
        (_tr("System"), f"{QSysInfo.prettyProductName()} · {QSysInfo.currentCpuArchitecture()}"),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("versions", text)
