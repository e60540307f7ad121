"""What `run.py` and CI are made of: set-up, demo, checks and generators. Standard library only."""
