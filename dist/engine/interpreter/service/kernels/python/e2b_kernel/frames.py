"""A pandas DataFrame as plain values."""

import datetime


def columns_of(frame):
    """The name of each column and its values, in JSON's types."""
    return {str(name): [_plain(value) for value in frame[name]] for name in frame.columns}


def _plain(value):
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if hasattr(value, "item"):
        return _plain(value.item())
    return str(value)
