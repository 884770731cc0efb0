#!/bin/sh
# databases - holds the query of voc tally --sql against a real engine: the same table, the same bytes
#
#     tests/databases.sh sqlite|postgresql|duckdb|clickhouse|bigquery
#
# The engine is Debian's sqlite3; a PostgreSQL server that this starts for itself, in a folder of its own, on a Unix
# socket only, and stops at the end; DuckDB and ClickHouse as npm has them (@duckdb/node-api, chdb), and the reference
# implementation of BigQuery's language (@fivetrandevelopers/zetasql), in the folder that PACKAGES names. The exit status is 77 where it isn't there. In the environment: VOC_BIN, the folder of the programs (build/release), and ROWS
# (4000), how many rows the table has.
set -eu
cd "$(dirname "$0")/.."
here=$PWD
engine=$1
bin=$(cd "${VOC_BIN:-build/release}" && pwd)
work=$(mktemp -d)
stop=:
trap '$stop; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

skip() {
    echo "$engine: $1; skipped"
    exit 77
}

# Says the columns of a table as SQL defines them, all of them text.
columns() {
    head -n 1 "$1" | awk -F, '{ for (i = 1; i <= NF; i++) printf "%s\"%s\" text", (i > 1 ? ", " : ""), $i }'
}

# What the server may not be run by, runs it as somebody else.
as_user() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u "$owner" -- "$@"; else "$@"; fi
}

stop_server() {
    as_user "$server/pg_ctl" -D "$work/server" -m immediate stop >"$work/stopped" 2>&1 || cat "$work/stopped" >&2
}

begin_sqlite() {
    command -v sqlite3 >/dev/null || skip "no sqlite3 here"
}

# The shell of SQLite quotes more cells than need it.
ask_sqlite() {
    rm -f "$work/feedback.db"
    printf '.mode csv\nCREATE TABLE feedback (%s);\n.import --skip 1 %s feedback\n' "$(columns "$1")" "$1" |
        sqlite3 "$work/feedback.db"
    sqlite3 -header -csv "$work/feedback.db" <"$2" | "$bin/voc-tally" --merge >"$3"
}

begin_postgresql() {
    server=
    for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin /usr/local/bin; do
        [ -x "$folder/initdb" ] && server=$folder
    done
    [ -n "$server" ] && command -v psql >/dev/null || skip "no PostgreSQL server here"
    owner=postgres
    if [ "$(id -u)" -eq 0 ]; then
        id "$owner" >/dev/null 2>&1 || owner=nobody
        command -v runuser >/dev/null || skip "no runuser here"
        chown "$owner" "$work"
    fi
    chmod 755 "$work"
    as_user "$server/initdb" -D "$work/server" -U voc -A trust -E UTF8 --locale=C --no-sync >"$work/made" 2>&1 ||
        { cat "$work/made" >&2; exit 1; }
    stop=stop_server
    as_user "$server/pg_ctl" -D "$work/server" -w -l "$work/server/log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off" start >"$work/started" 2>&1 ||
        { cat "$work/started" "$work/server/log" >&2; exit 1; }
}

ask_postgresql() {
    set -- "$1" "$2" "$3" psql -qX -v ON_ERROR_STOP=1 -h "$work" -U voc -d postgres
    table=$1 query=$2 answer=$3
    shift 3
    "$@" -c 'DROP TABLE IF EXISTS feedback' -c "CREATE TABLE feedback ($(columns "$table"))" \
        -c "\\copy feedback FROM '$table' CSV HEADER" 2>/dev/null
    "$@" --csv -f "$query" >"$answer"
}

# A package for node that holds the engine.
begin_package() {
    command -v node >/dev/null || skip "no node here"
    [ -d "${PACKAGES:-/nowhere}/node_modules/$1" ] || skip "PACKAGES names no folder with $1"
}

ask_package() {
    PACKAGES=$PACKAGES node "$here/tests/$engine.mjs" "$1" "$2" "$3"
}

begin_duckdb() {
    begin_package @duckdb/node-api
}

ask_duckdb() {
    ask_package "$@"
}

begin_clickhouse() {
    begin_package chdb
}

# ClickHouse quotes all texts.
ask_clickhouse() {
    ask_package "$1" "$2" "$work/quoted.csv" &&
        "$bin/voc-tally" --merge "$work/quoted.csv" >"$3"
}

begin_bigquery() {
    begin_package @fivetrandevelopers/zetasql
}

ask_bigquery() {
    ask_package "$@"
}

# The tally of a table and what the engine answers have to be the same.
compare() {
    table=$1
    shift
    "$bin/voc-tally" "$@" "$table" >"$work/tally.csv" 2>"$work/said" || { cat "$work/said" >&2; exit 1; }
    head -n 1 "$table" | "$bin/voc-tally" --sql "$engine" "$@" >"$work/query.sql"
    "ask_$engine" "$table" "$work/query.sql" "$work/answer.csv"
    cmp "$work/tally.csv" "$work/answer.csv" || {
        diff "$work/tally.csv" "$work/answer.csv" | head -n 20
        echo "voc tally $*: $engine answers something else" >&2
        exit 1
    }
    echo "$engine: voc tally $*: $(wc -l <"$work/tally.csv") rows, the same bytes"
}

# A cell that can't be ends the query, and the engine says which: the column, the cell, what it says.
refuse() {
    printf 'id,at,team,nps,answered_at,weight,price,mood\n1,2021-02-03,Leeds,7,,,,4\n2,2021-02-04,Leeds,8,,2,,ja\n' >"$work/bad.csv"
    echo '2,2021-02-05,Leeds,6,2021-02-06,,1,yes' | awk -F, -v OFS=, -v column="$1" -v cell="$2" '{ $column = cell; print }' >>"$work/bad.csv"
    "$bin/voc-tally" --sql "$engine" --by team --every week --as-of 2022-11-21 -m nps,first_response,price,mood \
        --define metrics.csv "$work/bad.csv" >"$work/query.sql"
    if "ask_$engine" "$work/bad.csv" "$work/query.sql" "$work/answer.csv" >"$work/said" 2>&1; then
        echo "$engine takes the cell '$2'" >&2
        exit 1
    fi
    grep -q "$3" "$work/said" || {
        cat "$work/said" >&2
        echo "$engine doesn't say: $3" >&2
        exit 1
    }
}

"begin_$engine"
rows=${ROWS:-4000}
awk -v rows="$rows" -f tests/feedback.awk >"$work/plain.csv"
awk -v rows="$rows" -v weights=1 -f tests/feedback.awk >"$work/weighted.csv"
cat >"$work/metrics.csv" <<'END'
metric,column,how,unit,better
mood,mood,share yes|ja|4..5,%,high
price,price,mean,points,high
price90,price,quantile 0.9,points,high
contact,first contact>answered_at,within 2h,%,high
gone,at>closed_at,median,hours,low
"well, net",nps,net 8..10 - 0..4,,
late,closed_at>at|at>closed_at,median,hours,low
desk,source,share helpdesk|x,%,high
top,csat,share 5,%,high
top,rating,share 4.5..5,%,high
END
cd "$work"
compare "$work/plain.csv" --by team --total --as-of 2022-11-21
compare "$work/plain.csv" --every quarter --by source,channel --by channel -m volume,nps,response
compare "$work/plain.csv" --every day --from 2020-06 --to 2020-W40 --as-of 2021-01-03T10:00Z -m first_response,answered_30m,answered_2d
compare "$work/weighted.csv" --by team --as-of 2022-11-21 -m price90,contact,gone,mood,nps,rating,volume --define metrics.csv
compare "$work/weighted.csv" --by 'first contact' --by team --every half --as-of 2022-02-28T10:00:30Z --define metrics.csv \
    -m 'first_response,closed_loop_1h,closed_loop_2h,top,mood,price' --to 2021-12-31
compare "$work/weighted.csv" --unweighted --every month --total --by team --as-of 2021-12-31
head -n 1 "$work/plain.csv" >"$work/empty.csv"
compare "$work/empty.csv" --every week --as-of 2021-12-31
printf '%s\n' id,at,nps,asked_at,answered_at,closed_at 1,1899-12-31,9,,, 2,1900-01-01,8,,9999-12-31, \
    3,1900-02-28T23:59Z,0,1899-10-10,1900-03-01T00:00:30Z, 4,1904-12-31,,1905-01-01T12:00Z,,9999-12-31T23:59:59Z >"$work/early.csv"
compare "$work/early.csv" --every week --as-of 1906-03-01
printf '%s\n' id,at,nps,asked_at,answered_at,closed_at 1,2299-12-31T23:59Z,9,2298-12-29,, 2,2300-01-01,8,,9999-12-31, \
    3,2300-02-28T23:59Z,0,,2300-03-01T00:00:30Z, 4,2304-12-31,,2305-01-01T12:00Z,,1582-10-10 >"$work/late.csv"
compare "$work/late.csv" --every week --as-of 2306-03-01
printf '%s\n' 'id,at,nps,source,at_text,group_1,nps_text,row_text,value,a`b' "1,2021-01-02,9, helpdesk,Leeds,x,'y',2,v,\\n" \
    '2,2021-01-03,3,helpdesk,York,x,$1,2,w,%s' '3,2021-01-04,,  ,York,z,,3,,`' >"$work/names.csv"
compare "$work/names.csv" --by at_text,group_1 --by nps_text,row_text --by 'a`b' -m nps,volume,desk --define metrics.csv --every week
refuse 2 yesterday "at: .*yesterday.* is no time like 2026-11-21T19:30:00Z"
refuse 2 2021-02-30 2021-02-30
refuse 5 2021-02-05T24:00Z "answered_at: .*2021-02-05T24:00Z.* is no time like 2026-11-21T19:30:00Z"
refuse 3 '*' "team: .*\*.* cannot name a group: it means all together"
refuse 4 11 "nps: .*11.* is not a number from 0 to 10"
refuse 4 good "nps: .*good.* is no number of at most six decimals"
refuse 6 -1 "weight: .*-1.* is no weight from 0 to 1e9"
refuse 6 much "weight: .*much.* is no weight"
refuse 6 10000000000 .
refuse 6 999999999999 .
for number in +5 5e0 5. 3.9999999; do
    refuse 8 "$number" "mood: .*$number.* is no number of at most six decimals"
done
refuse 7 cheap "price: .*cheap.* is no number"
echo "$engine: cells that can't be are refused"
