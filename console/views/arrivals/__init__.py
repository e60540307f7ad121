"""Who arrives at the hotel: today's beside the orders, and all that are to come."""
