#!/bin/bash
# Installs the kernel of JavaScript and TypeScript: Deno, out of npm's packages, as package-lock.json has it.
set -euo pipefail
cd "$(dirname "$0")"

# npm as the base has it, or Debian's. It trusts whom this system trusts.
command -v npm > /dev/null || { apt-get -qq update && apt-get -qq install --no-install-recommends npm < /dev/null; }
cache=$(mktemp -d)
npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --cafile=/etc/ssl/certs/ca-certificates.crt --cache="$cache"
rm -rf "$cache"
ln -sf "$(pwd)"/node_modules/@deno/*/deno ../deno
../deno --version
