"""The sign-in window: who, at which hotel, and what this screen opens as."""
