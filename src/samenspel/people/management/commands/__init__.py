"""What can be asked for in a terminal."""
