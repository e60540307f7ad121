"""Settings, Diagnostics: what a support desk asks of a console."""
