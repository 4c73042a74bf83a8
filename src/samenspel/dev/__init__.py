"""What trying out and testing need: a PostgreSQL of one's own, and one process that keeps the demo running.

Knows no context and is never part of a real deployment.
"""
