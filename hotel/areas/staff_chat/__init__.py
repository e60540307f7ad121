"""The chat among staff: conversations, their people, messages, and who is told of what."""
