"""The change streams consoles keep their truth with: snapshot, changes, heads, and a probe."""
