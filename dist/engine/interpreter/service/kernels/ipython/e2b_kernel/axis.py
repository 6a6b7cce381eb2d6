"""One axis of a chart: what its values mean, and what stands beside its ticks."""

from .values import number

# A bar beside its tick, as in groups, is still that tick's: within half of the space between two.
_NEAR = 0.5


class Axis:
    def __init__(self, axis):
        self._axis = axis
        converter = getattr(axis, "get_converter", lambda: getattr(axis, "converter", None))()
        kind = type(converter).__name__
        self._categories = _categories(axis) if kind == "StrCategoryConverter" else {}
        # pandas' own: it counts periods of the axis' frequency, where all others count days.
        self._is_period = kind == "PeriodConverter"
        self._is_time = "Date" in kind or self._is_period

    def scale(self):
        if self._categories:
            return "categorical"
        return "datetime" if self._is_time else self._axis.get_scale()

    def value(self, place):
        """A place as what was drawn there: a number, the name of a category, or an ISO 8601 time; None where nothing was."""
        if number(place) is None:
            return None
        if self._categories:
            return self._categories.get(int(place), number(place)) if place == int(place) else number(place)
        if self._is_period:
            from pandas import Period

            return Period(ordinal=int(place), freq=self._axis.freq).to_timestamp().isoformat()
        if self._is_time:
            from matplotlib.dates import num2date

            return num2date(place).replace(tzinfo=None).isoformat()
        return number(place)

    def ticks(self):
        return [self.value(place) for place in self._axis.get_ticklocs()]

    def tick_labels(self):
        return [label.get_text() for label in self._labels()]

    def label_at(self, place):
        """The name of the tick that a bar or box stands at; where ticks only count, the place itself."""
        if self._categories:
            return self._categories.get(round(place), str(number(place)))
        from matplotlib.ticker import FixedFormatter, FixedLocator

        fixed = isinstance(self._axis.get_major_formatter(), FixedFormatter) or isinstance(
            self._axis.get_major_locator(), FixedLocator
        )
        if fixed:
            named = list(zip(self._axis.get_ticklocs(), self.tick_labels()))
            near = [(abs(at - place), name) for at, name in named if name and abs(at - place) <= _NEAR]
            if near:
                return min(near)[1]
        return str(self.value(place))

    def _labels(self):
        # Asked for, they are written: a figure that was never drawn has none.
        return self._axis.get_ticklabels()


def _categories(axis):
    units = axis.units
    return {int(place): str(name) for name, place in units._mapping.items()} if units is not None else {}
