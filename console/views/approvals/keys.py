"""The keys of the cards of clock-ins; single letters act only while a card has the keyboard."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from console.views.approvals.words import tr
from console.views.keys import Key, keys

if TYPE_CHECKING:
    from console.views.approvals.panel import ApprovalPanel

_K = Qt.Key
_NUMBERS: Final = (_K.Key_1, _K.Key_2, _K.Key_3, _K.Key_4)

APPROVAL_KEYS: "Final[tuple[Key[ApprovalPanel], ...]]" = (
    Key(
        codes=keys(_K.Key_Return, _K.Key_Enter),
        shown="Ctrl Enter",
        words=lambda: tr("Confirm the rejection"),
        act=lambda panel, _: panel.form.send(),
        when=lambda panel: panel.is_rejecting,
        with_ctrl=True,
    ),
    Key(
        codes=keys(_K.Key_A),
        shown="A",
        words=lambda: tr("Approve"),
        act=lambda panel, _: panel.approve(),
        when=lambda panel: not panel.is_rejecting,
        is_letter=True,
    ),
    Key(
        codes=keys(_K.Key_R),
        shown="R",
        words=lambda: tr("Reject, for a reason"),
        act=lambda panel, _: panel.ask_reason(),
        when=lambda panel: not panel.is_rejecting,
        is_letter=True,
    ),
    Key(
        codes=keys(*_NUMBERS),
        shown="1–4",
        words=lambda: tr("Choose a reason"),
        act=lambda panel, key: panel.form.choose(_NUMBERS.index(key)),
        when=lambda panel: panel.is_rejecting,
        is_letter=True,
    ),
    Key(
        codes=keys(_K.Key_Up, _K.Key_Down),
        shown="Up, Down",
        words=lambda: tr("Choose whose clock-in to decide about"),
        act=lambda panel, key: panel.step(-1 if key == _K.Key_Up else 1),
        when=lambda panel: not panel.is_rejecting,
        may_repeat=True,
    ),
    Key(
        codes=keys(_K.Key_Escape),
        shown="Esc",
        words=lambda: tr("Back, or put away"),
        act=lambda panel, _: panel.go_back(),
    ),
)
