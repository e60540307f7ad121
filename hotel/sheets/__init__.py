"""Sheets: CSV files as people save them, with every mistake told by its line."""
