"""Changes files where somebody asked for it: `byline check --fix`, `--diff` and `--add-ignores`."""
