"""What every REST route shares: bodies, answers, errors, pages and who asks."""
