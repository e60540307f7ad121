"""The chat among colleagues: an area of the reception, and the dock beside other work."""
