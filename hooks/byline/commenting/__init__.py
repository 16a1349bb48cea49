"""One comment at a pull request: what changes in the programme, what the check says, and where the preview is."""
