"""The language server: between an editor's protocol and what `editing_help` knows; nothing else needs pygls."""
