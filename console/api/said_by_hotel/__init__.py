"""What our own hotel says, area by area, so that it can be said in the language of the screen."""
