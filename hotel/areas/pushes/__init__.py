"""What was pushed, or would have been: for managers and operators."""
