"""How each periodic task stands."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base, UtcDateTime


class PeriodicRun(Base):
    """The latest run of a task, and when the next one is due.

    `busy_until` is set while an instance works; past it, that instance is taken for dead.
    `finished_at`, `ok` and `result` tell of the latest run that came to its end.
    """

    __tablename__ = "periodic_runs"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    busy_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ok: Mapped[bool | None]
    result: Mapped[str | None] = mapped_column(String(300))
