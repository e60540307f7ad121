"""When somebody is owed a break and works overtime: minutes by country, and what a hotel chose.

The source of every number is in docs/decisions/attendance.md.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from contract.resources.attendance import AttendanceRules, BreakRule, RulesChange
from hotel.areas.attendance.tables import AttendanceSettings
from hotel.areas.audit.service import Decider, Deed, write_down
from hotel.changes.mutation import Mutation
from hotel.problems import invalid
from hotel.visit import HotelInfo

EARLY_MINUTES: Final = 60
ELSEWHERE: Final = "eu"
_SHORTEST_DAY: Final = 60
_LONGEST_DAY: Final = 24 * 60
_MOST_EARLY: Final = 4 * 60


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Break rules by rising `after_minutes`, and when overtime begins, in minutes of work."""

    breaks: tuple[BreakRule, ...]
    overtime_after: int


def _breaks(*pairs: tuple[int, int]) -> tuple[BreakRule, ...]:
    return tuple(BreakRule(after_minutes=after, break_minutes=rest) for after, rest in pairs)


RULE_SETS: Final = {
    "at": RuleSet(_breaks((360, 30)), 480),
    "ch": RuleSet(_breaks((330, 15), (420, 30), (540, 60)), 600),
    "de": RuleSet(_breaks((360, 30), (540, 45)), 480),
    "es": RuleSet(_breaks((360, 15)), 540),
    "eu": RuleSet(_breaks((360, 20)), 600),
    "fr": RuleSet(_breaks((360, 20)), 600),
    "gb": RuleSet(_breaks((360, 20)), 600),
    "ie": RuleSet(_breaks((270, 15), (360, 30)), 600),
    "it": RuleSet(_breaks((360, 10)), 600),
    "nl": RuleSet(_breaks((330, 30), (600, 45)), 720),
}
_BY_ZONE: Final = {
    "Europe/Vienna": "at",
    "Europe/Zurich": "ch",
    "Europe/Berlin": "de",
    "Europe/Busingen": "de",
    "Europe/Madrid": "es",
    "Atlantic/Canary": "es",
    "Africa/Ceuta": "es",
    "Europe/Paris": "fr",
    "Europe/London": "gb",
    "Europe/Belfast": "gb",
    "Europe/Dublin": "ie",
    "Europe/Rome": "it",
    "Europe/Amsterdam": "nl",
}


EARLIEST_WARNING: Final = timedelta(
    minutes=min(_SHORTEST_DAY, *(each.breaks[0].after_minutes for each in RULE_SETS.values()))
)


async def rules_of(session: AsyncSession, hotel: HotelInfo) -> AttendanceRules:
    """By what a hotel warns: its own choice, else the country of its time zone."""
    chosen = await session.get(AttendanceSettings, hotel.id)
    return _rules(hotel, chosen or AttendanceSettings(hotel_id=hotel.id))


def missed_breaks(rules: AttendanceRules, minutes: int, break_seconds: int) -> list[BreakRule]:
    """The rules that so many minutes of work have come to without their break, the hardest last."""
    return [
        rule
        for rule in rules.breaks
        if rule.after_minutes <= minutes and break_seconds < rule.break_minutes * 60
    ]


async def change_rules(mutation: Mutation, who: Decider, wanted: RulesChange) -> AttendanceRules:
    """Choose other rules. Raises ProblemError 400."""
    _check(wanted)
    session, hotel = mutation.session, mutation.hotel
    chosen = await session.get(AttendanceSettings, hotel.id)
    if chosen is None:
        chosen = AttendanceSettings(hotel_id=hotel.id)
        session.add(chosen)
    if wanted.rule_set is not None:
        chosen.rule_set, chosen.overtime_after_minutes = wanted.rule_set, None
    if wanted.overtime_after_minutes is not None:
        chosen.overtime_after_minutes = wanted.overtime_after_minutes
    if wanted.early_minutes is not None:
        chosen.early_minutes = wanted.early_minutes
    rules = _rules(hotel, chosen)
    subject = (
        f"Rules of {rules.rule_set.upper()}, overtime after {_told(rules.overtime_after_minutes)},"
        f" clock-in from {_told(rules.early_minutes)} before a shift"
    )
    write_down(mutation, who, Deed(action="attendance.rules", subject=subject))
    return rules


def _told(minutes: int) -> str:
    """8 h 20 min."""
    hours, rest = divmod(minutes, 60)
    return " ".join([f"{hours} h"] * (hours > 0) + [f"{rest} min"] * (rest > 0 or not hours))


def _rules(hotel: HotelInfo, chosen: AttendanceSettings) -> AttendanceRules:
    name = chosen.rule_set or _BY_ZONE.get(hotel.time_zone, ELSEWHERE)
    rules, early = RULE_SETS[name], chosen.early_minutes
    return AttendanceRules(
        rule_set=name,
        breaks=rules.breaks,
        overtime_after_minutes=chosen.overtime_after_minutes or rules.overtime_after,
        early_minutes=EARLY_MINUTES if early is None else early,
        rule_sets=tuple(RULE_SETS),
    )


def _check(wanted: RulesChange) -> None:
    if wanted.rule_set is not None and wanted.rule_set not in RULE_SETS:
        sentence = f"The rule sets are {', '.join(RULE_SETS)}."
        raise invalid(sentence, field="rule_set")
    overtime, early = wanted.overtime_after_minutes, wanted.early_minutes
    if overtime is not None and not _SHORTEST_DAY <= overtime <= _LONGEST_DAY:
        sentence = f"Overtime begins after {_SHORTEST_DAY} to {_LONGEST_DAY} minutes."
        raise invalid(sentence, field="overtime_after_minutes")
    if early is not None and not 0 <= early <= _MOST_EARLY:
        sentence = f"A shift can be clocked in for 0 to {_MOST_EARLY} minutes before it begins."
        raise invalid(sentence, field="early_minutes")
