"""Departments, roles, staff and their sign-in tokens."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from contract.resources.staff import DutyStatus
from hotel.database import Base, UtcDateTime


class Department(Base):
    """A department of one hotel; programs compare the slug. Those that are gone keep their id."""

    __tablename__ = "departments"
    __table_args__ = (UniqueConstraint("hotel_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    name: Mapped[str] = mapped_column(String(80))
    slug: Mapped[str] = mapped_column(String(80))
    is_gone: Mapped[bool] = mapped_column(default=False)
    rev: Mapped[int] = mapped_column(default=1)


class Role(Base):
    """A role of one hotel; programs compare the slug. Those that are gone keep their id."""

    __tablename__ = "roles"
    __table_args__ = (UniqueConstraint("hotel_id", "slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    name: Mapped[str] = mapped_column(String(80))
    slug: Mapped[str] = mapped_column(String(80))
    is_gone: Mapped[bool] = mapped_column(default=False)
    rev: Mapped[int] = mapped_column(default=1)


class Staff(Base):
    """A colleague and the account that colleague signs in with. `username` is unique everywhere.

    `profile_rev`: the `rev` at which names, place, access or standing changed last; using the
    clock changes none of them. `fcm_token_at`: when the device told its token last.
    """

    __tablename__ = "staff"
    __table_args__ = (Index("ix_staff_hotel", "hotel_id", "is_active"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    hotel_id: Mapped[int] = mapped_column(ForeignKey("hotels.id"))
    username: Mapped[str] = mapped_column(String(150), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    first_name: Mapped[str] = mapped_column(String(80))
    last_name: Mapped[str] = mapped_column(String(80), default="")
    email: Mapped[str | None] = mapped_column(String(254))
    department_id: Mapped[int | None] = mapped_column(ForeignKey("departments.id"))
    role_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"))
    access_level: Mapped[str] = mapped_column(String(30), default="regular_staff")
    is_active: Mapped[bool] = mapped_column(default=True)
    duty_status: Mapped[str] = mapped_column(String(10), default=DutyStatus.OFF_DUTY.value)
    on_duty_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    on_break_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    is_unrostered: Mapped[bool] = mapped_column(default=False)
    fcm_token: Mapped[str | None] = mapped_column(String(4096))
    fcm_token_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    rev: Mapped[int] = mapped_column(default=1)
    profile_rev: Mapped[int] = mapped_column(default=1)

    department: Mapped[Department | None] = relationship(lazy="joined")
    role: Mapped[Role | None] = relationship(lazy="joined")

    @property
    def full_name(self) -> str:
        """First and last name as people read it."""
        return f"{self.first_name} {self.last_name}".strip()

    def note_profile(self) -> None:
        """The profile is another now."""
        self.rev += 1
        self.profile_rev = self.rev

    @property
    def is_on_duty(self) -> bool:
        """Clocked in, on a break or not."""
        return self.duty_status != DutyStatus.OFF_DUTY.value


class StaffToken(Base):
    """A sign-in. Only the token's SHA-256 is kept; it dies when deleted or idle too long."""

    __tablename__ = "staff_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime] = mapped_column(UtcDateTime)
