"""Drawings: where things lie in a picture; the SVG itself is a template."""
