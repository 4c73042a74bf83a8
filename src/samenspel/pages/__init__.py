"""Pages: the screens that join what several contexts know, such as the circle and the first page after signing in.

Nothing is decided here: a page asks the contexts, always for a reader, and puts their answers into words once.
"""
