# parts - of bench/run: what is timed, and the tables that it prints

contenders='voc voc-comments voc-all duckdb clickhouse polars libcsv mawk-nps mawk miller measure measure-comments'

# The machine, in a line.
machine() {
    model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)
    compiler=$(sed -n 's/^CMAKE_C_COMPILER:[^=]*=//p' "$VOC_BIN/CMakeCache.txt")
    printf '%s, %s cores, %s GB of memory, %s %s, %s\n\n' "${model:-$(uname -m)}" "$(getconf _NPROCESSORS_ONLN)" \
        "$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)" "$(uname -s)" \
        "$(uname -r | cut -d. -f1,2)" "$("$compiler" --version | head -1)"
}

version_of() {
    node -p "'$1 ' + require('$PACKAGES/node_modules/$2/package.json').version" 2>/dev/null || true
}

# Which versions of the others are there.
versions() {
    {
        version_of DuckDB @duckdb/node-api
        version_of chDB chdb
        version_of polars nodejs-polars
        mlr --version 2>/dev/null | sed 's/^mlr/Miller/'
        mawk -W version 2>/dev/null | sed -n '1s/^\(mawk [0-9.]*\).*/\1/p'
    } | paste -s -d , | sed 's/,/, /g'
}

make_data() {
    say "Making $rows rows."
    voc-sample --export --rows "$rows" --teams "$teams" "$EXPORT"
    voc-sample --export --rows "$rows" --teams "$teams" --plain "$PLAIN"
    voc import -q --map bench/map.csv "$EXPORT" >"$FEEDBACK"
    voc import -q --map bench/map-comments.csv "$EXPORT" >"$FEEDBACK_COMMENTS"
}

# What a contender reads.
input_of() {
    case $1 in
    measure) echo "$FEEDBACK" ;;
    measure-comments) echo "$FEEDBACK_COMMENTS" ;;
    mawk*) echo "$PLAIN" ;;
    *) echo "$EXPORT" ;;
    esac
}

# Each one's start alone, which is what it takes of an export without rows, and the bytes that it reads otherwise.
time_starts() {
    head -1 "$EXPORT" >"$dir/none.csv"
    head -1 "$FEEDBACK" >"$dir/nobody.csv"
    rm -f "$dir/starts"
    for name in $contenders; do
        rm -f "$dir/time"
        env EXPORT="$dir/none.csv" PLAIN="$dir/none.csv" FEEDBACK="$dir/nobody.csv" FEEDBACK_COMMENTS="$dir/nobody.csv" \
            bench-stopwatch 5 "$dir/time" sh "bench/contenders/$name" >/dev/null 2>&1 || continue
        echo "$name $(wc -c <"$(input_of "$name")") $(cat "$dir/time")" >>"$dir/starts"
    done
}

# One contender once; its answers and complaints stay in the folder.
contend() {
    status=0
    bench-stopwatch 1 "$dir/time" sh "bench/contenders/$1" >"$dir/$1.answers" 2>"$dir/$1.complaints" || status=$?
    case $status in
    0) echo "$2 $1 $(tail -1 "$dir/time")" >>"$dir/times" ;;
    77) [ "$2" != 1 ] || say "$1: not installed, left out" ;;
    *) cat "$dir/$1.complaints" >&2; exit 70 ;;
    esac
}

part_speed() {
    make_data
    rm -f "$dir/times" "$dir/titles"
    round=0
    while [ "$round" -lt "$rounds" ]; do
        round=$((round + 1))
        say "Round $round of $rounds."
        for name in $contenders; do
            contend "$name" "$round"
        done
    done
    time_starts
    for name in $contenders; do
        printf '%s\t%s\n' "$name" "$(sed -n '1s/^# //p' "bench/contenders/$name")" >>"$dir/titles"
    done
    printf '%s rows, %s bytes; rounds: %s; %s\n\n' "$rows" "$(wc -c <"$EXPORT")" "$rounds" "$(versions)"
    awk -f bench/table.awk "$dir/titles" "$dir/starts" "$dir/times"
    echo
    agreement
}

agreement() {
    wrong=0
    for name in $(awk '$1 == 1 && $2 != "voc" { print $2 }' "$dir/times"); do
        awk -v name="$name" -v rows="$rows" -f bench/agree.awk "$dir/voc.answers" "$dir/$name.answers" || wrong=1
    done
    echo
    [ "$wrong" = 0 ] || { say "The answers differ."; exit 1; }
}

head_row() {
    printf '| %s | wall, ms | processors, ms | peak, MB |\n|---|---|---|---|\n' "$1"
}

# A row of a table: the title, then a command that is run so many times; of one run, and of its largest process.
row() {
    title=$1 runs=$2
    shift 2
    bench-stopwatch "$runs" "$dir/time" "$@" >/dev/null 2>"$dir/complaints" || { cat "$dir/complaints" >&2; exit 70; }
    tail -1 "$dir/time" |
        awk -v title="$title" '{ printf "| %s | %.1f | %.1f | %.1f |\n", title, 1000 * $1, 1000 * $2, $3 / 1024 }'
}

part_memory() {
    [ -e "$FEEDBACK" ] || make_data
    weekly='-q -m nps,first_response --by team --every week'
    head_row "$rows rows"
    row 'import, five columns' 1 voc-import -q --map bench/map.csv "$EXPORT"
    row 'import, five columns, `--same all`' 1 voc-import -q --same all --map bench/map.csv "$EXPORT"
    row 'import, with comments' 1 voc-import -q --map bench/map-comments.csv "$EXPORT"
    row "measure, $teams teams by week" 1 voc-measure $weekly "$FEEDBACK"
    voc-sample --export --rows "$rows" --teams 1000 "$dir/many.csv"
    voc import -q --map bench/map.csv "$dir/many.csv" >"$dir/many-feedback.csv"
    row 'measure, 1,000 teams by week' 1 voc-measure $weekly "$dir/many-feedback.csv"
    rm "$dir/many.csv" "$dir/many-feedback.csv"
    echo
}

# The tables of a chain in which no customer has said anything yet, one for each program.
make_empty() {
    empty=$dir/empty
    mkdir -p "$empty"
    voc-sample --export --rows 1 "$empty/one.csv"
    head -1 "$empty/one.csv" >"$empty/export.csv"
    printf 'team,owner\nLeeds,dana\n' >"$empty/owners.csv"
    printf 'team,metric,target,due\nLeeds,nps,50,2026-12-31\n' >"$empty/targets.csv"
    voc import -q --map bench/map.csv "$empty/export.csv" >"$empty/feedback.csv"
    voc assign -q -f "$empty/owners.csv" "$empty/feedback.csv" >"$empty/owned.csv"
    voc measure -q --by owner,team --every week "$empty/owned.csv" >"$empty/measures.csv"
    voc baseline -q --from 2026-W07 --to 2026-W19 "$empty/measures.csv" >"$empty/normal.csv"
    voc target -q -f "$empty/targets.csv" "$empty/normal.csv" >"$empty/aimed.csv" 2>/dev/null
    voc check -q "$empty/aimed.csv" >"$empty/checked.csv"
    voc score -q "$empty/checked.csv" >"$empty/scores.csv"
}

# Seven programs: from exports to the report.
pipeline() {
    cat <<EOF
voc import -q --map $1 | voc assign -q -f $2 | voc measure -q --by owner,team --every week |
    voc baseline -q --from 2026-W07 --to 2026-W19 | voc target -q -f $3 | voc check -q | voc report -q
EOF
}

part_start() {
    make_empty
    head_row 'from start to end'
    row 'import, an empty table' 200 voc-import -q --map bench/map.csv "$empty/export.csv"
    row 'assign' 200 voc-assign -q -f "$empty/owners.csv" "$empty/feedback.csv"
    row 'measure' 200 voc-measure -q --by owner,team --every week "$empty/owned.csv"
    row 'baseline' 200 voc-baseline -q --from 2026-W07 --to 2026-W19 "$empty/measures.csv"
    row 'target' 200 voc-target -q -f "$empty/targets.csv" "$empty/normal.csv"
    row 'check' 200 voc-check -q "$empty/aimed.csv"
    row 'score' 200 voc-score -q "$empty/checked.csv"
    row 'report' 200 voc-report -q "$empty/checked.csv" "$empty/scores.csv"
    row 'import to report, seven programs, an empty table' 50 sh -c \
        "$(pipeline "bench/map.csv $empty/export.csv" "$empty/owners.csv" "$empty/targets.csv")"
    row "import to report, the sample's 2,760 rows" 20 sh -c \
        "$(pipeline 'data/maps data/surveys.csv data/reviews.csv data/tickets.csv' data/owners.csv data/targets.csv)"
    echo
}

# From ten thousand rows on, ten times as many each time.
part_growth() {
    head_row 'import, measure'
    size=10000
    while [ "$size" -le "$growth" ]; do
        voc-sample --export --rows "$size" --teams "$teams" "$dir/grown.csv"
        row "import of $size rows, five columns" 1 voc-import -q --map bench/map.csv "$dir/grown.csv" -o "$dir/grown-feedback.csv"
        row "measure, $teams teams by week" 1 voc-measure -q -m nps,first_response --by team --every week "$dir/grown-feedback.csv"
        row 'both, in a pipe' 1 env EXPORT="$dir/grown.csv" sh bench/contenders/voc
        size=$((size * 10))
    done
    rm -f "$dir/grown.csv" "$dir/grown-feedback.csv"
    echo
}
