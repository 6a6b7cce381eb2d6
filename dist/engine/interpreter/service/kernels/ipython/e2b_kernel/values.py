"""Values of numpy's and Python's as JSON has them. Pure."""

import math


def number(value):
    """None for what is no number to JSON."""
    found = float(value)
    if not math.isfinite(found):
        return None
    return int(found) if found.is_integer() and abs(found) < 2**53 else found


def text(value):
    return value if isinstance(value, str) else str(value)
