"""The one event of ours that tells every change of a stream, in order."""

from typing import TypeAlias

from contract.channels import LIVE
from contract.events.base import Payload, Place
from contract.samples import example
from contract.scalars import Id


class Changed(Payload, frozen=True, kw_only=True):
    """Entity `id` of kind `entity` is now at `rev`; `seq` is dense within `stream`."""

    EVENT = "changed"
    PLACES = (Place(LIVE),)
    RECEIVERS = "Consoles following the stream"
    TRIGGER = "Every change of an entity the stream's audience sees"
    NAMED = False
    SPECIFIED = False
    SAMPLE = example(stream="kitchen", seq=42, entity="order", id="123", rev=3)

    stream: str
    seq: int
    entity: str
    id: Id
    rev: int


Event: TypeAlias = Changed
