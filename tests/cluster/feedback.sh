# feedback - what the tests of many machines share: feedback in parts, what one machine alone makes of it, and a worker
# that is slow enough to be killed in the middle

as_of=2026-07-01
counting="--by team --by team,channel --total --every week --as-of $as_of"

fail() {
    echo "$*" >&2
    exit 1
}

# Feedback of that many rows: some waiting, some closed without an answer, several sources, names with commas.
feedback() {
    awk -v rows="$1" 'BEGIN {
        srand(7)
        split("Billing;Returns;\"Shop, Málaga\";Web", teams, ";")
        print "id,source,at,channel,team,nps,answered_at,closed_at"
        for (i = 1; i <= rows; i++) {
            month = int(rand() * 6) + 1
            day = int(rand() * 27) + 1
            printf "T%d,%s,2026-%02d-%02dT%02d:%02d:%02dZ,%s,%s,%s,", i, rand() < .7 ? "desk" : "survey", month, day,
                int(rand() * 24), int(rand() * 60), int(rand() * 60), rand() < .5 ? "email" : "chat",
                teams[int(rand() * 4) + 1], rand() < .3 ? "" : int(rand() * 11)
            fate = rand()
            if (fate < .8)
                printf "2026-%02d-%02dT%02d:%02d:%02dZ,", month, day + 1, int(rand() * 24), int(rand() * 60), int(rand() * 60)
            else
                printf ",%s", fate < .9 ? sprintf("2026-%02d-%02dT12:00:00Z", month, day + 1) : ""
            print ""
        }
    }'
}

# part-01.csv and so on in the folder at hand, whole.csv beside them, and what one machine makes of that.
lay_out() {
    feedback "$1" >whole.csv
    awk -v parts="$2" 'NR == 1 { header = $0; next }
        { file = sprintf("part-%02d.csv", NR % parts + 1) }
        !(file in begun) { print header > file; begun[file] = 1 }
        { print > file }' whole.csv
    voc tally $counting whole.csv >alone.csv 2>/dev/null || fail "one machine alone can't do it"
    voc measure alone.csv >alone-measures.csv 2>/dev/null || fail "one machine alone can't measure it"
}

# In the folder `slow`, a voc that has begun to write its tally and then waits to be killed.
slow_worker() {
    mkdir -p slow
    cat >slow/voc <<END
#!/bin/sh
echo \$\$ >>$PWD/slow/begun
"$(command -v voc)" "\$@" | head -c 1000
exec sleep 600
END
    chmod +x slow/voc
}

compare() {
    cmp "$1" alone.csv || fail "$1 isn't what one machine alone makes"
    voc measure "$1" 2>/dev/null | cmp - alone-measures.csv || fail "the measures differ"
}
