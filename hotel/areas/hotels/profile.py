"""How a hotel presents itself to a HotelMate front end."""

import msgspec

from contract.scalars import Id
from hotel.visit import HotelInfo


class HotelProfile(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to GET …/settings/. This hotel keeps its name and a telephone number.

    The rest is as a HotelMate backend gives it of a hotel that set nothing.
    """

    id: Id
    name: str
    slug: str
    subdomain: str
    phone: str
    is_active: bool = True
    sort_order: int = 0
    tagline: str = ""
    short_description: str = ""
    long_description: str = ""
    city: str = ""
    country: str = ""
    address_line_1: str = ""
    address_line_2: str = ""
    postal_code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    email: str = ""
    website_url: str = ""
    booking_url: str = ""
    hotel_type: str = ""
    tags: tuple[str, ...] = ()
    logo: str | None = None
    hero_image: str | None = None
    landing_page_image: str | None = None
    main_color: str = "#3498db"
    secondary_color: str = "#2ecc71"
    background_color: str = "#ffffff"
    text_color: str = "#333333"
    border_color: str = "#dddddd"
    button_color: str = "#2980b9"
    button_text_color: str = "#ffffff"
    button_hover_color: str = "#1f6391"
    link_color: str = "#2980b9"
    link_hover_color: str = "#1f6391"


def profile_of(hotel: HotelInfo) -> HotelProfile:
    """What there is to tell of a hotel."""
    return HotelProfile(
        id=Id(hotel.id),
        name=hotel.name,
        slug=hotel.slug,
        subdomain=hotel.slug,
        phone=hotel.duty_phone or "",
    )
