"""What a hotel tells a console before anybody signs in."""

from console.api.paths import path
from console.api.transport import Transport
from contract.resources.hotels import Capabilities


async def capabilities(transport: Transport, *, slug: str) -> Capabilities:
    """The hotel's name, live service and ladder. Raises ApiError."""
    return await transport.get(Capabilities, path("hotels", slug, "capabilities"))
