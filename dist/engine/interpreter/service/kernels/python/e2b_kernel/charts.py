"""A matplotlib figure as data."""


def chart_of(figure):
    return None
