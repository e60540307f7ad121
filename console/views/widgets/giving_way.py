"""A row in which less needed parts give way where there is no room for all."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget


def give_way(row: QHBoxLayout, room: int, giving: Sequence[QWidget]) -> None:
    """Hide of `giving` as many as there is no room for, the first of them first."""
    kept = list(giving)
    while kept and _wide(row, kept, giving) > room:
        kept.pop(0)
    for part in giving:
        part.setVisible(part in kept)


def least_width(row: QHBoxLayout, giving: Sequence[QWidget]) -> int:
    """How wide the row is without what may give way, px."""
    return _wide(row, (), giving)


def _wide(row: QHBoxLayout, kept: Sequence[QWidget], giving: Sequence[QWidget]) -> int:
    items = [row.itemAt(number) for number in range(row.count())]
    parts = [None if item is None else item.widget() for item in items]
    shown = [
        part
        for part in parts
        if part is not None and (part in kept if part in giving else not part.isHidden())
    ]
    return sum(part.sizeHint().width() for part in shown) + row.spacing() * len(shown)
