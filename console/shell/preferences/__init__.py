"""What the controls of the settings do, a module for each section."""
