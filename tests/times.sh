#!/bin/sh
# times - local times of many zones, read by voc import and held against GNU date, around the hours that daylight
# saving skips and repeats
#
#     VOC_BIN=build tests/times.sh
#
# What date says of a moment's local time, voc reads back as that moment, or, where that local time came twice, as the
# earlier one. Exit status 77 where date isn't GNU's.
set -u
date -d @0 +%s >/dev/null 2>&1 || exit 77
work=$(mktemp -d) || exit 70
trap 'rm -rf "$work"' EXIT
import=${VOC_BIN:-build}/voc-import
broken=0

# Moments from 1970 to 2037, half of them within a day and a half of the last Sundays of March and October.
moments() {
    awk -v seed="$1" 'BEGIN {
        srand(seed)
        for (i = 0; i < 600; i++) {
            year = 1970 + int(rand() * 68)
            start = (year - 1970) * 31556952
            print "@" int(start + (i % 2 ? rand() * 31556952 : (rand() < 0.5 ? 81 : 295) * 86400 + rand() * 1200000))
        }
    }'
}

for zone in Europe/Paris America/New_York America/Sao_Paulo Asia/Kolkata Australia/Lord_Howe Europe/Dublin \
    America/St_Johns Africa/Casablanca Pacific/Chatham Pacific/Apia; do
    moments "$((broken + ${#zone}))" > "$work/moments"
    TZ=$zone date -f "$work/moments" '+%d/%m/%Y %H:%M:%S' > "$work/local"
    (echo 'Date;Comment' && sed 's/$/;x/' "$work/local") > "$work/export.csv"
    printf 'field,column,format\nat,Date,date %%d/%%m/%%Y %%H:%%M:%%S; zone %s\n' "$zone" > "$work/map.csv"
    "$import" --map "$work/map.csv" "$work/export.csv" 2> "$work/err" | sed 1d | cut -d, -f2 > "$work/read" || exit 1
    TZ=$zone date -f "$work/read" '+%d/%m/%Y %H:%M:%S' > "$work/back"
    date -u -f "$work/read" '+@%s' | paste - "$work/moments" "$work/local" "$work/back" |
        awk -F '\t' -v zone="$zone" '
            $3 != $4 || substr($1, 2) + 0 > substr($2, 2) + 0 { print zone ": " $3 " was read as " $1; wrong++ }
            END { exit NR != 600 || wrong > 0 }' || broken=1
done
exit "$broken"
