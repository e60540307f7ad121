"""One SQLite file, one thread: outbox of actions, drafts, last snapshot, alerts already given."""
