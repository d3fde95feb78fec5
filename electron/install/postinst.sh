#!/bin/sh
set -e
# Data files open with the program; a system without a desktop has no use for that.
if command -v xdg-mime >/dev/null; then
  xdg-mime install --mode system --novendor /usr/lib/kcn-atlas/resources/kcn-atlas.xml || true
fi
