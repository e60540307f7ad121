"""The transactional outbox, its dispatcher, and its two senders: Pusher and FCM."""
