"""The bell of the top bar and its list: what this PC was alerted of during this shift."""
