"""Who is on duty now: as cards beside one another, and as one narrow list."""
