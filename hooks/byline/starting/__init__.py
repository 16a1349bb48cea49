"""Beginning something: a new file of each kind."""
