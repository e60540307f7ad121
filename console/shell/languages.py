"""Which language this PC shows, and loading its texts before the first one is made."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from console.shell.remembered import Remembered
from console.views.language import Language, locale_of

_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "translations"
_log: Final = logging.getLogger("console.shell")


class Languages(QObject):
    """The language of every text made from now on; `said` comes from the command line.

    Signals:
        changed: another language was chosen; `load` makes it that of the texts made afterwards.
    """

    changed = Signal()

    def __init__(self, remembered: Remembered, said: str | None = None) -> None:
        super().__init__()
        self._remembered = remembered
        self._translators: list[QTranslator] = []
        self.chosen = _known(said) or _known(remembered.get("language")) or _of_this_pc()
        self.load()

    def choose(self, language: Language) -> None:
        """Remember a language, and tell that it was chosen."""
        self._remembered.put("language", language)
        if language is not self.chosen:
            self.chosen = language
            self.changed.emit()

    def show(self, language: Language) -> None:
        """Choose a language where every text is about to be made again."""
        self.choose(language)
        self.load()

    def load(self) -> None:
        """Make every text from now on in the chosen language. English costs nothing."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        if self.chosen is not Language.ENGLISH and self._install(_texts_of(self.chosen)):
            QLocale.setDefault(locale_of(self.chosen))
            of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(of_qt / f"qtbase_{self.chosen}.qm")
        else:
            # Days and prices of one language among the texts of another would be worse.
            QLocale.setDefault(locale_of(Language.ENGLISH))

    def _install(self, file: Path) -> bool:
        translator = QTranslator(self)
        if not translator.load(str(file)):
            _log.warning("the texts of %s are missing", file.name)
            return False
        QCoreApplication.installTranslator(translator)
        self._translators.append(translator)
        return True


def _texts_of(language: Language) -> Path:
    return _FOLDER / f"console_{language}.qm"


def _known(word: str | None) -> Language | None:
    return Language(word) if word in set(Language) else None


def _of_this_pc() -> Language:
    preferred = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((known for name in preferred if (known := _known(name))), Language.ENGLISH)
