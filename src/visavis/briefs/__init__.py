"""The brief: chapters make a neutral document tree, renderers make a file of it."""

from visavis.briefs.build import build_brief
from visavis.briefs.material import Material, gather

__all__ = ["Material", "build_brief", "gather"]
