"""Makes the template tags and the form templates known to Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The toolbox for pages; it has no models."""

    name = "samenspel.web"
    label = "web"
