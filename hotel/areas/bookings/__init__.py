"""Bookings: who arrives when, confirmed or cancelled once, and told to their own guest."""
