"""Emergencies on screen: covering it until they are read, and who has read them."""
