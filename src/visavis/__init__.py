"""Visavis: the relations between two countries on a systematic footing."""

__version__ = "0.1.0"
