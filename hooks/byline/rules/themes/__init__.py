"""Rules on themes: step 1."""
