"""The manager's registrations: who waits to be let in, what was decided, and the codes."""
