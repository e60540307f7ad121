"""Settings, About: which program this is and where it keeps its things."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from console.views.settings.group import Group
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.words import plain


class VersionsGroup(Group):
    """What runs here, each a name and what there is of it."""

    def __init__(self, versions: Sequence[tuple[str, str]], theme: Theme) -> None:
        super().__init__(
            _tr("Versions"), [Row(plain(name), plain(said)) for name, said in versions], theme
        )


class KeptGroup(Group):
    """The data folder and whose software this is."""

    def __init__(self, folder: str, copy: Callable[[str], None], theme: Theme) -> None:
        self.copy_path = Button(_tr("Copy path"), theme=theme)
        self.copy_path.clicked.connect(lambda: copy(folder))
        licence = _tr(
            "The hotel's own software. Qt and PySide6 are used under the LGPL, version 3."
        )
        rows = [
            Row(_tr("Data folder"), folder, (self.copy_path,)),
            Row(_tr("Licences"), licence),
        ]
        super().__init__(_tr("This program"), rows, theme)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
