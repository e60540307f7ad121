"""Who came and went, to look through, and to put right."""
