"""The page that pairs this screen with a hotel by a manager's code."""
