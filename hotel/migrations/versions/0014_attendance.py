"""Approvals, breaks and warnings of the clock, its terminals, the roster, and what was decided."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from hotel.database import UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_INDEXES = {"hotel": "time_in", "open": "time_out", "approval": "approval"}


def upgrade() -> None:
    """Make the tables; nobody has to decide about what was clocked before."""
    _roster_periods()
    _shifts()
    with op.batch_alter_table("clock_logs") as table:
        for column in _new_columns():
            table.add_column(column)
        table.create_foreign_key(
            "fk_clock_logs_shift", "shifts", ["shift_id"], ["id"], ondelete="SET NULL"
        )
    for name, indexed in _INDEXES.items():
        op.create_index(f"ix_clock_logs_{name}", "clock_logs", ["hotel_id", indexed])
    _clock_entries()
    _attendance_settings()
    _clock_terminals()
    _audit()


def downgrade() -> None:
    """Forget it all."""
    for gone in ("audit", "clock_terminals", "attendance_settings", "clock_entries"):
        op.drop_table(gone)
    for name in _INDEXES:
        op.drop_index(f"ix_clock_logs_{name}", "clock_logs")
    with op.batch_alter_table("clock_logs") as table:
        table.drop_constraint("fk_clock_logs_shift", type_="foreignkey")
        for column in _new_columns():
            table.drop_column(column.name)
    op.drop_table("shifts")
    op.drop_table("roster_periods")


def _new_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("approval", sa.String(12), nullable=False, server_default="not_needed"),
        sa.Column("decided_by", sa.String(170)),
        sa.Column("decided_by_id", sa.Integer()),
        sa.Column("decided_at", UtcDateTime()),
        sa.Column("decided_from", sa.String(60)),
        sa.Column("decision_reason", sa.Text()),
        sa.Column("warned_after", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("break_minutes_due", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("break_warned_at", UtcDateTime()),
        sa.Column("reminded_at", UtcDateTime()),
        sa.Column("overtime_warned_at", UtcDateTime()),
        sa.Column("rev", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("shift_id", sa.Integer()),
    )


def _roster_periods() -> None:
    op.create_table(
        "roster_periods",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=False),
        sa.Column("end_date", sa.Date(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column("created_by_id", sa.Integer()),
        sa.Column("created_by", sa.String(170)),
        sa.Column("finalized_at", UtcDateTime()),
        sa.Column("finalized_by_id", sa.Integer()),
        sa.Column("finalized_by", sa.String(170)),
        sa.Column("rev", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_roster_periods_hotel", "roster_periods", ["hotel_id", "start_date"])


def _shifts() -> None:
    period = sa.ForeignKey("roster_periods.id", ondelete="CASCADE")
    staff = sa.ForeignKey("staff.id", ondelete="CASCADE")
    department = sa.ForeignKey("departments.id", ondelete="SET NULL")
    op.create_table(
        "shifts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("period_id", sa.Integer(), period, nullable=False),
        sa.Column("staff_id", sa.Integer(), staff, nullable=False),
        sa.Column("department_id", sa.Integer(), department),
        sa.Column("shift_date", sa.Date(), nullable=False),
        sa.Column("shift_start", sa.Time(), nullable=False),
        sa.Column("shift_end", sa.Time(), nullable=False),
        sa.Column("break_start", sa.Time()),
        sa.Column("break_end", sa.Time()),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("break_seconds", sa.Integer(), nullable=False),
        sa.Column("shift_type", sa.String(30), nullable=False),
        sa.Column("is_split", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.String(500)),
        sa.Column("rev", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shifts_staff", "shifts", ["staff_id", "starts_at"])
    op.create_index("ix_shifts_hotel", "shifts", ["hotel_id", "shift_date"])
    op.create_index("ix_shifts_period", "shifts", ["period_id"])


def _clock_entries() -> None:
    log = sa.ForeignKey("clock_logs.id", ondelete="CASCADE")
    op.create_table(
        "clock_entries",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("log_id", sa.Integer(), log, nullable=False),
        sa.Column("action", sa.String(12), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("verified_by_face", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(170)),
        sa.Column("terminal", sa.String(60)),
    )
    op.create_index("ix_clock_entries_log_id", "clock_entries", ["log_id"])


def _attendance_settings() -> None:
    op.create_table(
        "attendance_settings",
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), primary_key=True),
        sa.Column("rule_set", sa.String(10)),
        sa.Column("overtime_after_minutes", sa.Integer()),
        sa.Column("early_minutes", sa.Integer()),
    )


def _clock_terminals() -> None:
    op.create_table(
        "clock_terminals",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("token_hash", sa.String(64), unique=True),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by", sa.String(170), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime()),
    )
    op.create_index("ix_clock_terminals_hotel", "clock_terminals", ["hotel_id", "revoked_at"])


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("hotel_id", sa.Integer(), sa.ForeignKey("hotels.id"), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("action", sa.String(60), nullable=False),
        sa.Column("decided_by", sa.String(170), nullable=False),
        sa.Column("decided_by_id", sa.Integer()),
        sa.Column("subject", sa.String(300), nullable=False),
        sa.Column("subject_id", sa.Integer()),
        sa.Column("staff_id", sa.Integer()),
        sa.Column("reason", sa.Text()),
        sa.Column("place", sa.String(60)),
    )
    op.create_index("ix_audit_hotel", "audit", ["hotel_id", "at"])
    op.create_index("ix_audit_staff_id", "audit", ["staff_id"])
