"""Rules on privacy: what may be kept about people outside."""
