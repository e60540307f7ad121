"""The language of the screen: what there is, and how sentences made without Qt are said in it."""

import enum

from PySide6.QtCore import QCoreApplication, QLocale

from console.sentences import Sentence


class Language(enum.StrEnum):
    """A language the console speaks; the source texts are English."""

    ENGLISH = "en"
    GERMAN = "de"


_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    Language.GERMAN: QLocale(QLocale.Language.German, QLocale.Country.Germany),
}
_NAMES = {Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}


def current() -> Language:
    """The language of the screen."""
    is_german = QLocale().language() is QLocale.Language.German
    return Language.GERMAN if is_german else Language.ENGLISH


def locale() -> QLocale:
    """How numbers, dates and money are written on the screen, whatever this PC is set to."""
    return locale_of(current())


def locale_of(language: Language) -> QLocale:
    """How numbers, dates and money are written in a language."""
    return _LOCALES[language]


def name_of(language: Language) -> str:
    """What a language calls itself, whatever language is shown."""
    return _NAMES[language]


def in_language(text: str) -> str:
    """A sentence made without Qt, in the language of the screen; other text as it is."""
    if not isinstance(text, Sentence):
        return _looked_up(text)
    values = {
        name: in_language(value) if isinstance(value, Sentence) else value
        for name, value in text.values.items()
    }
    return _looked_up(text.pattern).format(**values)


def _looked_up(text: str) -> str:
    return QCoreApplication.translate("sentences", text)
