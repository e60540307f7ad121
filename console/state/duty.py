"""Who of a station's side of the house is on duty."""

from collections.abc import Iterable

from console.state.colleagues import Colleagues
from contract.permissions import Duty
from contract.scalars import Id

KITCHEN_DEPARTMENT = "kitchen"
PORTER_ROLE = "porter"


def on_duty_at(duty: Duty, colleagues: Colleagues) -> frozenset[Id]:
    """Ids of those clocked in whom new orders of that side are told to; breaks included."""
    if duty is Duty.KITCHEN:
        return colleagues.on_duty(department=KITCHEN_DEPARTMENT)
    if duty is Duty.PORTER:
        return colleagues.on_duty(role=PORTER_ROLE)
    return frozenset()


def is_nobody_on_duty(stations: Iterable[Duty], colleagues: Colleagues) -> bool:
    """Whether a kitchen or porter station among `stations` has nobody clocked in.

    False while no colleague is known at all, because then nothing is known.
    """
    if not any(True for _ in colleagues.all_shown()):
        return False
    followed = {Duty.KITCHEN, Duty.PORTER}.intersection(stations)
    return any(not on_duty_at(duty, colleagues) for duty in followed)
