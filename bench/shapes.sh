# shapes - of bench/run: the same feedback in exports of other habits, whose answers have to be the same

# A shape of the export without quotes, from standard input; of what has teams or quotes of its own voc-sample makes it.
shaped() {
    case $1 in
    semicolons) tr ',;' ';,' ;;
    tabs) tr ',' '\t' ;;
    crlf) sed 's/$/\r/' ;;
    all-quoted) sed 's/,/","/g; s/^/"/; s/$/"/' ;;
    shuffled) awk 'NR == 1 { print; next } { print | "sort -t , -k 6" }' ;;
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
