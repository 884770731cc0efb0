# Maps that fit many exports

A tool's exports differ from one account to the next: columns come and go, headers name the account's clock. A map can
leave that open. `optional` takes a column where there is one; a `*` in a column's name stands for anything, where just
one header fits; `zone header` finds the clock in the header's parentheses.

    $ cat > chats.csv <<'END'
    > Conversation,Started at (America/New_York),Stars,Team
    > c1,2026-06-01 09:30:00,5,Billing
    > c2,2026-12-01 09:30:00,2,Billing
    > END
    $ cat > chats-map.csv <<'END'
    > field,column,format
    > @note,,the columns of our chat tool
    > id,Conversation,
    > at,Started at (*),date %Y-%m-%d %H:%M:%S; zone header
    > rating,Stars,
    > team,Team,optional
    > agent,Agent,optional
    > END
    $ voc import --map chats-map.csv chats.csv
    id,at,rating,team
    c1,2026-06-01T13:30:00Z,5,Billing
    c2,2026-12-01T14:30:00Z,2,Billing
    $ sed 's/,Team//; s/,Billing//' chats.csv | voc import --map chats-map.csv
    id,at,rating
    c1,2026-06-01T13:30:00Z,5
    c2,2026-12-01T14:30:00Z,2
    $ sed 's/ (America.New_York)//' chats.csv | voc import --map chats-map.csv
    voc-import: standard input has no column 'Started at (*)', which chats-map.csv:4 takes for at; did you mean 'Started at'?
    [65]
    $ sed 's/Team/Started at (UTC)/' chats.csv | voc import --map chats-map.csv
    voc-import: standard input has several columns that fit 'Started at (*)', which chats-map.csv:4 takes for at: 'Started at (America/New_York)' and 'Started at (UTC)'
    [65]
    $ sed 's/America.New_York/local time/' chats.csv | voc import --map chats-map.csv
    voc-import: standard input: 'Started at (local time)': 'local time' is no time zone known here; expected one like Europe/Paris, UTC or +02:00
    [65]

Some tools tell a time as how long after another it was, and of several columns that would do, one is there in each
export.

    $ cat > desk.csv <<'END'
    > Id,Created at,First reply time in minutes
    > 1,2026-01-02 10:00,35
    > 2,2026-01-02 11:00,
    > END
    $ cat > desk-map.csv <<'END'
    > field,column,format
    > id,Id,
    > at,Opened,optional
    > at,Created at,optional
    > answered_at,First reply time in minutes,minutes after at
    > END
    $ voc import --map desk-map.csv desk.csv
    id,at,answered_at
    1,2026-01-02T10:00Z,2026-01-02T10:35Z
    2,2026-01-02T11:00Z,
    $ sed 's/Created at/Opened/' desk.csv | voc import --map desk-map.csv
    id,at,answered_at
    1,2026-01-02T10:00Z,2026-01-02T10:35Z
    2,2026-01-02T11:00Z,
    $ sed 's/ 10:00//' desk.csv | voc import --map desk-map.csv
    voc-import: standard input:2: answered_at: '35' is counted from at, of which only the day is known (2026-01-02)
    [65]
    $ sed '/^at/d' desk-map.csv > no-at.csv
    $ voc import --map no-at.csv desk.csv
    voc-import: no-at.csv:3: answered_at: the map has no time 'at', after which this is
    [65]

Many files of several layouts make one table, whichever stands first.

    $ printf 'id,nps,team\n1,9,a\n' > first.csv
    $ for i in 1 2 3 4; do printf 'id,csat,team\n1%s,5,b\n' $i > other-$i.csv; done
    $ voc import first.csv other-?.csv
    id,nps,csat,team
    1,9,,a
    11,,5,b
    12,,5,b
    13,,5,b
    14,,5,b

What a survey asks is its own, but for the columns that the tool adds. With `@rest,,guess` the map says what is known, and
all other columns are recognised as they are without a map.

    $ cat > answers.csv <<'END'
    > Ref,Sent,How likely are you to recommend us to a friend?,What is the main reason?,Network
    > r1,2026-05-01,9,Friendly,n1
    > r2,2026-05-02,3,Slow,n2
    > r3,2026-05-13,10,,n3
    > END
    $ cat > answers-map.csv <<'END'
    > field,column,format
    > @rest,,guess
    > id,Ref,
    > source,,survey
    > at,Sent,
    > ,Network,
    > END
    $ voc import --map answers-map.csv answers.csv
    id,source,at,nps,text
    r1,survey,2026-05-01,9,Friendly
    r2,survey,2026-05-02,3,Slow
    r3,survey,2026-05-13,10,
    $ printf 'field,column,format\n@rest,,keep\nid,Ref,\n' > wrong.csv
    $ voc import --map wrong.csv answers.csv
    voc-import: wrong.csv:2: @rest: 'keep'; expected guess (columns that the map doesn't name are recognised)
    [65]

The maps of some usual exports are built in; they are recognised by the header, and any `--map` is taken instead.

    $ cat > incident.csv <<'END'
    > number,opened_at,resolved_at,closed_at,made_sla
    > INC1,29/2/2016 01:16,29/2/2016 11:29,5/3/2016 12:00,true
    > END
    $ voc import incident.csv
    id,source,at,made_sla,resolved_at,closed_at
    INC1,servicenow,2016-02-29T01:16Z,true,2016-02-29T11:29Z,2016-03-05T12:00Z

A condition that no row fits is told, with what its column has instead. One export may well have only some of the kinds
of rows that a map is for: where other lines ask for all that the column has, nothing is amiss.

    $ printf 'ID,Source,Score\n1,call,5\n2,web,4\n' > calls.csv
    $ printf 'field,column,format\nid,ID,\ncsat,Score,5..1; if Source=Call\ncsat,Score,1..5; if Source=web\n' > cases.csv
    $ voc import --map cases.csv calls.csv
    voc-import: cases.csv:3: csat: none of 2 rows fits 'if Source=Call'; the column has 'call' (1), 'web' (1)
    id,csat
    1,
    2,4
    $ sed 's/=Call/=call/' cases.csv > sources.csv
    $ grep -v ,call, calls.csv | voc import --map sources.csv
    id,csat
    2,4

`NA` is no answer, but where a label is a place: Namibia, or North America.

    $ printf 'id,Date,NPS,Region\n1,2026-01-02,9,EMEA\n2,2026-01-03,0,NA\n3,NA,7,APAC\n4,2026-01-03,NA,-\n' | voc import --guess
    field,column,format
    id,id,
    at,Date,none NA
    nps,NPS,0..10; none NA
    region,Region,none -
    $ printf 'id,Date,NPS,Country,Agent,Customer\n1,2026-01-02,9,NA,NA,NA\n2,2026-01-13,0,DE,Ann,k1\n' | voc import
    id,at,customer,nps,country,agent
    1,2026-01-02,,9,NA,
    2,2026-01-13,k1,0,DE,Ann
