"""Asks the hotel to sign a live connection, or one subscription of it."""

import msgspec

from console.api.paths import path
from console.api.transport import BlockingTransport


class UserAuth(msgspec.Struct, frozen=True):
    """The hotel's word for the signed-in person; `user_data` is passed on as it came."""

    auth: str
    user_data: str


class ChannelAuth(msgspec.Struct, frozen=True):
    """The hotel's word for one subscription."""

    auth: str


def authorise_user(transport: BlockingTransport, socket_id: str) -> tuple[str, str]:
    """(auth, user_data) for one connection. Blocks up to 8 s. Raises ApiError."""
    user_auth = path("pusher", "user-auth")
    answer = transport.post_form(UserAuth, user_auth, {"socket_id": socket_id})
    return answer.auth, answer.user_data


def authorise_channel(transport: BlockingTransport, socket_id: str, channel: str) -> str:
    """auth for one subscription. Blocks up to 8 s. Raises ApiError."""
    fields = {"socket_id": socket_id, "channel_name": channel}
    return transport.post_form(ChannelAuth, path("pusher", "auth"), fields).auth
