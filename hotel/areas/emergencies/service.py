"""The rules of emergencies: raised by the desk or a manager, read at every station, ended once."""

from typing import Final

from sqlalchemy import select

from contract.resources.emergencies import LONGEST_TEXT, Acknowledgement, Emergency, NewEmergency
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.areas.consoles.connected import Sockets
from hotel.areas.emergencies.reaching import Place, places_now
from hotel.areas.emergencies.shapes import emergency_of, under_way
from hotel.areas.emergencies.tables import EmergencyRow, EmergencyStationRow
from hotel.areas.emergencies.tellings import tell_acknowledged, tell_ended, tell_raised, touch
from hotel.areas.hotels.tables import Hotel
from hotel.changes.mutation import Mutation
from hotel.changes.writer import Otherwise
from hotel.problems import invalid, not_found, too_many
from hotel.visit import Visit
from hotel.web.answers import known_id

MOST_AT_ONCE: Final = 5
_MOST_LINES: Final = 12


async def raise_one(
    mutation: Mutation, who: Decider, here: Place, wanted: NewEmergency, sockets: Sockets
) -> Emergency | Otherwise:
    """Tell everybody; who raises it has read it. Raises ProblemError 400, 429."""
    text = checked_text(wanted.text)
    # One after the other: two desks see the same smoke in the same moment.
    one_by_one = select(Hotel.id).where(Hotel.id == mutation.hotel.id)
    await mutation.session.execute(one_by_one.with_for_update(key_share=True))
    known = (await mutation.session.scalars(under_way(mutation.hotel))).all()
    for row in known:
        if row.text == text:
            return Otherwise(200, emergency_of(row, here.token_hash))
    if len(known) >= MOST_AT_ONCE:
        sentence = f"{MOST_AT_ONCE} emergencies are under way already. End one first."
        raise too_many(sentence)
    row = await _written(mutation, who, here, text, sockets)
    touch(mutation, row)
    await tell_raised(mutation, row)
    write_down(mutation, who, _deed(row, "raise"))
    return emergency_of(row, here.token_hash)


async def acknowledge(
    mutation: Mutation, visit: Visit, here: Place, emergency_id: str, wanted: Acknowledgement
) -> Emergency:
    """Note that it was read at the station that asks, once. Raises ProblemError 404."""
    row = await _locked(mutation, emergency_id)
    station = _station_at(row, here)
    if row.ended_at is None and station.acknowledged_at is None:
        station.acknowledged_at = mutation.at
        if visit.actor.staff_id is not None and not wanted.is_locked:
            station.acknowledged_by, station.acknowledged_by_id = visit.name, visit.staff_id
        row.rev += 1
        # A station that came only now has no number before.
        await mutation.session.flush()
        touch(mutation, row)
        tell_acknowledged(mutation, row, station)
    return emergency_of(row, here.token_hash)


async def end(mutation: Mutation, who: Decider, here: Place, emergency_id: str) -> Emergency:
    """All is clear, said once. Raises ProblemError 404."""
    row = await _locked(mutation, emergency_id)
    if row.ended_at is None:
        row.ended_at, row.ended_by, row.ended_by_id = mutation.at, who.name, who.staff_id
        row.rev += 1
        touch(mutation, row)
        tell_ended(mutation, row)
        write_down(mutation, who, _deed(row, "end"))
    return emergency_of(row, here.token_hash)


def checked_text(given: str) -> str:
    """The words without what nobody can see. Raises ProblemError 400."""
    lines = given.strip().splitlines()
    tidied = ("".join(sign for sign in line if sign.isprintable()).strip() for line in lines)
    text = "\n".join(tidied).strip()
    if not text:
        sentence = "Say what has happened, and what everybody is to do."
        raise invalid(sentence, field="text")
    if len(text) > LONGEST_TEXT:
        sentence = f"The text has at most {LONGEST_TEXT} characters; this one has {len(text):,}."
        raise invalid(sentence, field="text")
    if text.count("\n") >= _MOST_LINES:
        sentence = f"The text has at most {_MOST_LINES} lines."
        raise invalid(sentence, field="text")
    return text


async def _written(
    mutation: Mutation, who: Decider, here: Place, text: str, sockets: Sockets
) -> EmergencyRow:
    places = await places_now(mutation.session, mutation.hotel, sockets, mutation.at)
    others = [place.row() for place in places if place.token_hash != here.token_hash]
    own = here.row()
    own.acknowledged_at = mutation.at
    own.acknowledged_by, own.acknowledged_by_id = who.name, who.staff_id
    row = EmergencyRow(
        hotel_id=mutation.hotel.id,
        text=text,
        raised_at=mutation.at,
        raised_by=who.name,
        raised_by_id=who.staff_id,
        raised_from=who.place,
        rev=1,
        stations=[own, *others],
    )
    mutation.session.add(row)
    await mutation.session.flush()
    return row


async def _locked(mutation: Mutation, emergency_id: str) -> EmergencyRow:
    found = await mutation.session.get(
        EmergencyRow, known_id(emergency_id) or 0, with_for_update={"of": EmergencyRow}
    )
    if found is None or found.hotel_id != mutation.hotel.id:
        sentence = "There is no such emergency."
        raise not_found(sentence)
    return found


def _station_at(row: EmergencyRow, here: Place) -> EmergencyStationRow:
    for station in row.stations:
        if station.token_hash == here.token_hash:
            return station
    station = here.row()
    if row.ended_at is None:
        row.stations.append(station)
    return station


def _deed(row: EmergencyRow, verb: str) -> Deed:
    return Deed(action=f"emergency.{verb}", subject=" ".join(row.text.split()), subject_id=row.id)
