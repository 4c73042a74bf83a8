"""Screens: one file per act."""
