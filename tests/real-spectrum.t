# Every CSV of csv-spectrum holds what its JSON says

    $ cd "$VOC_DATA/csv-spectrum"
    $ cat > "$HOME/map.csv" <<'END'
    > field,column,format
    > source,,spectrum
    > END
    $ rows() { voc import --map "$HOME/map.csv" --keep "$@" | sed 's/^[0-9a-f]\{24\},//'; }
    $ for csv in csvs/*.csv; do
    >     name=$(basename "$csv" .csv)
    >     rows "$csv" > "$HOME/rows"
    >     rows "json/$name.json" | cmp - "$HOME/rows" && echo "$name"
    > done
    comma_in_quotes
    empty
    empty_crlf
    escaped_quotes
    json
    newlines
    newlines_crlf
    quotes_and_newlines
    simple
    simple_crlf
    utf8

In another encoding, or packed, it is the same.

    $ for csv in csvs/*.csv; do
    >     name=$(basename "$csv" .csv)
    >     voc import --map "$HOME/map.csv" --keep "$csv" > "$HOME/rows"
    >     iconv -f UTF-8 -t UTF-16 "$csv" | gzip | voc import --map "$HOME/map.csv" --keep | cmp - "$HOME/rows" && echo "$name"
    > done | wc -l
    11
