"""How many orders wait, told to porters' devices now and then."""
