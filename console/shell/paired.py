"""A paired screen coming in: with the token of its private file instead of a person's password."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from console.shell.entry import Credentials
from console.shell.known_hotel import authority_of
from console.shell.stage import Stage
from console.storage.station_key import read_key
from contract.resources.staff import SignedIn

if TYPE_CHECKING:
    from console.api.transport import Transport
    from console.storage.station_key import StationKey


def credentials_of(key: "StationKey", ca_file: Path | None = None) -> Credentials:
    """What a paired screen comes in with."""
    return Credentials(
        hotel_url=key.hotel_url,
        username=f"station {key.station_id}",
        password="",
        slug=key.hotel_slug,
        ca_file=ca_file,
        station_name=key.name,
        station_token=key.token,
    )


def paired_credentials(program: Stage) -> Credentials | None:
    """Those of this PC when it is paired and no demo was asked for, else None."""
    if program.arguments.demo:
        return None
    key = read_key(program.pc.database.folder)
    if key is None:
        return None
    return credentials_of(key, authority_of(program, key.hotel_url))


async def come_back(transport: "Transport", credentials: Credentials) -> SignedIn:
    """What this screen is. Raises ApiError, Unauthorised when it is not paired any more."""
    from console.api.stations import own_station

    transport.token = credentials.station_token
    me = await own_station(transport)
    return msgspec.structs.replace(me, token=credentials.station_token)


async def end_pairing(transport: "Transport") -> None:
    """Have the hotel forget this screen; when it cannot be told, a manager has to revoke it."""
    from console.api.errors import ApiError
    from console.api.stations import unpair

    with contextlib.suppress(ApiError):
        await unpair(transport)
    transport.token = None
