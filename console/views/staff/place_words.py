"""What is said of departments and roles."""

from console.models.places import PlacesModel
from console.state.places import StaffPlace
from console.views.chips import Chip
from console.views.icons import Icon
from console.views.registrations.rows import RowWords
from console.views.staff.words import tr
from console.views.theme import Theme
from console.views.words import count, plain
from contract.resources.sync import Entity


def people(place: StaffPlace) -> str:
    """3 colleagues."""
    return count(place.people, tr("colleague"), tr("colleagues"))


def place_row(place: StaffPlace, theme: Theme, *, model: PlacesModel) -> RowWords:
    """A row: the name, and how many are there."""
    colour = theme.colour
    chip = Chip(Icon.USERS, people(place), colour.accent_tint, colour.accent_text)
    if model.removing(place) is not None:
        words = tr("Will be removed")
        chip = Chip(Icon.BAN, words, colour.bad_tint, colour.bad_text, is_dashed=True)
    elif not place.people:
        chip = Chip(Icon.USERS, tr("Nobody"), colour.sunken, colour.text2)
    return RowWords(((plain(place.name), ""),), chip)


def counted(model: PlacesModel) -> str:
    """5 departments; nothing before the hotel told."""
    if not model.is_loaded:
        return ""
    if model.entity is Entity.ROLE:
        return count(model.count, tr("role"), tr("roles"))
    return count(model.count, tr("department"), tr("departments"))


def standing(place: StaffPlace, model: PlacesModel) -> str:
    """Why it cannot be removed, or that it will be; empty otherwise."""
    if model.removing(place) is not None:
        return tr("Removed, not sent yet.")
    if not place.people:
        return ""
    is_role, one = place.entity is Entity.ROLE, place.people == 1
    if is_role:
        said = tr("It can be removed once its colleague has another role.")
        many = tr("It can be removed once its {count} colleagues have another role.")
    else:
        said = tr("It can be removed once its colleague is in another department.")
        many = tr("It can be removed once its {count} colleagues are in another department.")
    return said if one else many.format(count=place.people)


def renaming(place: StaffPlace) -> str:
    """Rename Kitchen."""
    return tr("Rename {name}").format(name=plain(place.name))
