#!/bin/bash
# Makes what the first import would else make in every sandbox: matplotlib's list of fonts. Run as the user whose home it is in.
set -euo pipefail
MPLBACKEND=agg /usr/bin/python3 -c 'import matplotlib.font_manager'
