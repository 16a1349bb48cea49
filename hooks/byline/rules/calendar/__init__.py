"""Rules on calendar: the editorial calendar."""
