"""Where the keyboard is on the board: on a ticket, and on one of its buttons."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from console.views import painting
from console.views.kitchen.grid_plan import GridPlan
from console.views.kitchen.ticket_frame import Part
from console.views.theme import BORDER, RADIUS, Theme
from contract.scalars import Id


class GridFocus:
    """Follows tickets wherever they lie; `part` is None while the whole ticket is meant."""

    def __init__(self) -> None:
        self.ticket_id: Id | None = None
        self.part: Part | None = None

    def enter(self, plan: GridPlan, *, at_end: bool = False) -> None:
        """The board got the keyboard: stay on a ticket that is still there, else the first."""
        keys = plan.keys()
        if self.ticket_id not in keys and plan.placed(self.ticket_id or Id("")) is None:
            self.part = None
            self.ticket_id = keys[-1 if at_end else 0] if keys else None

    def move(self, steps: int, plan: GridPlan) -> None:
        """To another ticket, in the order of the bump bar."""
        keys = plan.keys()
        if not keys:
            return
        at = keys.index(self.ticket_id) + steps if self.ticket_id in keys else 0
        self.ticket_id, self.part = keys[at % len(keys)], None

    def move_part(self, steps: int, plan: GridPlan) -> None:
        """To another button of the ticket."""
        placed = plan.placed(self.ticket_id or Id(""))
        if placed is None:
            return
        parts = [part for part, _ in placed.card.frame.targets()]
        at = parts.index(self.part) if self.part in parts else 0
        self.part = parts[(at + steps) % len(parts)]

    def chosen(self, plan: GridPlan) -> Part | None:
        """The button Enter presses; None is the ticket's own next step."""
        placed = plan.placed(self.ticket_id or Id(""))
        if placed is None:
            return None
        frame = placed.card.frame
        known = any(part is self.part for part, _ in frame.targets())
        return self.part if known and self.part is not frame.main else None

    def ring(self, plan: GridPlan) -> QRectF | None:
        """What the focus ring goes around, in the grid."""
        if self.ticket_id is None:
            return None
        placed = plan.placed(self.ticket_id)
        if placed is None:
            rows = (row.rect for row in plan.rows if row.ticket.id == self.ticket_id)
            return next(rows, None)
        part = self.chosen(plan)
        inside = dict(placed.card.frame.targets()).get(part) if part is not None else None
        return placed.rect if inside is None else inside.translated(placed.rect.topLeft())

    def paint(self, painter: QPainter, plan: GridPlan, theme: Theme) -> None:
        """The ring, wide enough to be seen from where a cook stands."""
        rect = self.ring(plan)
        if rect is None:
            return
        out = BORDER.focus_touch + BORDER.focus_offset
        painting.box(
            painter,
            rect.adjusted(-out, -out, out, out),
            radius=RADIUS.ticket + out,
            border=theme.colour.focus,
            width=BORDER.focus_touch,
        )
