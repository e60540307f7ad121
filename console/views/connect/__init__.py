"""The first start of a console: the hotel's address, who signs in, and each step of the way."""
