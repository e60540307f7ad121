"""What every push shares: its words, its data, and how each platform is to treat it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Self

import msgspec

from contract.codec import convert

PREVIEW = 100
CLICK = "FLUTTER_NOTIFICATION_CLICK"
_MAX_COLLAPSE_ID = 64
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@dataclass(frozen=True, slots=True)
class Handling:
    """How platforms treat a kind of push: `channel` as in Android, `ttl_s` in seconds."""

    channel: str
    ttl_s: int
    priority: str = "high"
    sound: str = "default"


CHAT = Handling("chat", _DAY)
ORDERS = Handling("orders", 15 * _MINUTE)
COUNTS = Handling("order_counts", 5 * _MINUTE, priority="normal")
STATUS = Handling("order_status", _HOUR)
BOOKINGS = Handling("bookings", 7 * _DAY)


class PushMessage(msgspec.Struct, frozen=True, kw_only=True):
    """A push ready for FCM, without its receiver. `android_ttl_s` in seconds; `data` is text."""

    key: str
    title: str
    body: str
    data: dict[str, str]
    android_priority: str
    android_channel: str
    android_collapse_key: str
    android_ttl_s: int
    apns_sound: str
    apns_collapse_id: str
    webpush_link: str


class Push(msgspec.Struct, frozen=True, kw_only=True):
    """What a push is about. `KEY` is its number in the specification.

    TITLES and BODIES hold one text each, or one per variant(); their braces are filled by words().
    NAMED tells whether the specification names the push, SPECIFIED whether it documents the data.
    """

    KEY: ClassVar[str]
    TITLES: ClassVar[tuple[str, ...]]
    BODIES: ClassVar[tuple[str, ...]]
    RECIPIENTS: ClassVar[str]
    TRIGGER: ClassVar[str]
    HANDLING: ClassVar[Handling]
    NAMED: ClassVar[bool] = True
    SPECIFIED: ClassVar[bool] = True
    SAMPLE: ClassVar[Mapping[str, object]]

    @classmethod
    def sample(cls) -> Self:
        """A believable push, the specification's own where it gives one."""
        return convert(cls, dict(cls.SAMPLE))

    def message(self, web_url: str) -> PushMessage:
        """The push as FCM gets it. `web_url` begins every link, without a slash at its end."""
        collapse_id = self.collapse_id()[:_MAX_COLLAPSE_ID]
        return PushMessage(
            key=self.KEY,
            title=self._filled(self.TITLES),
            body=self._filled(self.BODIES),
            data=self.data(web_url.rstrip("/")),
            android_priority=self.HANDLING.priority,
            android_channel=self.HANDLING.channel,
            android_collapse_key=collapse_id,
            android_ttl_s=self.HANDLING.ttl_s,
            apns_sound=self.HANDLING.sound,
            apns_collapse_id=collapse_id,
            webpush_link=web_url.rstrip("/") + self.path(),
        )

    def variant(self) -> int:
        """Which of several titles and bodies is meant."""
        return 0

    def words(self) -> Mapping[str, str]:
        """What fills the braces of title and body."""
        return {name: _as_text(getattr(self, name)) for name in self.__struct_fields__}

    def data(self, web_url: str) -> dict[str, str]:
        """The data of the push; every value is text."""
        raise NotImplementedError

    def path(self) -> str:
        """Where a touch leads, below the web address."""
        raise NotImplementedError

    def collapse_id(self) -> str:
        """What a later push must share to replace this one on a device."""
        raise NotImplementedError

    def _filled(self, texts: tuple[str, ...]) -> str:
        text = texts[self.variant()] if len(texts) > 1 else texts[0]
        return text.format(**self.words())


def yes_no(value: bool) -> str:
    """A truth as data spells it."""
    return "true" if value else "false"


def _as_text(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
