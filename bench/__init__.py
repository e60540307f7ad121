"""The measurements the README quotes, one command each."""
