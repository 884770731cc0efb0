#!/bin/sh
# run - passes the tests, on a fresh Debian too: installs what is missing, builds, tests
#
#     sh tests/run.sh
#
# Says what it does on standard error; the last line, on standard output, has the sums.
set -u
cd "$(dirname "$0")/.." || exit 70
. tests/setup.sh

install_packages && build || { echo "0 passed, 1 failed (the build)"; exit 1; }

say "Testing."
log=build/release/tests.log
ctest --preset release --parallel "$(getconf _NPROCESSORS_ONLN)" >"$log" 2>&1
cat "$log" >&2
awk '
    /^ *[0-9]+\/[0-9]+ Test +#[0-9]+:/ {
        if (/ Passed +[0-9.]+ sec/) passed++
        else if (/\*\*\*Skipped/) skipped++
        else failed++
    }
    END {
        printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
        exit failed > 0 || passed == 0
    }' "$log"
