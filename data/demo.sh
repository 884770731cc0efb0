#!/bin/sh
# demo - the main job on the sample exports: from three raw CSVs to the printed weekly report
#
#     sh data/demo.sh
#
# Says what it does on standard error, leaves the tables between in data/out, and prints the report.
set -eu
cd "$(dirname "$0")/.."
. tests/setup.sh
install_packages
build

PATH=$PWD/build/release:$PATH
cd data
mkdir -p out

# Says a command and runs it.
run() {
    say "    $*"
    "$@"
}

say "The main job, in data/:"
run voc import --map maps surveys.csv reviews.csv tickets.csv -o out/feedback.csv
run voc assign -f owners.csv out/feedback.csv -o out/owned.csv
run voc measure --by owner --by owner,team --every week out/owned.csv -o out/measures.csv
run voc baseline --from 2026-W07 --to 2026-W19 out/measures.csv -o out/normal.csv
run voc target -f targets.csv out/normal.csv -o out/aimed.csv
run voc check out/aimed.csv -o out/checked.csv
run voc score out/checked.csv -o out/scores.csv
run voc report out/checked.csv out/scores.csv
say "The tables between are there to look at:"
for table in feedback owned measures normal aimed checked scores; do
    say "    data/out/$table.csv"
done
