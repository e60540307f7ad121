"""The one way things change: rows, changes, events, pushes and answer, all or nothing."""
