"""The manager station: attendance as it happens, who is on duty, breaks, and who wants in."""
