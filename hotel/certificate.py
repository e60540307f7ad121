"""The certificate a hotel shows, checked before anything is served with it."""

import hashlib
import re
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hotel.problems import invalid

_FIRST: Final = re.compile(
    r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL | re.ASCII
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """PEM files: the certificate with those between it and its authority, and its key.

    `fingerprint` is the SHA-256 of the certificate in hexadecimal: the hotel itself needs no
    authority to know it again.
    """

    chain: Path
    key: Path
    fingerprint: str


def load_certificate(chain: Path, key: Path) -> Certificate:
    """Read both files. Raises ProblemError 400 when a server could not use them."""
    found = _FIRST.search(_read(chain))
    if found is None:
        sentence = f"{chain} holds no certificate in PEM form."
        raise invalid(sentence)
    secret = _read(key)
    if "PRIVATE KEY-----" not in secret:
        sentence = f"{key} holds no private key in PEM form."
        raise invalid(sentence)
    if "ENCRYPTED" in secret:
        sentence = f"{key} is protected by a password: nobody could type it at a restart."
        raise invalid(sentence)
    _check_pair(chain, key)
    plain = ssl.PEM_cert_to_DER_cert(found[0])
    return Certificate(chain=chain, key=key, fingerprint=hashlib.sha256(plain).hexdigest())


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="latin-1")
    except OSError as error:
        sentence = f"{file} cannot be read: {error.strerror}."
        raise invalid(sentence) from error


def _check_pair(chain: Path, key: Path) -> None:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(chain, key)
    except ssl.SSLError as error:
        sentence = f"{chain} and {key} cannot be used: {error.reason}."
        if error.reason == "KEY_VALUES_MISMATCH":
            sentence = f"{key} is not the key of {chain}."
        raise invalid(sentence) from error
