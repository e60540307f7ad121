"""The guests' chat at the reception: the inbox, and the conversation that is open."""
