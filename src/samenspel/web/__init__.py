"""The toolbox for pages: forms, dates, icons, error pages, the frame around every page.

It knows Django and the design system, and no context: a circle or a request means nothing here.
"""
