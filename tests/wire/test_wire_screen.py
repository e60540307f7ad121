"""Which stations keep the screen on."""

from console_at import Consoles
from hotel_process import Hotel

from console.views.stations import Station


def test_that_a_kitchen_keeps_the_screen_on_and_an_office_does_not(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager")
    screen, office = console.program.screen, console.shift.office
    assert not screen.is_needed
    office.open(Station.KITCHEN)
    assert screen.is_needed
    office.frame.open_settings()
    assert not screen.is_needed
    office.open(Station.PORTER)
    assert screen.is_needed
    office.open(Station.RECEPTION)
    assert not screen.is_needed
    assert not consoles.open_signed_out("nobody").program.screen.is_needed
