"""One SQLite file, one thread: outbox of actions, last snapshot, alerts already given."""
