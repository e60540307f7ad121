"""The hotels themselves."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base


class Hotel(Base):
    """One hotel. `time_zone` is an IANA name, `currency` an ISO 4217 code.

    `checkout_time`: until when guests stay on their last day, such as 11:00, if that was told.
    """

    __tablename__ = "hotels"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(50), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    time_zone: Mapped[str] = mapped_column(String(60), default="Europe/Dublin")
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    duty_phone: Mapped[str | None] = mapped_column(String(40))
    checkout_time: Mapped[str | None] = mapped_column(String(5))
