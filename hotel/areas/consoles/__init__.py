"""The consoles that ask this hotel: where they stand, what they show, and who is still there."""
