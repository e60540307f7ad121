"""The settings of this PC: a list of sections, one of them open."""
