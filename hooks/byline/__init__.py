"""Byline: a content planner for organisations that let their own people speak."""

__version__ = "0.1.0"
