"""The commands, one module for each family; each imports what it needs when it runs, so that none waits for another."""
