"""Rules on references: what is referred to exists."""
