"""Keys that do something: each carries its words, so that the list of keys cannot be stale."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from contract.record import Record

S = TypeVar("S")
_NOT_A_LETTER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class Key(Record, Generic[S], frozen=True, kw_only=True):
    """A key of a station, or some that do alike.

    `shown` is how a keyboard has it. `act` gets the station and which key it was; `when` tells
    whether it means anything just now. `is_letter`: it can be turned off in the settings.
    `with_alt`: it acts while Alt is held, and only then; with `with_ctrl` and `with_shift` it
    acts only while those are held, and stands before the same key without them.
    """

    codes: frozenset[Qt.Key]
    shown: str
    words: Callable[[], str]
    act: Callable[[S, Qt.Key], object]
    when: Callable[[S], bool] = lambda _station: True
    is_letter: bool = False
    may_repeat: bool = False
    with_alt: bool = False
    with_ctrl: bool = False
    with_shift: bool = False

    def is_meant(self, code: int, held: Qt.KeyboardModifier) -> bool:
        """Whether a key that was pressed, with what was held, is this one."""
        if self.is_letter and not self.with_ctrl and held & _NOT_A_LETTER:
            return False
        is_alt = bool(held & Qt.KeyboardModifier.AltModifier)
        has_ctrl = bool(held & Qt.KeyboardModifier.ControlModifier) or not self.with_ctrl
        has_shift = bool(held & Qt.KeyboardModifier.ShiftModifier) or not self.with_shift
        return code in self.codes and is_alt is self.with_alt and has_ctrl and has_shift


def keys(*codes: Qt.Key) -> frozenset[Qt.Key]:
    """Some keys that do alike."""
    return frozenset(codes)


def pressed(table: Sequence[Key[S]], station: S, event: QKeyEvent, *, letters: bool) -> bool:
    """Do what a key does at a station; whether it was one of the table's.

    A key that is held down acts once, unless it may repeat. `letters`: single letters act.
    """
    code = event.key()
    for key in table:
        if (
            key.is_meant(code, event.modifiers())
            and (letters or not key.is_letter)
            and key.when(station)
        ):
            if key.may_repeat or not event.isAutoRepeat():
                key.act(station, Qt.Key(code))
            return True
    return False


def shortcut(owner: QWidget, sequence: str, words: str, act: Callable[[], object]) -> QShortcut:
    """Keys that act wherever the keyboard stands in the window of `owner`."""
    made = QShortcut(QKeySequence(sequence), owner)
    made.setWhatsThis(words)
    made.activated.connect(act)
    return made


def shortcuts_in(window: QWidget) -> list[tuple[str, str]]:
    """The keys and words of every shortcut of a window that works everywhere in it."""
    return [(keys_text(one.key()), one.whatsThis()) for one in shortcuts_of(window)]


def shortcuts_of(window: QWidget) -> list[QShortcut]:
    """Every shortcut that works everywhere in a window; of those that say the same the first."""
    found: dict[tuple[str, str], QShortcut] = {}
    for one in window.findChildren(QShortcut):
        if one.context() is Qt.ShortcutContext.WindowShortcut and one.isEnabled():
            found.setdefault((keys_text(one.key()), one.whatsThis()), one)
    return list(found.values())


def keys_text(sequence: QKeySequence) -> str:
    """As printed on keys: Ctrl K."""
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("+", " ") if not text.endswith("+") else text
