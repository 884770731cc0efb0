#!/bin/sh
# store-kill - kills `voc store add` at random moments: a store holds all of a batch or nothing of it, and the same
# batch again makes it what an undisturbed run makes it; two at once wait for each other
#
#     tests/store-kill.sh [ROWS [TIMES [SEED]]]
#
# 20,000 rows and 5 times, unless said. In the environment: VOC_BIN, the folder of the programs (build/release).
set -eu
rows=${1:-20000} times=${2:-5} seed=${3:-1}
bin=$(cd "${VOC_BIN:-$(dirname "$0")/../build/release}" && pwd)
PATH=$bin:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Feedback of the first N rows; in the second version every third row was answered since.
feedback() {
    awk -v rows="$1" -v version="$2" 'BEGIN {
        print "id,source,at,customer,nps,team,text,answered_at"
        for (i = 1; i <= rows; i++)
            printf "%d,survey,2026-%02d-%02dT%02d:%02d:00Z,c%d@example.org,%d,team %d,\"What they said, number %d: %s\",%s\n", \
                i, i % 12 + 1, i % 28 + 1, i % 24, i % 60, i % 997, i % 11, i % 7, i, "and more of it, as people do", \
                (version == 2 && i % 3 == 0 ? "2027-01-01" : "")
    }'
}

fail() {
    echo "$*" >&2
    exit 1
}

changes() {
    voc store log "$1" --history | wc -l
}

feedback $((rows / 2)) 1 >first.csv
feedback "$rows" 2 >second.csv
voc store add calm.db first.csv
cp calm.db before.db
voc store get calm.db >before.csv
start=$(date +%s%N)
voc store add calm.db second.csv
took=$(($(date +%s%N) - start))
voc store get calm.db >after.csv
changed=$(changes calm.db)

whole=0 none=0 torn=0
for round in $(seq "$times"); do
    if [ $((round % 5)) = 0 ]; then
        rm -f store.db* # a file that is only being made
        : >expected.csv
    else
        cp before.db store.db
        cp before.csv expected.csv
    fi
    pause=$(awk -v seed="$seed$round" -v took="$took" 'BEGIN { srand(seed); printf "%.3f", rand() * took / 1e9 }')
    voc store add store.db second.csv &
    add=$!
    sleep "$pause"
    kill -9 $add 2>/dev/null || :
    wait $add 2>/dev/null || :
    [ ! -s store.db-journal ] || torn=$((torn + 1))
    if [ -s store.db ] && voc store log store.db >log.csv 2>/dev/null; then
        voc store get store.db >now.csv
    else
        : >now.csv
    fi
    if cmp -s now.csv after.csv; then
        whole=$((whole + 1))
    elif cmp -s now.csv expected.csv; then
        none=$((none + 1))
    else
        fail "round $round, killed after $pause s: neither all of the batch nor nothing of it"
    fi
    voc store add store.db second.csv
    voc store get store.db | cmp - after.csv || fail "round $round, killed after $pause s: not as an undisturbed run"
    [ ! -s expected.csv ] || [ "$(changes store.db)" = "$changed" ] ||
        fail "round $round, killed after $pause s: another history than an undisturbed run"
done
echo "$times times killed: $whole whole, $none without the batch; $torn of them in the middle of writing"

# Two writers at once: each waits for the other, and both are there.
awk 'NR == 1 || NR % 2 == 0' second.csv >even.csv
awk 'NR % 2 == 1' second.csv >odd.csv
voc store add both.db odd.csv &
one=$!
voc store add both.db even.csv &
two=$!
wait $one && wait $two || fail "one of two writers failed"
voc store get both.db | cmp - after.csv || fail "two writers at once: not as one after the other"
[ "$(voc store log both.db | wc -l)" = 3 ] || fail "two writers at once: not two batches"
