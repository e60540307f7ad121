"""One package per area: routes (thin), service (rules, one transaction), tables."""
