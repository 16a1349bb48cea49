"""What an editor can be told about a place in a file; nothing here knows of editors' protocols."""
