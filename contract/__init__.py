"""What passes between a hotel and its staff, typed once: channels, events, pushes, resources."""
