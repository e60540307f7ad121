"""An event on demand, so that a console can see that events reach it."""

import uuid

from contract.channels import STAFF_NOTIFICATIONS
from contract.events.live import Probe
from contract.resources.sync import ProbeSent
from hotel.changes.mutation import Mutation


async def send_probe(mutation: Mutation, staff_id: int) -> ProbeSent:
    """Queue a probe on a colleague's own channel, behind all that is queued already."""
    channel = STAFF_NOTIFICATIONS.channel(hotel_slug=mutation.hotel.slug, staff_id=str(staff_id))
    probe_id = uuid.uuid4().hex
    mutation.tell(channel, Probe(id=probe_id), rev=0)
    return ProbeSent(id=probe_id, channel=channel)
