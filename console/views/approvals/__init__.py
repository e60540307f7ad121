"""Clock-ins that wait for a manager: cards to decide about, in a window of their own as well."""
