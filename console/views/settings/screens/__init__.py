"""Settings, Screens: pairing screens that nobody signs in at, and ending their pairing."""
