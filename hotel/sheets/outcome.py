"""What an import comes to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Imported:
    """Who or what is new, what changed and in which columns, and how many are as they were.

    `passwords`: those made up for new colleagues by username, shown once and kept nowhere.
    """

    new: list[str] = field(default_factory=list)
    changed: dict[str, list[str]] = field(default_factory=dict)
    same: int = 0
    passwords: dict[str, str] = field(default_factory=dict, repr=False)

    def note(self, name: str, columns: list[str]) -> None:
        """Count a row that was there before, with the columns that changed, if any did."""
        if columns:
            self.changed[name] = columns
        else:
            self.same += 1

    def __iter__(self) -> Iterator[str]:
        """The whole story, a line each."""
        for name in self.new:
            yield f"  new      {name}"
        for name, columns in self.changed.items():
            yield f"  changed  {name}: {', '.join(columns)}"
        yield f"{len(self.new)} new, {len(self.changed)} changed, {self.same} as they were."


def overwrite(row: object, values: Mapping[str, object]) -> list[str]:
    """Write what differs; the names of it."""
    differing = [name for name, value in values.items() if getattr(row, name) != value]
    for name in differing:
        setattr(row, name, values[name])
    return differing
