#!/bin/sh
# run - all simulations, one after the other; what they print stands in docs/simulations.md
#
#     tests/simulate/run.sh [BUILD]
set -eu
build=${1:-build}
for program in "$build"/tests/simulate/simulate-*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    printf '## %s\n\n' "${program##*/simulate-}"
    "$program"
    echo
done
