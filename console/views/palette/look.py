"""The sizes of the command palette, for the office or for fingers."""

from dataclasses import dataclass

from console.views.theme import TOUCH, Theme, TypeStyle


@dataclass(frozen=True, slots=True)
class Look:
    """A theme and whether fingers choose. Sizes in px."""

    theme: Theme
    touch: bool

    @property
    def wide(self) -> int:
        """How wide the palette is where there is room."""
        return self.theme.px(840 if self.touch else 680)

    @property
    def field(self) -> int:
        """How high the field is."""
        return self.theme.px(TOUCH.kitchen_bump if self.touch else 52)

    @property
    def row(self) -> int:
        """A row of one line."""
        return self.theme.px(TOUCH.kitchen_target_min if self.touch else 40)

    @property
    def high_row(self) -> int:
        """A row of two lines."""
        return self.theme.px(76 if self.touch else 52)

    @property
    def heading(self) -> int:
        """What stands above a group."""
        return self.theme.px(36 if self.touch else 28)

    @property
    def lead(self) -> int:
        """How much room a number or an icon has at the left."""
        return self.theme.px(120 if self.touch else 84)

    @property
    def typed(self) -> TypeStyle:
        """What is typed."""
        big, title = self.theme.porter.timer, self.theme.office.title
        return TypeStyle(big.size, big.line, 500) if self.touch else TypeStyle(*title[:2], 400)

    @property
    def body(self) -> TypeStyle:
        """The first line of a row."""
        return self.theme.porter.body if self.touch else self.theme.office.body

    @property
    def quiet(self) -> TypeStyle:
        """The second line of a row, and what stands above a group."""
        return self.theme.porter.meta if self.touch else self.theme.office.caption

    @property
    def number(self) -> TypeStyle:
        """A room's number."""
        style = self.theme.porter.timer if self.touch else self.theme.office.title
        return TypeStyle(style.size, style.line, 700)

    @property
    def long_number(self) -> TypeStyle:
        """A room's number that is rather a name."""
        return TypeStyle(self.body.size, self.body.line, 600)
