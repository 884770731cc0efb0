# voc import: a ticket's events become one row

Many helpdesks export a log: a row for each thing that happened to a ticket. `@each` names the column of which each
value becomes one row of feedback.

    $ cat > log.csv <<'END'
    > Ticket ID,Time,Event,Owner,Status,Grade,Message
    > T1,2026-03-28 23:10,Created,,new,,Wo ist mein Rucksack?
    > T2,2026-03-29 01:30,Created,Zoë,new,,The zip is stuck
    > T1,2026-03-29 03:05,Public reply,Łukasz,open,,It is on its way.
    > T1,2026-03-29 09:00,Note,Łukasz,open,,call the depot
    > T2,2026-03-29 09:30,Public reply,Zoë,open,,Please send it in.
    > T1,2026-03-29 12:00,Public reply,Jürgen,solved,,Delivered.
    > T1,2026-03-30 08:00,Grade,,solved,4,
    > END
    $ cat > map.csv <<'END'
    > field,column,format
    > @each,Ticket ID,
    > source,,helpdesk
    > at,Time,date %Y-%m-%d %H:%M; zone Europe/Berlin; earliest
    > answered_at,Time,date %Y-%m-%d %H:%M; zone Europe/Berlin; first; if Event=Public reply
    > resolved_at,Time,date %Y-%m-%d %H:%M; zone Europe/Berlin; first; if Status=solved
    > csat,Grade,1..5
    > agent,Owner,
    > first_agent,Owner,first
    > replies,,count; if Event=Public reply
    > events,Event,count
    > text,Message,
    > END
    $ voc import --map map.csv log.csv
    id,source,at,csat,agent,first_agent,replies,events,text,answered_at,resolved_at
    T1,helpdesk,2026-03-28T22:10Z,4,Jürgen,Łukasz,2,5,Wo ist mein Rucksack?,2026-03-29T01:05Z,2026-03-29T10:00Z
    T2,helpdesk,2026-03-29T00:30Z,,Zoë,Zoë,1,2,The zip is stuck,2026-03-29T07:30Z,

A field is the last cell of the ticket's rows that isn't empty; `text` is the first. `first`, `last`, `earliest` and
`latest` say it for a field, and with a condition only rows that fit it are looked at: `first; if Event=Public reply` is
the first public reply. `count` counts rows, or those that fit. Without a field `id` the ticket is the id.

Rows of a ticket may stand anywhere, also in several files; the ticket stands where its first row stood.

    $ (head -1 log.csv; grep ^T1 log.csv | sed 1,2d) > later.csv
    $ (head -1 log.csv; grep -e ^T2 -e 'T1.*Created' -e 'T1.*03:05' log.csv) > sooner.csv
    $ voc import --map map.csv log.csv | sort > log.txt
    $ voc import --map map.csv sooner.csv later.csv | sort | diff - log.txt

`first` and `last` go by the time of the event: the time that the map takes as `earliest` or `latest`, else `at`. So a log may
as well be newest first, and files may come in any order.

    $ (head -1 log.csv; sed 1d log.csv | tac) > newest-first.csv
    $ voc import --map map.csv newest-first.csv | sort | diff - log.txt
    $ voc import --map map.csv later.csv sooner.csv | sort | diff - log.txt

Events of the same minute stand in the order of their file: where most times run backwards, so do they. A log without times
is read from top to bottom.

    $ cat > minute.csv <<'END'
    > Ticket ID,Time,Event,Owner,Status,Grade,Message
    > T4,2026-03-29 03:05,Public reply,Jürgen,solved,,
    > T4,2026-03-29 03:05,Public reply,Zoë,open,,Your rucksack is here.
    > T4,2026-03-28 23:10,Created,,new,,Wo ist mein Rucksack?
    > END
    $ voc import --map map.csv minute.csv
    id,source,at,csat,agent,first_agent,replies,events,text,answered_at,resolved_at
    T4,helpdesk,2026-03-28T22:10Z,,Jürgen,Zoë,2,3,Wo ist mein Rucksack?,2026-03-29T01:05Z,2026-03-29T01:05Z
    $ grep -v ,Time, map.csv > timeless.csv
    $ voc import --map timeless.csv minute.csv
    id,source,csat,agent,first_agent,replies,events,text
    T4,helpdesk,,Zoë,Jürgen,2,3,Your rucksack is here.

A line with a condition tells the time of all events.

    $ sed 's/; earliest/; if Event=Created/' map.csv > created.csv
    $ voc import --map created.csv newest-first.csv | sort | diff - log.txt

## What looks wrong

The tickets are looked at as they are written.

    $ (head -1 log.csv; for i in $(seq 50); do echo "T$i,2026-03-28 23:10,Created,Zoe,new,,Your ticket was created automatically."; echo "T$i,2026-03-28 23:12,Grade,Zoe,new,5,"; done) > canned.csv
    $ voc import --map map.csv canned.csv | wc -l
    voc-import: map.csv:5: answered_at: none of 100 rows fits 'if Event=Public reply'; the column has 'Created' (50), 'Grade' (50)
    voc-import: map.csv:6: resolved_at: none of 100 rows fits 'if Status=solved'; the column has 'new' (100)
    voc-import: map.csv:10: replies: none of 100 rows fits 'if Event=Public reply'; the column has 'Created' (50), 'Grade' (50)
    voc-import: csat: all 50 answers are 5: a default, or a column that isn't the score? [same-score]
    voc-import: text: 50 of 50 comments are 1 text that came under at least 5 ids each; the commonest 50 times, first at canned.csv:2: 'Your ticket was created automatically.': canned answers, a bot, or an export that has rows twice; they count as so many customers [same-comment]
    51

## Rows that are none

A row that can't be read is set aside, and the ticket goes on with the others. The sums balance.

    $ sed 's/2026-03-29 09:00/yesterday/; s/^T1,2026-03-30/,2026-03-30/' log.csv > bad.csv
    $ voc import --map map.csv bad.csv
    voc-import: bad.csv:5: at: 'yesterday' is not a time as in %Y-%m-%d %H:%M
    [65]
    $ voc import --map map.csv bad.csv --rejects rejects.csv --receipt receipt.csv -o tickets.csv
    voc-import: 7 rows read = 2 kept + 3 folded + 2 rejected
    $ cut -d, -f1-5 rejects.csv
    file,line,column,value,reason
    bad.csv,5,Time,yesterday,at: 'yesterday' is not a time as in %Y-%m-%d %H:%M
    bad.csv,8,,,"Ticket ID: is empty
    $ grep rows receipt.csv
    import,bad.csv,header rows,1
    import,bad.csv,rows read,7
    import,bad.csv,rows kept,2
    import,bad.csv,rows merged,0
    import,bad.csv,rows folded,3
    import,bad.csv,rows rejected,2
    import,,rows written,2
    $ sed 's/Ticket ID/Case/' log.csv | voc import --map map.csv
    voc-import: standard input has no column 'Ticket ID', of which @each of map.csv makes rows
    [65]
    $ head -1 log.csv | voc import --map map.csv
    id,source,at,csat,agent,first_agent,replies,events,text,answered_at,resolved_at
