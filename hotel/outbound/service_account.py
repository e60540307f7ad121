"""Looks at a Firebase service account before anything is sent with it."""

import json
from pathlib import Path
from typing import Final

from hotel.outbound.fcm import certificate_in
from hotel.settings import SettingsError

_SETTING: Final = "HOTEL_FIREBASE_CREDENTIALS"


def check_service_account(file: Path) -> None:
    """Go on only with a whole service account. Raises SettingsError; no word of the file in it."""
    try:
        account = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{_SETTING}: {file} cannot be read: {error.strerror}."
        raise SettingsError(message) from error
    except ValueError as error:
        message = f"{_SETTING}: {file} is not JSON."
        raise SettingsError(message) from error
    if not isinstance(account, dict) or account.get("type") != "service_account":
        message = f"{_SETTING}: {file} is not a Firebase service account."
        raise SettingsError(message)
    _check_key(file, account)


def _check_key(file: Path, account: dict[str, object]) -> None:
    for name in ("project_id", "client_email", "private_key", "token_uri"):
        if not isinstance(account.get(name), str) or not account[name]:
            message = f"{_SETTING}: the service account {file} lacks its {name}."
            raise SettingsError(message)
    try:
        certificate_in(file)
    except ValueError as error:
        message = f"{_SETTING}: the private_key of {file} cannot be read."
        raise SettingsError(message) from error
