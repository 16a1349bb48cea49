"""Rules on content: step 5, content."""
