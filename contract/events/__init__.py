"""One module per area: frozen payload structs that know their wire name, families and trigger."""
