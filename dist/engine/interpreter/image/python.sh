#!/bin/bash
# Installs Python's kernel and what its charts and tables need. As little of it, and as fast, as Debian's packages can be had.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# No program reads these; they are a third of what would be unpacked.
mkdir -p /etc/dpkg/dpkg.cfg.d
cat > /etc/dpkg/dpkg.cfg.d/e2b-interpreter <<'CONFIG'
force-unsafe-io
path-exclude=/usr/include/boost/*
path-exclude=/usr/lib/*/libopenblas*.a
path-exclude=/usr/share/doc/*
path-exclude=/usr/share/man/*
path-exclude=/usr/share/unicode/*
CONFIG

# Each package would compile its own modules, one after the other; below all are compiled at once.
shim=$(mktemp -d)
printf '#!/bin/sh\nexit 0\n' > "$shim/py3compile"
chmod 755 "$shim" "$shim/py3compile"
mkdir -p /var/lib/apt/lists/partial

apt-get -qq update
apt-get -qq install --no-install-recommends -o "DPkg::Path=$shim:$PATH" "$@" < /dev/null
apt-get -qq clean
rm -rf /var/lib/apt/lists/* "$shim" /etc/dpkg/dpkg.cfg.d/e2b-interpreter

# Also what is never imported may be there, in a form that does not compile. Tests of packages are not worth their time.
/usr/bin/python3 -m compileall -q -j 0 -x '/tests/' /usr/lib/python3/dist-packages > /dev/null || true
