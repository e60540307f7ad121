"""One push of the catalogue as the Firebase library wants it."""

from datetime import timedelta
from typing import Any

from contract.codec import decode
from contract.pushes.base import PushMessage


def fcm_message(messaging: Any, text: str, token: str) -> Any:
    """A `messaging.Message` for one device. `messaging` is the library's module.

    Raises ValueError when the text is not a push.
    """
    push = decode(PushMessage, text)
    message = messaging.Message(
        notification=messaging.Notification(title=push.title, body=push.body),
        data=dict(push.data),
        android=_android(messaging, push),
        apns=_apns(messaging, push),
        webpush=_webpush(messaging, push),
    )
    # The library warns when the constructor is given a token; on the wire it is still `token`.
    message.token = token
    return message


def _android(messaging: Any, push: PushMessage) -> Any:
    return messaging.AndroidConfig(
        priority=push.android_priority,
        collapse_key=push.android_collapse_key,
        ttl=timedelta(seconds=push.android_ttl_s),
        notification=messaging.AndroidNotification(
            channel_id=push.android_channel, tag=push.android_collapse_key
        ),
    )


def _apns(messaging: Any, push: PushMessage) -> Any:
    return messaging.APNSConfig(
        headers={"apns-collapse-id": push.apns_collapse_id},
        payload=messaging.APNSPayload(aps=messaging.Aps(sound=push.apns_sound)),
    )


def _webpush(messaging: Any, push: PushMessage) -> Any:
    headers = {"TTL": str(push.android_ttl_s)}
    # Only the tag: title and body stay those of the push.
    tagged = messaging.WebpushNotification(tag=push.android_collapse_key)
    options = None
    if push.webpush_link.startswith("https://"):
        options = messaging.WebpushFCMOptions(link=push.webpush_link)
    return messaging.WebpushConfig(headers=headers, notification=tagged, fcm_options=options)
