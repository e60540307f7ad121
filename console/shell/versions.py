"""What runs on this PC and at the hotel, by name and version."""

import platform

import PySide6
from PySide6.QtCore import QSysInfo, qVersion

from console.sentences import sentence
from console.shell.version import VERSION


def versions(hotel: str) -> list[tuple[str, str]]:
    """Names and versions, for people and for reports. `hotel` is what the hotel says of itself."""
    return [
        (sentence("Console"), VERSION),
        (sentence("Hotel service"), hotel or sentence("The hotel does not say.")),
        (sentence("Qt and PySide6"), f"{qVersion()} · {PySide6.__version__}"),
        (sentence("Python"), platform.python_version()),
        (
            sentence("System"),
            f"{QSysInfo.prettyProductName()} · {QSysInfo.currentCpuArchitecture()}",
        ),
    ]
