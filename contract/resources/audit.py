"""The book of decisions: who decided what, when, about whom, why, and from where."""

import msgspec

from contract.scalars import Id, Instant


class AuditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One decision, never changed afterwards; GET /api/hotels/{slug}/audit/, newest first.

    `action` is area and verb, like clock_log.approve or period.finalize; `subject_id` the id of
    what it was about and `subject` how it was called then. `staff_id`: the colleague it concerned.
    `place`: the PC it was done at. Filters: action (or its beginning), staff, decided_by and the
    days date_from and date_to.
    """

    id: Id
    at: Instant
    action: str
    decided_by: str
    decided_by_id: Id | None = None
    subject: str = ""
    subject_id: Id | None = None
    staff_id: Id | None = None
    reason: str | None = None
    place: str | None = None
