"""The supervised Pusher link: a thread that turns frames into typed events. No Qt."""
