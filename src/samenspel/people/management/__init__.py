"""For whoever runs Samenspel, in a terminal."""
