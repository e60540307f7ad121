"""Hotels over REST: what one tells before sign-in, and founding one."""

import hmac

from litestar import Router, get, post

from contract.ladder import LADDER
from contract.resources.hotels import Capabilities
from hotel.areas.hotels.founding import found_hotel
from hotel.areas.hotels.plan import Founded, Plan
from hotel.areas.hotels.profile import HotelProfile, profile_of
from hotel.areas.hotels.service import hotel_named
from hotel.database import Database
from hotel.passwords import Passwords
from hotel.problems import not_found, unauthorised
from hotel.pusher_setup import PusherSetup
from hotel.settings import Settings
from hotel.version import VERSION
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import BY_SETUP_TOKEN, OPEN_TO_ALL, takes


# A proxy that kept it would send consoles to a Pusher that is no longer there.
@get(
    "/{hotel_slug:str}/capabilities",
    response_headers={"Cache-Control": "no-store"},
    security=OPEN_TO_ALL,
)
async def read_capabilities(
    request: AnyRequest, hotel_slug: str, db: Database, settings: Settings, pusher: PusherSetup
) -> Capabilities:
    """What a console needs to know before anybody signs in."""
    async with db.read() as session:
        hotel = await hotel_named(session, hotel_slug)
    return Capabilities(
        slug=hotel.slug,
        name=hotel.name,
        time_zone=hotel.time_zone,
        currency=hotel.currency,
        pusher=pusher.address_for(settings.public_url or str(request.base_url)),
        channel_security=settings.channel_security,
        order_ladder=tuple(status.value for status in LADDER),
        duty_phone=hotel.duty_phone,
        checkout_time=hotel.checkout_time,
        version=VERSION,
    )


@post("/", operation_class=takes(Plan), security=BY_SETUP_TOKEN)
async def found(
    request: AnyRequest, db: Database, passwords: Passwords, settings: Settings
) -> Founded:
    """A new hotel. Exists only while a setup token is configured: `Authorization: Setup …`."""
    if settings.setup_token is None:
        sentence = "There is nothing at this address."
        raise not_found(sentence)
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Setup" or not hmac.compare_digest(token.encode(), settings.setup_token.encode()):
        raise unauthorised()
    return await found_hotel(db, passwords, await read_body(request, Plan))


@get("/api/staff/hotel/{hotel_slug:str}/settings")
async def read_profile(visit: Visit) -> HotelProfile:
    """The hotel's name, telephone and colours, for its staff."""
    _ = visit.staff_id
    return profile_of(visit.hotel)


router = Router("/api/hotels", route_handlers=[read_capabilities, found], tags=["hotels"])
zone_router = Router("/", route_handlers=[read_profile], tags=["hotels"])
