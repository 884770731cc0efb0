# shapes - of bench/run: the same feedback in exports of other habits, whose answers have to be the same

# A shape of the export without quotes, from standard input; of what has teams or quotes of its own voc-sample makes it.
shaped() {
    case $1 in
    semicolons) tr ',;' ';,' ;;
    tabs) tr ',' '\t' ;;
    crlf) sed 's/$/\r/' ;;
    all-quoted) sed 's/,/","/g; s/^/"/; s/$/"/' ;;
    shuffled) awk 'NR == 1 { print; next } { print | "sort -t , -k 6" }' ;;
    utf-16) iconv -f UTF-8 -t UTF-16 ;;
    windows-1252) iconv -f UTF-8 -t WINDOWS-1252//TRANSLIT ;;
    day-first) sed -E 's#([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9:]{5}):..#\3/\2/\1 \4#g' ;;
    gzip) gzip -1 ;;
    zstd) zstd -q -1 ;;
    as-it-is) cat ;;
    long-comments) awk 'BEGIN { for (; length(long) < 5000;) long = long " and so on" } { print $0 (NR % 7 ? "" : long) }' ;;
    esac
}

# Each counts in turn, and is held against voc.
hold_shape() {
    for name in voc duckdb mawk; do
        status=0
        sh "bench/contenders/$name" >"$dir/$name.answers" 2>"$dir/complaints" || status=$?
        [ "$status" != 77 ] || continue
        [ "$status" = 0 ] || { cat "$dir/complaints" >&2; exit 70; }
        [ "$name" = voc ] ||
            awk -v name="$1: $name" -f bench/agree.awk "$dir/voc.answers" "$dir/$name.answers" || wrong=1
    done
}

part_shapes() {
    EXPORT=$dir/shaped.csv wrong=0
    for shape in semicolons tabs crlf all-quoted shuffled long-comments; do
        voc-sample --export --rows "$rows" --teams "$teams" --plain "$PLAIN"
        shaped "$shape" <"$PLAIN" >"$EXPORT"
        hold_shape "$shape"
    done
    for shape in 1 3 1000; do
        voc-sample --export --rows "$rows" --teams "$shape" --plain "$PLAIN"
        voc-sample --export --rows "$rows" --teams "$shape" "$EXPORT"
        hold_shape "$shape teams"
    done
    rm -f "$EXPORT"
    echo
    [ "$wrong" = 0 ] || { say "The answers differ."; exit 1; }
}

# A row for a habit: its title, its shape, and how it is imported, which has to give the rows of the first one.
habit() {
    title=$1 shape=$2
    shift 2
    [ "$shape" != zstd ] || command -v zstd >/dev/null || return 0
    shaped "$shape" <"$PLAIN" >"$dir/habit"
    row "$title" "$rounds" voc-import -q "$@" "$dir/habit"
    voc-import -q "$@" "$dir/habit" 2>/dev/null | cut -d , -f 1,3,4 | sort >"$dir/habit.out"
    [ -e "$dir/habit.first" ] || cp "$dir/habit.out" "$dir/habit.first"
    cmp -s "$dir/habit.out" "$dir/habit.first" || { say "$title: other rows"; wrong=1; }
}

part_habits() {
    wrong=0
    rm -f "$dir/habit.first"
    voc-sample --export --rows "$rows" --teams "$teams" --plain "$PLAIN"
    sed -E '/_?at,/s/,[^,]*$/,date/' bench/map.csv >"$dir/learnt.csv"
    head_row "import of five columns of $rows rows"
    habit 'as it is' as-it-is --map bench/map.csv
    habit 'every cell in quotes' all-quoted --map bench/map.csv
    habit 'lines that end with CR LF' crlf --map bench/map.csv
    habit 'ids in no order' shuffled --map bench/map.csv
    habit '`date`, which learns that the day is first' day-first --map "$dir/learnt.csv"
    habit 'Windows-1252, which has to be found out' windows-1252 --map bench/map.csv
    habit 'UTF-16' utf-16 --map bench/map.csv
    habit 'gzip' gzip --map bench/map.csv
    habit 'zstd' zstd --map bench/map.csv
    row 'all eight columns, and no map' "$rounds" voc-import -q "$PLAIN"
    rm -f "$dir/habit" "$dir/habit.out" "$dir/habit.first" "$dir/learnt.csv"
    echo
    [ "$wrong" = 0 ] || exit 1
}
