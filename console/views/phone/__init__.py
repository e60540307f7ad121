"""The panel that takes an order by phone, over the offices' stations."""
