"""Rules on documents: can it be read?."""
