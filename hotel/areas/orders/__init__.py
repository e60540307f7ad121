"""Room-service orders, from the guest's wish to the door."""
