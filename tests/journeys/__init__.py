"""Journeys: people from the research, in a real browser, from beginning to end. See docs/journeys.md."""
