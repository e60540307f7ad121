"""How people come, go and change their place: registrations, profiles, departments and roles."""
