"""A matplotlib figure as data, in the form of E2B's charts."""

import re

from .axis import Axis
from .boxes import boxes_in
from .values import number, text

# Of a label: `Time (s)`, `Speed [m/s]`.
_UNIT = re.compile(r"[(\[]([^()\[\]]*)[)\]]\s*$")


def chart_of(figure):
    """None for a figure that shows nothing, or what nothing is known of."""
    try:
        charts = [_chart(axes) for axes in figure.axes if axes.get_visible() and not _is_colorbar(axes)]
        if len(charts) > 1:
            title = figure._suptitle.get_text() if figure._suptitle else ""
            return {"type": "superchart", "title": title, "elements": charts}
        return charts[0] if charts else None
    except Exception:  # Its picture is worth showing all the same.
        return None


def _chart(axes):
    from matplotlib.collections import PathCollection
    from matplotlib.container import BarContainer
    from matplotlib.patches import Wedge

    wedges = [patch for patch in axes.patches if isinstance(patch, Wedge)]
    if wedges:
        return {"type": "pie", "title": axes.get_title(), "elements": _slices(axes, wedges)}
    boxes = boxes_in(axes)
    if boxes:
        return {"type": "box_and_whisker", **_labels(axes), "elements": boxes}
    bars = [container for container in axes.containers if isinstance(container, BarContainer)]
    if bars:
        return {"type": "bar", **_labels(axes), "elements": _bars(axes, bars)}
    clouds = [each for each in axes.collections if isinstance(each, PathCollection)]
    x, y = Axis(axes.xaxis), Axis(axes.yaxis)
    if clouds:
        points = [(_name(each, "Group", n), each.get_offsets()) for n, each in enumerate(clouds)]
        return {"type": "scatter", **_labels(axes), **_scales(x, y), "elements": _series(points, x, y)}
    # Lines at one height right across the axes are no data.
    lines = [each for each in axes.lines if each.get_transform() == axes.transData and each.get_label() != "_nolegend_"]
    if lines:
        points = [(_name(each, "Line", n), each.get_xydata()) for n, each in enumerate(lines)]
        return {"type": "line", **_labels(axes), **_scales(x, y), "elements": _series(points, x, y)}
    return {"type": "unknown", "title": axes.get_title(), "elements": []}


def _is_colorbar(axes):
    return axes.get_label() == "<colorbar>"


def _labels(axes):
    x, y = axes.get_xlabel(), axes.get_ylabel()
    return {"title": axes.get_title(), "x_label": x, "y_label": y, "x_unit": _unit(x), "y_unit": _unit(y)}


def _unit(label):
    found = _UNIT.search(label)
    return found.group(1) if found else None


def _scales(x, y):
    return {
        "x_ticks": x.ticks(),
        "x_tick_labels": x.tick_labels(),
        "x_scale": x.scale(),
        "y_ticks": y.ticks(),
        "y_tick_labels": y.tick_labels(),
        "y_scale": y.scale(),
    }


def _series(named_points, x, y):
    return [
        {"label": label, "points": [[x.value(point[0]), y.value(point[1])] for point in points]}
        for label, points in named_points
    ]


def _name(artist, kind, position):
    """matplotlib names what was given no label with a leading underscore."""
    label = text(artist.get_label())
    return f"{kind} {position}" if label.startswith("_") or label == "" else label


def _bars(axes, containers):
    elements = []
    for position, container in enumerate(containers):
        group = _name(container, "Group", position)
        upright = getattr(container, "orientation", None) != "horizontal"
        along = Axis(axes.xaxis if upright else axes.yaxis)
        for bar in container.patches:
            place = bar.get_x() + bar.get_width() / 2 if upright else bar.get_y() + bar.get_height() / 2
            value = bar.get_height() if upright else bar.get_width()
            elements.append({"label": along.label_at(place), "group": group, "value": number(value)})
    return elements


def _slices(axes, wedges):
    elements = []
    for wedge in wedges:
        label = text(wedge.get_label())
        elements.append(
            {
                "label": "" if label.startswith("_") else label,
                "angle": number(wedge.theta2 - wedge.theta1),
                "radius": number(wedge.r),
            }
        )
    # What the slices say inside, where that was asked for: the name of each, then its share.
    shares = [each.get_text() for each in axes.texts if each.get_text().strip().endswith("%")]
    if len(shares) == len(elements):
        for element, share in zip(elements, shares):
            element["autopct"] = share
    return elements
