"""Settings, the root URLs and the WSGI entry point. Knows every context; no context knows it."""
