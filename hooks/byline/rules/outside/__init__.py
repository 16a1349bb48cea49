"""Rules on outside: step 4, the world outside."""
