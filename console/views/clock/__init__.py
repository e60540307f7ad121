"""The clock of the one at work here: what it says, and the window that asks before it is used."""
