"""A pandas DataFrame as plain values."""

import datetime
import math


def columns_of(frame):
    """The name of each column and its values, in JSON's types."""
    return {str(name): [_plain(value) for value in frame.iloc[:, at]] for at, name in enumerate(frame.columns)}


def _plain(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (datetime.date, datetime.time)):
        # Of pandas' own kinds one stands for a value that is missing.
        return None if value != value else value.isoformat()
    if hasattr(value, "item"):
        return _plain(value.item())
    return None if str(value) in ("NaT", "<NA>") else str(value)
