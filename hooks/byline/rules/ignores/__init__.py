"""Rules on ignores: silencing rules."""
