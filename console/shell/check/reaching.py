"""Finds out why nobody answers at an address: the name, the port, the network or the encryption."""

import socket
import ssl
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from console.api.authority import authority_problem, trusting
from console.api.transport import Origin
from console.sentences import sentence
from console.shell.check.outcomes import Failed
from console.state.checks import Remedy

_PATIENCE_S: Final = 3.0
# What OpenSSL calls its verdicts on a certificate.
_NOT_YET_VALID, _EXPIRED, _OTHER_NAME, _OTHER_ADDRESS = 9, 10, 62, 64


@dataclass(frozen=True, slots=True)
class Server:
    """The computer and port of an address."""

    host: str
    port: int
    tls: bool


def server_of(url: str) -> Server:
    """Where an address leads. Raises ValueError for what is none."""
    parts = urlsplit(url)
    tls = parts.scheme == "https"
    return Server(parts.hostname or "", parts.port or (443 if tls else 80), tls)


def find_fault(origin: Origin) -> Failed | None:
    """The reason why an address gives no answer; None when none is found. Blocks, 9 s at most."""
    if problem := authority_problem(origin.ca_file):
        return Failed(problem, Remedy.AUTHORITY)
    server = server_of(origin.url)
    try:
        line = socket.create_connection((server.host, server.port), _PATIENCE_S)
    except OSError as error:
        return _no_line(server, error)
    with line:
        if not server.tls:
            return _wants_tls(server, line)
        try:
            trusting(origin.ca_file).wrap_socket(line, server_hostname=server.host).close()
        except ssl.SSLCertVerificationError as error:
            return _not_trusted(server, error)
        except (ssl.SSLError, OSError):
            said = sentence(
                "Port {port} of {host} does not answer encrypted. Check the port.",
                port=server.port,
                host=server.host,
            )
            return Failed(said, Remedy.ADDRESS)
    return None


def _no_line(server: Server, error: OSError) -> Failed:
    host, port = server.host, server.port
    if isinstance(error, socket.gaierror | UnicodeError):
        said = sentence(
            "No computer named {host} is known on this network. Check the address.", host=host
        )
    elif isinstance(error, ConnectionRefusedError):
        said = sentence(
            "Nothing listens at port {port} of {host}."
            " Check the port, and that the hotel's service is running.",
            port=port,
            host=host,
        )
    else:
        said = sentence(
            "{host} does not answer at port {port}. Check the network and the firewall.",
            host=host,
            port=port,
        )
    return Failed(said, Remedy.ADDRESS)


def _wants_tls(server: Server, line: socket.socket) -> Failed | None:
    """Whether something that knows nothing but TLS listens there."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        context.wrap_socket(line).close()
    except OSError:
        return None
    said = sentence(
        "Port {port} of {host} is encrypted. Begin the address with https://.",
        port=server.port,
        host=server.host,
    )
    return Failed(said, Remedy.ADDRESS)


def _not_trusted(server: Server, error: ssl.SSLCertVerificationError) -> Failed:
    host = server.host
    if error.verify_code in {_OTHER_NAME, _OTHER_ADDRESS}:
        said = sentence(
            "The certificate of {host} was made for another name. Use the address it was made for.",
            host=host,
        )
        return Failed(said, Remedy.ADDRESS)
    if error.verify_code == _EXPIRED:
        said = sentence(
            "The certificate of {host} has expired. The hotel needs a new one.", host=host
        )
        return Failed(said)
    if error.verify_code == _NOT_YET_VALID:
        said = sentence(
            "The certificate of {host} is not valid yet. Check this PC's clock.", host=host
        )
        return Failed(said)
    said = sentence(
        "The certificate of {host} cannot be trusted: this PC does not know who signed it."
        " If the hotel has an authority of its own, name its certificate file.",
        host=host,
    )
    return Failed(said, Remedy.AUTHORITY)
