"""Rules on people: step 2."""
