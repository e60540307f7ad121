"""Settings, About: which program this is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from console.shell.shift import Shift
from console.shell.versions import versions
from console.views.settings.about import KeptGroup, VersionsGroup
from console.views.settings.section import Section
from console.views.theme import Theme


def about_section(shift: Shift, theme: Theme) -> Section:
    """Versions, the data folder, licences."""
    folder = str(shift.pc.database.folder)
    groups = [
        VersionsGroup(versions(shift.entry.hotel.version), theme),
        KeptGroup(folder, QApplication.clipboard().setText, theme),
    ]
    return Section(_tr("About"), _tr("What runs on this PC."), groups, theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
