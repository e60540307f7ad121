"""Whom a console trusts: the system's certificate authorities, and one of the hotel's own."""

import ssl
from pathlib import Path

from console.sentences import sentence


def trusting(ca_file: Path | None) -> ssl.SSLContext:
    """Verifies servers; `ca_file` is the hotel's own authority as PEM. Raises OSError."""
    context = ssl.create_default_context()
    if ca_file is not None:
        # Beside the system's: a hosted Pusher's certificate is not signed by the hotel.
        context.load_verify_locations(cafile=ca_file)
    return context


def authority_problem(ca_file: Path | None) -> str:
    """A sentence about why a file cannot be used as an authority; empty when it can."""
    if ca_file is None:
        return ""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=ca_file)
    except ssl.SSLError:
        return sentence(
            "The file {file} holds no certificate. It has to be a PEM file.", file=ca_file.name
        )
    except OSError as error:
        return sentence(
            "The file {file} cannot be read: {error}.", file=ca_file.name, error=error.strerror
        )
    return ""
