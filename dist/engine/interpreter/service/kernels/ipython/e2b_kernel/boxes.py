"""Boxes with whiskers, found by their shape: matplotlib draws them as lines and patches that know nothing of each other."""

from .axis import Axis
from .values import number


def boxes_in(axes):
    """The statistics of each box, from left to right as they were drawn; empty when the axes hold none."""
    from matplotlib.patches import PathPatch

    shapes = [line.get_xydata() for line in axes.lines if _is_closed(line.get_xydata())]
    shapes += [patch.get_path().vertices for patch in axes.patches if isinstance(patch, PathPatch)]
    segments = [line.get_xydata() for line in axes.lines if len(line.get_xydata()) == 2]
    # Triangles are means, where they are shown.
    dots = [line.get_xydata() for line in axes.lines if line.get_linestyle() == "None" and line.get_marker() != "^"]
    for across, along, axis in ((0, 1, axes.xaxis), (1, 0, axes.yaxis)):
        boxes = [_box(shape, segments, dots, across, along, Axis(axis)) for shape in shapes]
        if boxes and all(boxes):
            return boxes
    return []


def _is_closed(points):
    return len(points) >= 5 and (points[0] == points[-1]).all()


def _box(shape, segments, dots, across, along, axis):
    """`across`: the coordinate along which boxes stand side by side. None for a shape that is no box."""
    left, right = shape[:, across].min(), shape[:, across].max()
    low, high = shape[:, along].min(), shape[:, along].max()
    middle = (left + right) / 2
    medians = []
    ends = []
    for segment in segments:
        places, values = segment[:, across], segment[:, along]
        if values[0] == values[1] and left <= places.min() < places.max() <= right and low <= values[0] <= high:
            medians.append((places.max() - places.min(), values[0]))
        elif _same(places[0], middle) and _same(places[1], middle) and (_same(values[0], low) or _same(values[0], high)):
            ends.append(values[1])
    if not medians or len(ends) < 2:
        return None
    outliers = []
    for points in dots:
        outliers += [number(p[along]) for p in points if _same(p[across], middle) and not low <= p[along] <= high]
    return {
        "label": axis.label_at(middle),
        "min": number(min(ends)),
        "first_quartile": number(low),
        # Caps of whiskers that end at the box are shorter than the median.
        "median": number(max(medians)[1]),
        "third_quartile": number(high),
        "max": number(max(ends)),
        "outliers": outliers,
    }


def _same(a, b):
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
