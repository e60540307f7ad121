"""Keeps truth: subscribe, fetch, apply, reconcile, and send the outbox. No Qt."""
