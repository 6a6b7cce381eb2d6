"""Formats of results that E2B's clients know beside Jupyter's own."""

import sys

from IPython.core.formatters import BaseFormatter
from traitlets import ObjectName, Unicode

from .charts import chart_of
from .frames import columns_of


class DataFormatter(BaseFormatter):
    """A data frame as columns."""

    format_type = Unicode("e2b/data")
    print_method = ObjectName("_repr_e2b_data_")
    _return_type = dict


class ChartFormatter(BaseFormatter):
    """A figure as what is drawn in it. Not registered for its type: IPython takes such entries out when it sets up its pictures."""

    format_type = Unicode("e2b/chart")
    print_method = ObjectName("_repr_e2b_chart_")
    _return_type = dict

    def __call__(self, obj):
        matplotlib = sys.modules.get("matplotlib.figure")
        if matplotlib and isinstance(obj, matplotlib.Figure):
            return chart_of(obj)
        return super().__call__(obj)


def install(shell):
    display = shell.display_formatter
    data = DataFormatter(parent=display)
    # By name: what is not imported yet need not be.
    data.for_type_by_name("pandas.core.frame", "DataFrame", columns_of)
    for formatter in (data, ChartFormatter(parent=display)):
        display.formatters[formatter.format_type] = formatter
        display.active_types = [*display.active_types, formatter.format_type]
