"""Pictures of the chats: decoded when bearable, kept within a bound, placed before they come."""

import io
import zlib
from typing import Any

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from console.models.decoding import decoded
from console.models.pictures import MOST_BYTES, Picture, Pictures
from console.models.saving import Saving
from console.state.safe_names import LONGEST, safe_name
from console.views.chat.blocks import measured
from console.views.chat.file_places import PICTURE_HIGH
from console.views.theme import ThemeName, theme_for
from contract.resources.attachments import Attachment, FileType
from contract.scalars import Id


def encoded(kind: str, size: tuple[int, int] = (640, 480)) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, (10, 200, 10)).save(made, kind)
    return made.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of few bytes that says it has many pixels."""
    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    chunks = [
        len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")
        for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_that_a_picture_is_decoded_no_larger_than_wanted(kind: str) -> None:
    image = decoded(encoded(kind), 320)
    assert image is not None
    assert (image.width(), image.height()) == (320, 240)
    small = decoded(encoded(kind, (20, 10)), 320)
    assert small is not None
    assert (small.width(), small.height()) == (20, 10)


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MZ\x90\0" + bytes(500),
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        encoded("GIF"),
        bomb(60_000, 60_000),
        bomb(2_000_000_000, 2),
        encoded("PNG")[:60],
        b"\xff\xd8\xff" + bytes(100),
    ],
)
def test_that_whatever_is_no_bearable_picture_is_none(data: bytes) -> None:
    assert decoded(data, 320) is None


class Hotel:
    """Gives pictures when told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.waiting: dict[str, Any] = {}

    def load(self, address: str, arrived: Any) -> None:
        self.asked.append(address)
        self.waiting[address] = arrived


def image(megabytes: int) -> QImage:
    made = QImage(1024, 256 * megabytes, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(0)
    return made


def test_that_a_picture_is_asked_for_once_and_told_of_when_it_comes() -> None:
    hotel = Hotel()
    pictures, told = Pictures(hotel.load), list[object]()
    pictures.changed.connect(told.append)
    assert pictures.of("/a") == pictures.of("/a") == Picture()
    assert hotel.asked == ["/a"]
    hotel.waiting["/a"](Picture(problem="The hotel does not answer."))
    assert told == ["/a"]
    pictures.retry_all()
    assert hotel.asked == ["/a", "/a"]
    seen = Picture(image=image(1))
    hotel.waiting["/a"](seen)
    pictures.retry("/a")
    assert pictures.of("/a") is seen
    assert hotel.asked == ["/a", "/a"]


def test_that_the_pictures_seen_longest_ago_are_forgotten() -> None:
    hotel = Hotel()
    pictures = Pictures(hotel.load)
    for number in range(8):
        pictures.of(f"/{number}")
        hotel.waiting[f"/{number}"](Picture(image=image(8)))
        pictures.of("/0")
    kept = [one for one in pictures._known.values() if one.image is not None]
    assert sum(one.image.sizeInBytes() for one in kept if one.image) <= MOST_BYTES
    assert set(pictures._known) == {"/0", "/3", "/4", "/5", "/6", "/7"}


def test_that_saving_is_told_of_while_it_lasts() -> None:
    saving, told = Saving(), list[int | None]()
    saving.changed.connect(lambda: told.append(saving.percent("/a")))
    saving.end("/a")
    for percent in (10, 10, 90):
        saving.show("/a", percent)
    saving.end("/a")
    assert told == [10, 90, None]


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("thermostat.jpg", "thermostat.jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\evil.exe", "evil.exe"),
        ("\u202egpj.exe", "gpj.exe"),
        ("a\0b\n\u200b.pdf", "ab.pdf"),
        ("CON.txt", "_CON.txt"),
        ("con", "_con"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("LPT1.pdf", "_LPT1.pdf"),
        ("...", "file"),
        ("", "file"),
        (".pdf", "file.pdf"),
        ("what?<is>|this*.pdf", "whatisthis.pdf"),
        ("Frühstück für Zimmer 204 – “heute”.pdf", "Frühstück für Zimmer 204 – “heute”.pdf"),
    ],
)
def test_that_a_name_is_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe


def test_that_a_long_name_keeps_its_ending() -> None:
    name = safe_name("a" * 500 + ".pdf")
    assert len(name) == LONGEST
    assert name.endswith("aaa.pdf")


def a_picture(width: int | None, height: int | None) -> Attachment:
    return Attachment(
        id=Id("1"),
        file_name="a.jpg",
        file_type=FileType.IMAGE,
        thumbnail_url="/api/a/",
        width=width,
        height=height,
    )


@pytest.mark.parametrize(
    ("size", "wide"),
    [((400, 300), 192), ((4000, 100), 336), ((100, 4000), 108), ((None, None), 192)],
)
def test_that_the_place_of_a_picture_follows_its_shape(size: Any, wide: int) -> None:
    from datetime import UTC, datetime

    from console.models.chat_entries import Bubble

    bubble = Bubble(
        key="a",
        at=datetime(2025, 11, 30, tzinfo=UTC),
        is_staff=False,
        is_mine=False,
        who="Éilís",
        text="",
        files=(a_picture(*size),),
    )
    block = measured(bubble, 600, theme_for(ThemeName.LIGHT))
    (place,) = block.files
    # The ring of the keyboard goes around a picture without words, too.
    assert block.right == place.rect.right()
    assert (place.rect.width(), place.rect.height()) == (wide, PICTURE_HIGH)
    assert place.line is None
    low = measured(bubble, 600, theme_for(ThemeName.LIGHT), picture_high=96)
    assert low.files[0].rect.height() == 96
