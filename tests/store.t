# voc store: keep it

A store is one SQLite file that can be fed again and again. Rows are known by their source and id.

    $ cat > monday.csv <<END
    > id,source,at,customer,nps,team,text
    > 1,survey,2026-06-01T09:30Z,ann@example.org,9,Leeds,"fast, and friendly"
    > 2,survey,2026-06-02,bo@example.org,4,Leeds,"the ""new"" till"
    > 3,survey,2026-06-02T10:00:00Z,,10,Zürich,
    > END
    $ voc store add feedback.db monday.csv

New rows go in, changed ones are changed, the others are left alone; what was read twice is kept once.

    $ cat > friday.csv <<END
    > id,source,at,customer,nps,team,text,answered_at
    > 2,survey,2026-06-02,bo@example.org,4,Bristol,"the ""new"" till",2026-06-04
    > 3,survey,2026-06-02T10:00:00Z,,10,Zürich,,
    > 4,survey,2026-06-05T08:00:00Z,cy@example.org,7,Leeds,ok,
    > END
    $ voc store add feedback.db friday.csv
    $ voc store get feedback.db
    id,source,at,customer,nps,team,text,answered_at
    1,survey,2026-06-01T09:30Z,ann@example.org,9,Leeds,"fast, and friendly",
    2,survey,2026-06-02,bo@example.org,4,Bristol,"the ""new"" till",2026-06-04
    3,survey,2026-06-02T10:00:00Z,,10,Zürich,,
    4,survey,2026-06-05T08:00:00Z,cy@example.org,7,Leeds,ok,

Every program that reads feedback reads a store; `get` gives what it keeps as a table.

    $ voc measure -m nps --by team feedback.db | cut -d, -f1,2,6-9
    metric,team,better,unit,n,n_eff
    nps,Bristol,high,points,1,1
    nps,Leeds,high,points,2,2
    nps,Zürich,high,points,1,1
    $ voc store get feedback.db | voc measure -m nps --by team | cksum
    3098232079 363
    $ voc measure -m nps --by team feedback.db | cksum
    3098232079 363
    $ voc store get feedback.db --where team=Leeds --where 'text=~fast|ok' --from 2026-06-02
    id,source,at,customer,nps,team,text,answered_at
    4,survey,2026-06-05T08:00:00Z,cy@example.org,7,Leeds,ok,
    $ voc store get feedback.db --where customer= --tsv
    id	source	at	customer	nps	team	text	answered_at
    3	survey	2026-06-02T10:00:00Z		10	Zürich		
    $ voc store get feedback.db --from 2026-06-02 --to 2026-06-02 | wc -l
    3

## The log

Each batch is in the log, with what was read and what became of it; what a cell held before it was changed is in the
history.

    $ voc store log feedback.db | cut -d, -f1-3,5-
    batch,at,what,read,new,changed,unchanged,repeated,forgotten,inputs
    1,,add,3,3,0,0,0,0,monday.csv
    2,,add,3,1,1,1,0,0,friday.csv
    $ voc store log feedback.db --history
    batch,at,source,id,column,was,became
    2,,survey,2,team,Leeds,Bristol
    2,,survey,2,answered_at,,2026-06-04
    $ voc store log feedback.db --id 3
    batch,at,source,id,column,was,became
    $ voc store log feedback.db --receipts | head -3
    batch,program,input,item,value
    1,store,monday.csv,bytes,213
    1,store,monday.csv,sha256,54dc3e141939cf6b2c607ed25eb11eeda24dee2b24bab3603609415358374661

Nothing reads the clock unless told to. The receipts of an import can be kept with its batch.

    $ printf 'No,When,How likely?\n5,2026-06-06,8\n' > export.csv
    $ printf 'field,column,format\nid,No,\nsource,,survey\nat,When,\nnps,How likely?,0..10\n' > map.csv
    $ voc import --map map.csv --receipt receipt.csv export.csv -o saturday.csv
    $ voc store add feedback.db saturday.csv --attach receipt.csv --as-of 2026-06-06T12:00Z
    $ voc store log feedback.db | cut -d, -f1-3,5- | tail -1
    3,2026-06-06T12:00Z,add,1,1,0,0,0,0,saturday.csv
    $ voc store log feedback.db --receipts | grep ^3,import,export.csv
    3,import,export.csv,bytes,35
    3,import,export.csv,sha256,5a057c3bb2c7a951b4ef4547914f3223ba843e67dec053a3247f21e88ff1dd7b
    3,import,export.csv,encoding,UTF-8
    3,import,export.csv,delimiter,comma
    3,import,export.csv,lines above the header,0
    3,import,export.csv,header rows,1
    3,import,export.csv,header,"No, When, How likely?"
    3,import,export.csv,map,map.csv
    3,import,export.csv,map sha256,48eefae49368df86387af03ad0a9a05d8b9697ecab16e2913e2eaf91a8cdd015
    3,import,export.csv,rows read,1
    3,import,export.csv,rows kept,1
    3,import,export.csv,rows merged,0
    3,import,export.csv,rows folded,0
    3,import,export.csv,rows rejected,0
    3,import,export.csv,at first,2026-06-06
    3,import,export.csv,at last,2026-06-06
    3,import,export.csv,nps 8,1

## The same again

The same feedback changes nothing, however often it comes and however it is split.

    $ voc store get feedback.db > before.csv
    $ for i in 1 2 3; do voc store add feedback.db monday.csv friday.csv saturday.csv; done
    $ voc store get feedback.db | cmp - before.csv
    $ voc store log feedback.db | cut -d, -f1-3,5- | tail -1
    6,,add,7,0,0,5,2,0,monday.csv; friday.csv; saturday.csv
    $ voc store add other.db friday.csv
    $ voc store add other.db saturday.csv monday.csv
    $ voc store log other.db | cut -d, -f1-3,5- | tail -1
    2,,add,4,2,1,1,0,0,saturday.csv; monday.csv

Here Monday's file came last, so row 2 is back in Leeds; the column that it doesn't have, `answered_at`, stays as it is.
An empty cell, though, empties what was there.

    $ voc store get other.db --where id=2
    id,source,at,customer,nps,team,text,answered_at
    2,survey,2026-06-02,bo@example.org,4,Leeds,"the ""new"" till",2026-06-04
    $ printf 'id,source,team\n2,survey,\n' | voc store add other.db
    voc-store: 1 cell that had a value in other.db is empty now, such as team of survey 2: Leeds; is this an older export? voc store log --history shows what they held
    $ voc store get other.db --where id=2
    id,source,at,customer,nps,team,text,answered_at
    2,survey,2026-06-02,bo@example.org,4,,"the ""new"" till",2026-06-04
    $ voc store log other.db --id 2
    batch,at,source,id,column,was,became
    2,,survey,2,team,Bristol,Leeds
    3,,survey,2,team,Leeds,

What is in a store can be worked on and kept in it.

    $ printf 'team,owner\nLeeds,dana\n~.,luca\n' > owners.csv
    $ voc store get feedback.db --where 'team=~.' | voc assign -f owners.csv | voc store add feedback.db
    $ voc store get feedback.db --where owner=dana
    id,source,at,customer,nps,team,owner,text,answered_at
    1,survey,2026-06-01T09:30Z,ann@example.org,9,Leeds,dana,"fast, and friendly",
    4,survey,2026-06-05T08:00:00Z,cy@example.org,7,Leeds,dana,ok,

Cells come back as they came: a number is a number to SQL only where it is written in one way.

    $ printf 'id,mark,zip\n1,10,02134\n2,10.0,1\n3,1e1,\n4,-0,x\n5,4.5,y\n' > marks.csv
    $ voc store add marks.db marks.csv
    $ voc store get marks.db | cut -d, -f1,3- | cmp - marks.csv
    $ voc store get marks.db --where mark=10
    id,source,mark,zip
    1,,10,02134
    $ printf 'id,mark\n1,10.0\n' | voc store add marks.db
    $ voc store log marks.db --history
    batch,at,source,id,column,was,became
    2,,,1,mark,10,10.0

On a terminal the sum is told; elsewhere it is in the log, and in a receipt.

    $ voc store add marks.db marks.csv --receipt run.csv; grep -e 'store,,[rncu]' -e 'rows read' run.csv
    store,,rows read,5
    store,,new,0
    store,,changed,1
    store,,unchanged,4
    store,,repeated,0
    store,marks.csv,rows read,5
    store,,rows written,0

## All or nothing

Everything is read before anything is changed. Half a table, a bad row or a cell that can't be leave the store as it was.

    $ cksum < feedback.db > sum
    $ printf 'id,source,nps\n6,survey,9\n"!voc-import: week.csv:3: nps: eleven is not a number from 0 to 10\n' > half.csv
    $ voc store add feedback.db < half.csv
    voc-store: standard input is half a table: voc-import: week.csv:3: nps: eleven is not a number from 0 to 10
    [65]
    $ printf 'id,source,nps\n6,survey,9\n7,survey,11\n' | voc store add feedback.db
    voc-store: standard input:3: nps: '11' is not a number from 0 to 10
    [65]
    $ printf 'id,source,at\n6,survey,yesterday\n' | voc store add feedback.db
    voc-store: standard input:2: at: 'yesterday' is no ISO 8601 time; expected one like 2026-11-21T19:30:00Z (voc import makes them)
    [65]
    $ printf 'id,source\n6,survey\n7,survey,8\n' | voc store add feedback.db
    voc-store: standard input:3: 3 cells where the header has 2
    [65]
    $ printf 'id,source\n6,survey' | voc store add feedback.db
    voc-store: standard input:2: the last line has no line end, so the table may have been cut off; add it if not
    [65]
    $ printf 'id,source\n,survey\n' | voc store add feedback.db
    voc-store: standard input:2: id: '' is empty; voc import gives each row an id
    [65]
    $ printf 'source,nps\nsurvey,9\n' | voc store add feedback.db
    voc-store: standard input has no column 'id', so that its rows couldn't be known again; voc import gives them one
    [65]
    $ : | voc store add feedback.db
    voc-store: standard input is empty: the program before it wrote nothing; its own message says why
    [65]
    $ voc import --map map.csv nowhere.csv 2> /dev/null | voc store add feedback.db
    voc-store: standard input is empty: the program before it wrote nothing; its own message says why
    [65]
    $ cksum < feedback.db | cmp - sum

Nor is a store made of it.

    $ voc store add new.db < half.csv; ls new.db
    voc-store: standard input is half a table: voc-import: week.csv:3: nps: eleven is not a number from 0 to 10
    ls: cannot access 'new.db': No such file or directory
    [2]
    $ printf 'id,source,nps\n' | voc store add new.db; voc store get new.db; voc measure -m nps new.db | cut -d, -f1,7,15
    id,source,nps
    metric,n,note
    nps,0,none

## Columns

Columns that come later are added. SQL doesn't tell `Team` from `team`, so one of them needs another name.

    $ printf 'id,source,Team\n1,survey,x\n' | voc store add feedback.db
    voc-store: column 'Team' is called 'team' in feedback.db, and SQL doesn't tell their case apart; rename it
    [65]
    $ printf 'id,shop,SHOP\n1,a,b\n' | voc store add new.db
    voc-store: columns 'shop' and 'SHOP' differ only in case, which SQL doesn't tell apart; rename one of them
    [65]
    $ printf 'id,\n1,a\n' | voc store add new.db
    voc-store: column 2 has no name in the header; a store needs one
    [65]
    $ printf 'id,"a ""b"" c",select,rowid,naïve\n1,w,x,y,z\n' | voc store add odd.db; voc store get odd.db
    id,source,"a ""b"" c",select,rowid,naïve
    1,,w,x,y,z

A store has room for 2,000 columns.

    $ awk 'BEGIN { printf "id"; for (i = 1; i < 2001; i++) printf ",c%d", i; print ""; printf 1; for (i = 1; i < 2001; i++) printf ",%d", i; print "" }' > wide.csv
    $ voc store add wide.db wide.csv
    voc-store: 2001 columns, where a store can have 2000; voc import with a map takes only some
    [65]
    $ cut -d, -f-300 wide.csv | voc store add wide.db; voc store get wide.db | tail -1 | cut -d, -f1,2,301
    1,,299

## Its file

The file is its owner's alone, whatever the mask says.

    $ umask 000; voc store add private.db monday.csv; stat -c %a private.db
    600
    $ umask 777; voc store add closed.db monday.csv; stat -c %a closed.db; umask 022
    600

What is no store is refused, and so is one that a newer voc has written. `add` makes a store of an empty file.

    $ voc store add monday.csv friday.csv
    voc-store: monday.csv: isn't a voc store, nor any SQLite file
    [65]
    $ voc store get nowhere.db
    voc-store: nowhere.db: no such file
    [66]
    $ voc store log .
    voc-store: .: is no file, and a store has to be one
    [66]
    $ printf x > tiny.db; voc store add tiny.db monday.csv
    voc-store: tiny.db: isn't a voc store, nor any SQLite file
    [65]
    $ : > empty.db; chmod 644 empty.db; voc store add empty.db monday.csv; stat -c %a empty.db; voc store log empty.db | cut -d, -f1-3,5- | tail -1
    600
    1,,add,3,3,0,0,0,0,monday.csv
    $ head -c 3000 feedback.db > broken.db; voc measure broken.db
    voc-measure: broken.db: database disk image is malformed
    [65]
    $ { head -c 8192 feedback.db; head -c 50000 /dev/zero | tr '\0' x; } > broken.db; voc store add broken.db monday.csv
    voc-store: broken.db: database disk image is malformed
    [65]
    $ voc measure < feedback.db
    voc-measure: standard input is an SQLite file, which can't be read through a pipe; name it, as in voc measure feedback.db
    [65]
    $ cat feedback.db | voc measure
    voc-measure: standard input is an SQLite file, which can't be read through a pipe; name it, as in voc measure feedback.db
    [65]

## What is asked

    $ voc store | head -3
    voc store - keep it: one SQLite file, safe to feed twice

        voc import --map maps inbox/*.csv | voc store add feedback.db --as-of now
    $ voc store gat feedback.db
    voc-store: expected add, get, log, changes or forget, not 'gat'; did you mean 'get'?
    [64]
    $ voc store add
    voc-store: expected the store's file, as in voc store add feedback.db
    [64]
    $ voc store add - monday.csv
    voc-store: expected the store's file, as in voc store add feedback.db
    [64]
    $ voc store get feedback.db monday.csv
    voc-store: get takes the store's file alone, not 'monday.csv', too
    [64]
    $ voc store get feedback.db --where tem=Leeds
    voc-store: feedback.db has no column 'tem'; did you mean 'team'?
    [65]
    $ voc store get feedback.db --where Leeds
    voc-store: --where: 'Leeds': expected COLUMN=VALUE, as in team=Leeds
    [64]
    $ voc store get feedback.db --where 'team=*'
    voc-store: --where: 'team=*' fits any; ~. fits what isn't empty
    [64]
    $ voc store get feedback.db --where team=leeds
    voc-store: no row fits --where 'team=leeds'; did you mean 'Leeds'?
    id,source,at,customer,nps,team,owner,text,answered_at
    $ voc store log feedback.db --id nope
    voc-store: feedback.db has no row with the id 'nope'
    batch,at,source,id,column,was,became
    $ voc store add '' monday.csv
    voc-store: expected the store's file, as in voc store add feedback.db
    [64]
    $ voc store get marks.db --from 2026-06
    voc-store: marks.db has no column 'at'; it has: id, source, mark, zip
    [65]
    $ voc store get feedback.db --as-of now
    voc-store: --as-of goes with add and forget, not with get
    [64]
    $ voc store add feedback.db monday.csv --as-of yesterday
    voc-store: --as-of: 'yesterday' is no moment; expected one like 2026-11-21, 2026-11-21T19:30Z or now
    [64]
    $ voc store add feedback.db monday.csv -o out.csv
    voc-store: -o: add writes no table; voc store get does
    [64]
    $ voc store add feedback.db feedback.db
    voc-store: feedback.db is named twice
    [64]
    $ voc store get feedback.db -o feedback.db
    voc-store: -o: feedback.db is an input, and would be overwritten
    [64]
