"""What a painted widget is for a screen reader, which would take it for an empty area."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE: Final = "accessibleRole"


def take_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Tell readers what a painted widget is; `install_roles` makes them hear it."""
    widget.setProperty(_ROLE, role)


def install_roles() -> None:
    """Answer readers that ask for a widget's role. Call once; costs nothing while none asks."""
    QAccessible.installFactory(_with_role)


def _with_role(_key: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, QWidget):
        return None
    role: QAccessible.Role | None = asked.property(_ROLE)
    return None if role is None else QAccessibleWidget(asked, role)
