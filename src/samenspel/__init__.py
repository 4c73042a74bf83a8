"""Samenspel: families, volunteers, coordinators and professionals who know each other and know what is agreed."""
