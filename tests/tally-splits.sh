#!/bin/sh
# tally-splits - whatever way the rows of feedback are split over files, and their tallies are added, the tally is that
# of all rows, to the byte, and so is what voc measure makes of it
#
#     tests/tally-splits.sh [ROUNDS [SEED]]
#
# 12 rounds, unless said. In the environment: VOC_BIN, the folder of the programs (build/release).
set -eu
rounds=${1:-12} seed=${2:-1}
bin=$(cd "${VOC_BIN:-$(dirname "$0")/../build/release}" && pwd)
PATH=$bin:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

printf 'metric,column,how,unit,better\neffort,effort,mean,"points, or so",low\nworst,effort,quantile 0.9,,low\n' > own.csv
printf 'calm,mood,"share yes|so, so",,\nslow,at>resolved_at,quantile 0.75,days,\nslow_2d,at>resolved_at,within 2d,,\n' >> own.csv
printf 'date,name\n2026-01-06,Epiphany\n*-02-14,a day\n' > holidays.csv

# Feedback of N rows: every kind of time, weight and source, groups without a name, rows that contradict themselves,
# and (if crowded) more different delays in one group than are kept apart.
feedback() {
    awk -v rows="$1" -v seed="$2" -v weighted="$3" -v crowded="$4" 'BEGIN {
        srand(seed)
        print "id,source,at,team,region,nps,csat,rating,asked_at,answered_at,resolved_at,closed_at,effort,mood" \
            (weighted ? ",weight" : "")
        for (i = 1; i <= rows; i++) {
            day = int(rand() * 75)
            start = day * 86400 + int(rand() * 86400)
            source = pick("desk,desk,desk,web,survey,\"a, \"\"b\"\"\",letters,")
            print i "," source "," time(start, rand() < 0.04 ? "" : rand() < 0.12 ? "day" : rand() < 0.5 ? "minute" : "second") \
                "," (crowded && rand() < 0.8 ? "red" : pick("red,blue,green,\"the \"\"old\"\" one\",")) "," pick("north,south,") \
                "," (rand() < 0.7 ? int(rand() * 11) : "") "," (rand() < 0.3 ? int(1 + rand() * 5) : "") \
                "," (rand() < 0.4 ? 1 + int(rand() * 9) / 2 : "") "," (rand() < 0.4 ? time(start - 3600, "minute") : "") \
                "," answer(source, start) "," (rand() < 0.3 ? time(start + int(rand() * rand() * 3000000), "second") : "") \
                "," (rand() < 0.05 ? time(start + int(rand() * 90000), "minute") : "") \
                "," (rand() < 0.6 ? int(rand() * 20001 - 6000) / 100 : "") "," pick("yes,no,\"so, so\",,") \
                (weighted ? "," pick("1,1,1,1,0.1,2.5,0.333333333,1234.000000001,0,") : "")
        }
    }
    function pick(list, words, count) {
        if (!(list in known)) {
            # cells hold commas only within quotes
            gsub(/, /, "\001 ", list)
        }
        count = split(list, words, ",")
        list = words[1 + int(rand() * count)]
        gsub("\001", ",", list)
        return list
    }
    function answer(source, start) {
        if (source ~ /survey|letters/ || rand() < 0.25)
            return ""
        if (source == "web")
            return time(start + int(rand() * 400000), "day")
        return time(start + (rand() < 0.03 ? -500 : int(rand() * rand() * 2000000)), rand() < 0.1 ? "day" : "second")
    }
    function time(seconds, precision, day, month, clock) {
        if (precision == "")
            return ""
        day = int(seconds / 86400)
        if (seconds < 0)
            day = seconds = 0
        clock = seconds - day * 86400
        for (month = 1; day >= length_of(month); month++)
            day -= length_of(month)
        return sprintf("2026-%02d-%02d", month, day + 1) (precision == "day" ? "" : \
            sprintf("T%02d:%02d", int(clock / 3600), int(clock / 60) % 60) (precision == "minute" ? "Z" : sprintf(":%02dZ", clock % 60)))
    }
    function length_of(month) {
        return month == 2 ? 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    }'
}

# Deals the rows of a file out to so many files in a random order, each with the header.
deal() {
    awk -v files="$2" -v seed="$3" 'BEGIN { srand(seed) }
        NR == 1 { header = $0; next }
        { rows[NR - 1] = $0 }
        END {
            for (i = 0; i < files; i++)
                print header > ("part" i ".csv")
            for (left = NR - 1; left > 0; left--) {
                i = 1 + int(rand() * left)
                print rows[i] > ("part" int(rand() * files) ".csv")
                rows[i] = rows[left]
            }
        }' "$1"
}

# A number from 0 to below N, in $drawn.
random() {
    draw=$(((draw * 1103515245 + 12345) % 2147483648))
    drawn=$((draw / 65536 % $1))
}

fail() {
    echo "round $round (seed $seed): $*" >&2
    exit 1
}

draw=$((seed * 7919 + 17)) round=0 binned=0 weighed=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    random 6
    case $drawn in
    0) set -- --every week ;;
    1) set -- --by team --every month ;;
    2) set -- --by team,region --by region --total --every week --tz Asia/Kolkata ;;
    3) set -- --by team --by source,team --from 2026-01-12 --to 2026-02 ;;
    4) set -- --by region --every day --hours 'Mon-Fri 09:00-17:00; Sat 10-18' --holidays holidays.csv ;;
    5) set -- --by team --total --every week --unweighted ;;
    esac
    random 3
    case $drawn in
    0) set -- "$@" --define own.csv -m slow,slow_2d,nps,closed_loop_1h,first_response,answered_2h,worst,calm ;;
    1) set -- "$@" --define own.csv ;;
    esac
    random 3
    case $drawn in
    0) asof=2026-03-01 ;;
    1) asof=2026-02-20T10:30Z ;;
    2) asof=2026-04-01T00:00:01Z ;;
    esac
    set -- "$@" --as-of $asof
    random 3
    case $drawn in 0) rows=20 ;; 1) rows=700 ;; 2) rows=5000 ;; esac
    crowded=$((round % 4 == 0))
    if [ $crowded = 1 ]; then
        rows=12000
        set -- --by team --every month --as-of $asof
    fi
    feedback $rows $((seed * 1000 + round)) $((round % 3 > 0)) $crowded > all.csv
    random 5
    files=$((1 + drawn))
    deal all.csv $files $((seed + round))
    voc tally "$@" all.csv > all.tally 2> err || fail "$(cat err)"
    i=0
    while [ $i -lt $files ]; do
        voc tally "$@" part$i.csv > part$i.tally 2> err || fail "$(cat err)"
        i=$((i + 1))
    done
    # Adds any two or three of those that are left until one is.
    ls part*.tally > left
    while [ "$(wc -l < left)" -gt 1 ]; do
        awk -v seed=$((draw + $(wc -l < left))) 'BEGIN { srand(seed) } { print rand(), $1 }' left | sort -n | cut -d' ' -f2 > mixed
        random 2
        taken=$(head -n $((2 + drawn)) mixed)
        random 2
        if [ "$drawn" = 0 ]; then
            voc tally --merge $taken > sum.new 2> err || fail "$(cat err)"
        else
            cat $taken | voc tally --merge > sum.new 2> err || fail "$(cat err)"
        fi
        tail -n +4 mixed > left
        [ "$(echo "$taken" | wc -l)" = 3 ] || sed -n 3p mixed >> left
        i=$((i + 1))
        mv sum.new sum$i.tally
        echo sum$i.tally >> left
    done
    cmp -s all.tally "$(cat left)" || fail "$files parts don't add up: $*"
    voc tally --merge all.tally 2> err | cmp -s - all.tally || fail "a tally isn't the sum of itself: $*"
    for more in '' --partial '--min-n 5 --level 0.8'; do
        voc measure "$@" $more all.csv > all.measures 2> err || fail "$(cat err)"
        voc measure $more all.tally > sum.measures 2> err || fail "$(cat err)"
        cmp -s all.measures sum.measures || fail "the tally is measured otherwise: $* $more"
        voc measure $more part*.tally > sum.measures 2> err || fail "$(cat err)"
        cmp -s all.measures sum.measures || fail "the parts are measured otherwise: $* $more"
    done
    if grep -q '[0-9],128,' all.tally; then binned=$((binned + 1)); fi
    if grep -q ',[0-9]*[.][0-9]*$' all.tally; then weighed=$((weighed + 1)); fi
    rm -f part* sum*
done
# What is settled earlier is added to what was counted later. Cells without commas, and sources that never answer.
round=0
while [ "$round" -lt $((1 + rounds / 4)) ]; do
    round=$((round + 1))
    feedback 2000 $((seed * 1000 + round)) $((round % 2)) 0 |
        sed 's/"a, ""b"""/shop/; s/"the ""old"" one"/old/; s/"so, so"/fine/' |
        awk -F, -v OFS=, '$2 ~ /survey|letters/ { $12 = "" } { print }' > all.csv
    awk -F, -v when=2026-02-10 '
        NR > 1 && ($3 >= when || $9 >= when || $10 >= when || $11 >= when || $12 >= when) { print > "new.csv"; next }
        NR > 1 && $2 !~ /survey|letters/ && $10 == "" && $12 == "" { print > "new.csv"; next }
        NR == 1 { print > "new.csv" }
        { print > "old.csv" }' all.csv
    set -- -m nps,volume,response,rating,first_response,answered_2h,answered_2d,closed_loop_1h --by team --total --every week
    voc tally "$@" --settled --as-of 2026-02-10 old.csv > old.tally 2> err || fail "$(cat err)"
    voc tally "$@" --as-of 2026-03-01 new.csv > new.tally 2> err || fail "$(cat err)"
    voc tally --merge old.tally new.tally > sum.tally 2> err || fail "$(cat err)"
    voc tally --merge new.tally old.tally | cmp -s - sum.tally || fail "what is settled adds up otherwise in another order"
    voc measure "$@" --as-of 2026-03-01 all.csv > all.measures 2> err || fail "$(cat err)"
    voc measure sum.tally > sum.measures 2> err || fail "$(cat err)"
    cmp -s all.measures sum.measures || fail "what was settled is measured otherwise"
    grep -q ,silent, sum.tally || fail "nothing was silent"
    rm -f *.tally new.csv old.csv
done
[ "$rounds" -lt 12 ] || [ $binned -gt 1 ] || fail "no round had more delays than are kept apart"
[ "$rounds" -lt 12 ] || [ $weighed -gt 1 ] || fail "no round had weights"
