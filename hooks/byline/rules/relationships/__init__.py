"""Rules on relationships: step 6."""
