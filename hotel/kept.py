"""What this installation made once and keeps, such as the bundled endpoint's secret."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base


class Kept(Base):
    """One kept value."""

    __tablename__ = "kept"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))
