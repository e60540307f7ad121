"""The book of decisions on screen."""
