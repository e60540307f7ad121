"""Files of every chat: taken in, checked by content, kept outside any served folder, given out."""
