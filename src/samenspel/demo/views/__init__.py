"""The pages that only a demo has."""
