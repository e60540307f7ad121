"""What each porter was told last about how many orders wait."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from hotel.database import Base


class ToldCount(Base):
    """The count of one kind of order that a porter's device was told last, while on duty.

    Who has no row knows of none that wait.
    """

    __tablename__ = "told_counts"

    staff_id: Mapped[int] = mapped_column(
        ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True
    )
    order_type: Mapped[str] = mapped_column(String(30), primary_key=True)
    pending_count: Mapped[int]
