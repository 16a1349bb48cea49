"""What changed between two states of a programme: typed changes, and apart from these, how they are told."""
