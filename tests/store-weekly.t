# voc store: the weekly job, and what can go wrong in it

Each week the helpdesk's export goes into the store, with the receipt of its import. `--as-of now` puts the time into
the log; here it is one that stays.

    $ printf 'field,column,format\nid,No,\nsource,,helpdesk\nat,Opened,\ncustomer,Who,\ncsat,Grade,1..5\n' > maps.csv
    $ printf 'No,Opened,Who,Grade\n1,2026-06-01,ann,5\n2,2026-06-02,bo,\n' > one.csv
    $ printf 'No,Opened,Who,Grade\n2,2026-06-02,bo,4\n3,2026-06-08,cy,2\n' > two.csv
    $ job() { voc import --map maps.csv $1 --receipt r.csv | voc store add w.db --attach r.csv --as-of $2; }
    $ job one.csv 2026-06-03
    $ job two.csv 2026-06-10
    $ voc store log w.db | cut -d, -f1-3,5-
    batch,at,what,read,new,changed,unchanged,repeated,forgotten,inputs
    1,2026-06-03,add,2,2,0,0,0,0,standard input
    2,2026-06-10,add,2,1,1,0,0,0,standard input

The receipts are added to one file; a batch gets those from the last import on.

    $ voc store log w.db --receipts | grep ,sha256 | cut -d, -f1-4
    1,store,standard input,sha256
    1,import,one.csv,sha256
    2,store,standard input,sha256
    2,import,two.csv,sha256

A receipt that is another's is told.

    $ printf 'id,source,csat\n3,helpdesk,1\n' | voc store add w.db --attach r.csv
    voc-store: --attach: the import of that receipt wrote 2 rows, and 1 came; is it the receipt of another import?

## An older export

An export that is older than what the store knows would take answers away; an empty cell empties what was there, and
that is told. The history has what it was.

    $ voc import --map maps.csv one.csv | voc store add w.db
    voc-store: 1 cell that had a value in w.db is empty now, such as csat of helpdesk 2: 4; is this an older export? voc store log --history shows what they held
    $ voc store log w.db --id 2
    batch,at,source,id,column,was,became
    2,2026-06-10,helpdesk,2,csat,,4
    4,,helpdesk,2,csat,4,
    $ printf 'id,csat\n1,5\n' > new.csv
    $ printf 'id,csat\n1,\n' > old.csv
    $ voc store add n.db new.csv old.csv
    voc-store: 1 cell that had a value in this batch is empty now, such as csat of id 1: 5; is a later table the older export?

## Another export with the same ids

Two exports that both count from 1 would overwrite each other, if their maps give them no source. Where most rows with
a known id are plainly other feedback (another customer; or another time or text, and nothing that is the same), nothing
is changed.

    $ printf 'id,at,customer,csat\n1,2026-06-01,ann,5\n2,2026-06-02,bo,4\n' > tickets.csv
    $ printf 'id,at,customer,nps\n1,2026-06-05,dee,9\n2,2026-06-06,bo,8\n3,2026-06-06,eve,1\n' > surveys.csv
    $ sed 's/,bo,/,flo,/' surveys.csv > others.csv
    $ voc store add h.db tickets.csv
    $ voc store add h.db others.csv
    voc-store: of 2 rows without a source whose id is in h.db already 2 are plainly other feedback, such as id 1: customer was 'ann' and is 'dee'; are they ids of another export? A line like source,,NAME in the map of each keeps them apart; --same last takes the later row for the newer state of the same feedback
    [65]
    $ voc store add new.db tickets.csv others.csv
    voc-store: of 2 rows without a source whose id is in this batch already 2 are plainly other feedback, such as id 1: customer was 'ann' and is 'dee'; are they ids of another export? A line like source,,NAME in the map of each keeps them apart; --same last takes the later row for the newer state of the same feedback
    [65]
    $ voc store get h.db
    id,source,at,customer,csat
    1,,2026-06-01,ann,5
    2,,2026-06-02,bo,4
    $ voc store add h.db others.csv --same last
    $ voc store get h.db
    id,source,at,customer,nps,csat
    1,,2026-06-05,dee,9,5
    2,,2026-06-06,flo,8,4
    3,,2026-06-06,eve,1,
    $ voc store add h.db others.csv --same first
    voc-store: --same: 'first' isn't one of last
    [64]
    $ printf 'id,csat\n9,5\n' | voc store add w.db
    voc-store: 1 new row has no source, as others in w.db have (such as 'helpdesk'): an id of theirs may be that of something else one day; a line like source,,NAME in the map keeps exports apart

## Cut off, in another encoding, empty

    $ printf 'id,source,np' | voc store add h.db
    voc-store: standard input:1: the last line has no line end, so the table may have been cut off; add it if not
    [65]
    $ printf 'id,nps' | voc measure -m nps
    voc-measure: standard input:1: the last line has no line end, so the table may have been cut off; add it if not
    [65]
    $ printf 'id,source,text\n6,x,caf\351\n' | voc store add h.db
    voc-store: standard input:2: text: 'caf�' is not UTF-8; voc import reads other encodings
    [65]
    $ voc import nowhere.csv 2> said | voc store add h.db; cat said
    voc-store: standard input is empty: the program before it wrote nothing; its own message says why
    voc-import: nowhere.csv: no such file
    $ voc measure < /dev/null
    voc-measure: standard input is empty, expected a header row
    [65]

## What nobody should read

A receipt has the arguments of a run, but not whom it was about.

    $ voc store get w.db --where customer=ann --receipt p.csv > /dev/null
    $ voc store log w.db --id=3 --receipt p.csv > /dev/null
    $ voc store forget w.db --customer cy --customer 'bo' --receipt p.csv > /dev/null
    $ grep arguments p.csv
    store,,arguments,get w.db --where … --receipt p.csv
    store,,arguments,log w.db --id=… --receipt p.csv
    store,,arguments,forget w.db --customer … --customer … --receipt p.csv
    $ grep -c -e ann -e bo -e cy p.csv
    0
    [1]
