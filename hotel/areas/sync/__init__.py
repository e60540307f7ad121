"""The change streams consoles keep their truth with: snapshot, changes and heads."""
