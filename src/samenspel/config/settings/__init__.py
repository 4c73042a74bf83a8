"""Settings per place of use: base for all; demo and test on this machine; production from the environment only."""
