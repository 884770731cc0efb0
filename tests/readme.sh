#!/bin/sh
# readme - holds the README's first pages against the programs: its pipeline, run on the sample data, prints what it shows
#
#     tests/readme.sh [--update]
#
# The pipeline is the README's first indented block, the report's beginning its second. --update writes down what is
# printed now. In the environment: VOC_BIN, the folder of the programs (build/release).
set -eu
cd "$(dirname "$0")/.."
bin=$(cd "${VOC_BIN:-build/release}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk '/^    / { start = 1 } start && !/^    / { exit } start { print substr($0, 5) }' README.md >"$work/pipeline"
cp -r data/*.csv data/maps "$work"
(cd "$work" && PATH=$bin:$PATH sh ./pipeline >report 2>errors) || { cat "$work/errors" >&2; exit 1; }

# What the README shows: from the report's title to the line before the ellipsis.
awk '/^    \[…\]$/ { exit } /^    Customer report/ { start = 1 } start { print substr($0, 5) }' README.md >"$work/shown"
lines=$(wc -l <"$work/shown")
[ "$lines" -gt 10 ] || { echo "README.md shows no report" >&2; exit 1; }
head -n "$lines" "$work/report" >"$work/printed"
if [ "${1-}" = --update ]; then
    awk -v printed="$work/printed" '
        /^    Customer report/ { while ((getline line < printed) > 0) print line == "" ? "" : "    " line; skip = 1 }
        /^    \[…\]$/ { skip = 0 }
        !skip
    ' README.md >"$work/README.md"
    cp "$work/README.md" README.md
    exit
fi
diff -u "$work/shown" "$work/printed"
