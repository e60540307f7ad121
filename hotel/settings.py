"""What an operator may set: a TOML file, then the environment under the prefix HOTEL_."""

import difflib
import ipaddress
import os
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

PREFIX: Final = "HOTEL_"
SECURITIES: Final = ("strict", "prefix", "open")
# Variables of ours that are no settings, and those of the tests.
_OTHERS: Final = frozenset({"HOTEL_CONFIG", "HOTEL_INIT_PASSWORD"})
_FOR_TESTS: Final = "HOTEL_TEST_"
_DATABASES: Final = re.compile(r"(sqlite(\+aiosqlite)?|postgres(ql)?(\+asyncpg)?)://")
_HERE: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_LONGEST_S: Final = 3600
_MOST_DAYS: Final = 36_500
_TRUE: Final = frozenset({"1", "true", "yes", "on"})
_FALSE: Final = frozenset({"0", "false", "no", "off", ""})


class SettingsError(ValueError):
    """The settings contradict themselves; the message is one sentence for the operator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting. In the environment: HOTEL_ and the name in capitals.

    `pusher_host` is a Pusher-compatible HTTP API other than our own; without it the bundled
    endpoint on our own port is used, and missing credentials are made and kept in the database.
    `pusher_ws_host` is where consoles connect when that differs. `public_url` is how consoles
    reach this hotel when a proxy stands in between. `firebase_credentials` is the path of a
    service account. `firebase_url` begins the address that pushes are sent to instead of Google's.
    `web_url` begins the links in pushes. `setup_token` opens POST /api/hotels/.
    `unheard_after_s` is how long nobody may hear of an order before the desk is alerted, seconds.
    `order_counts_every_s` is how often it is looked whether porters know how many orders wait.
    `attachments` is the folder for the files people send; without it beside the SQLite file.
    `staff_chat_kept_days` is after how many days messages among staff are forgotten, if ever.
    `trusted_proxies`, addresses or networks with commas between them, say truly who sent a request.
    """

    database: str = "sqlite:///hotel.db"
    channel_security: str = "strict"
    pusher_app_id: str | None = None
    pusher_key: str | None = None
    pusher_secret: str | None = None
    pusher_host: str | None = None
    pusher_ws_host: str | None = None
    pusher_port: int | None = None
    pusher_tls: bool = True
    firebase_credentials: str | None = None
    firebase_url: str | None = None
    web_url: str = "https://hotelsmates.com"
    public_url: str | None = None
    setup_token: str | None = None
    unheard_after_s: int = 60
    order_counts_every_s: int = 60
    attachments: str | None = None
    trusted_proxies: str | None = None
    staff_chat_kept_days: int | None = None

    def __post_init__(self) -> None:
        """Know the database's kind before anybody asks it something. Raises SettingsError."""
        if not _DATABASES.match(self.database) or not _has_sane_port(self.database):
            message = (
                "The database's URL cannot be read. It begins with sqlite:/// or postgresql://."
            )
            raise SettingsError(message)

    @property
    def attachments_folder(self) -> Path:
        """Where the files people send are kept."""
        if self.attachments:
            return Path(self.attachments)
        url = urlsplit(self.database)
        file = Path(url.path.removeprefix("/")) if url.scheme.startswith("sqlite") else Path()
        return file.with_name(f"{file.name}-attachments") if file.name else Path("attachments")

    @property
    def uses_bundled_pusher(self) -> bool:
        """Whether events go through the endpoint on our own port."""
        return self.pusher_host is None


def load_settings(environment: Mapping[str, str], file: Path | None = None) -> Settings:
    """Read the file, then the environment over it. Raises SettingsError."""
    given = _from_file(file) if file else {}
    names = {field.name for field in fields(Settings)}
    _check_variables(environment, names)
    for name in names:
        if (value := environment.get(PREFIX + name.upper())) is not None:
            given[name] = value
    if unknown := sorted(given.keys() - names):
        message = f"Unknown setting {unknown[0]!r} in the settings file."
        raise SettingsError(message)
    security_is_explicit = "channel_security" in given
    settings = Settings(**{name: _typed(name, value) for name, value in given.items()})  # type: ignore[arg-type]
    _check(settings, security_is_explicit=security_is_explicit)
    return settings


def settings_from_here() -> Settings:
    """The settings of this process: HOTEL_CONFIG names the TOML file, if any."""
    file = os.environ.get("HOTEL_CONFIG")
    return load_settings(os.environ, Path(file) if file else None)


def _check_variables(environment: Mapping[str, str], names: Iterable[str]) -> None:
    known = {PREFIX + name.upper() for name in names} | _OTHERS
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in known and not name.startswith(_FOR_TESTS):
            near = _nearest(name, sorted(known))
            hint = f"Is {near} meant?" if near else "The known ones are in docs/operations.md."
            message = f"The hotel knows no variable {name}. {hint}"
            raise SettingsError(message)


def _nearest(name: str, known: Sequence[str]) -> str | None:
    longer = [each for each in known if each.startswith(name)]
    # Without what they all begin with: it would make every two of them alike.
    close = difflib.get_close_matches(
        name.removeprefix(PREFIX), [each.removeprefix(PREFIX) for each in known], 1
    )
    return longer[0] if longer else PREFIX + close[0] if close else None


def _has_sane_port(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _from_file(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        message = f"The settings file {file} cannot be read: {error}."
        raise SettingsError(message) from error


def _typed(name: str, value: object) -> object:
    if name == "pusher_port":
        return _port(value)
    if name in {"unheard_after_s", "order_counts_every_s"}:
        return _seconds(name, value)
    if name == "staff_chat_kept_days":
        return _days(name, value)
    if name == "pusher_tls":
        return _truth(name, value)
    if not isinstance(value, str):
        message = f"The setting {name} must be text."
        raise SettingsError(message)
    return value or None if name not in {"database", "channel_security", "web_url"} else value


def _port(value: object) -> int:
    text = str(value)
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    message = "The setting pusher_port must be a port between 1 and 65535."
    raise SettingsError(message)


def _seconds(name: str, value: object) -> int:
    text = str(value)
    if text.isascii() and text.isdigit() and 0 < int(text) <= _LONGEST_S:
        return int(text)
    message = f"The setting {name} must be seconds between 1 and {_LONGEST_S}."
    raise SettingsError(message)


def _days(name: str, value: object) -> int | None:
    text = str(value)
    if not text:
        return None
    if text.isascii() and text.isdigit() and 0 < int(text) <= _MOST_DAYS:
        return int(text)
    message = f"The setting {name} must be days between 1 and {_MOST_DAYS}."
    raise SettingsError(message)


def _check_proxies(told: str | None) -> None:
    for each in (told or "").split(",") if told else ():
        try:
            ipaddress.ip_network(each.strip())
        except ValueError as error:
            message = (
                f"The setting trusted_proxies holds {each.strip()!r}, which is neither an address"
                " such as 10.0.0.5 nor a network such as 10.0.0.0/24."
            )
            raise SettingsError(message) from error


def _check_firebase(url: str | None) -> None:
    try:
        parts = urlsplit(url or "https://unset")
        is_safe = bool(parts.hostname) and (
            parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
        )
    except ValueError:
        is_safe = False
    if not is_safe:
        message = (
            "The setting firebase_url must begin with https://, or on this machine with http://:"
            " whoever answers there can send pushes in the hotel's name."
        )
        raise SettingsError(message)


def _truth(name: str, value: object) -> bool:
    word = str(value).strip().lower()
    if word in _TRUE | _FALSE:
        return word in _TRUE
    message = f"The setting {name} must be true or false."
    raise SettingsError(message)


def _check(settings: Settings, *, security_is_explicit: bool) -> None:
    _check_proxies(settings.trusted_proxies)
    _check_firebase(settings.firebase_url)
    if settings.channel_security not in SECURITIES:
        message = "The setting channel_security must be strict, prefix or open."
        raise SettingsError(message)
    if settings.uses_bundled_pusher:
        return
    if not (settings.pusher_app_id and settings.pusher_key and settings.pusher_secret):
        message = (
            "With pusher_host set, pusher_app_id, pusher_key and pusher_secret are needed too."
        )
        raise SettingsError(message)
    if not security_is_explicit or settings.channel_security == "strict":
        message = (
            f"With the Pusher host {settings.pusher_host} set channel_security to prefix or open:"
            " strict works with the bundled endpoint only."
        )
        raise SettingsError(message)
