"""The brief: chapters make a neutral document tree, renderers make a file of it."""
