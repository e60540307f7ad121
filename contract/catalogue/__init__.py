"""The catalogue written out: for programs, for AsyncAPI tools and for people."""
