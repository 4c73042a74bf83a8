"""Measures Samenspel against the same pages written by hand on the same server. See README.md."""
