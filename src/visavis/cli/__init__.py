"""The commands: one door to the same functions as the pages."""
