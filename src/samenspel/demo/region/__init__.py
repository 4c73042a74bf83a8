"""The invented region: who there is, and what happened, told by calling the same actions that the screens call."""
