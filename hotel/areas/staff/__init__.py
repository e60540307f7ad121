"""Staff, departments, roles and sign-in."""
