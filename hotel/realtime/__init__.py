"""The embedded Pusher-compatible endpoint: a transport-free core and a raw ASGI mount."""
