# voc store: what is odd about a batch

Each row that comes is held against what the store has. Late answers are what a store is for; what hardly ever changes is told.

    $ export_week() { printf 'Created at,Email,NPS,Comment,First reply at\n2026-03-20 10:00,a@x.org,3,late parcel,%s\n2026-03-20 11:00,b@x.org,9,fine,\n' "$1"; }
    $ export_week '' | voc import | voc store add -q a.db
    $ export_week '2026-03-23 09:00' | voc import | voc store add -q a.db
    voc-store: 1 of 1 new rows has the time, customer and text of another row in a.db, such as id 5d4122039df1f999b9d8bc83, which is there as id 06e445fd141aa723f9acda02: they count twice; ids that are made from the whole row change with it: name the columns that don't in the map, with a line like id,Created at + Email,

The line does what it says.

    $ printf 'field,column,format\nid,Created at + Email,\n@rest,,guess\n' > week.csv
    $ for reply in '' '2026-03-23 09:00'; do export_week "$reply" | voc import --map week.csv | voc store add -q b.db; done
    $ voc store get b.db | cut -d, -f 1,3,7
    id,at,answered_at
    2026-03-20 10:00 a@x.org,2026-03-20T10:00Z,2026-03-23T09:00Z
    2026-03-20 11:00 b@x.org,2026-03-20T11:00Z,

A source that is called otherwise than before, and a scale that is read the other way round:

    $ (echo id,source,at,customer,nps,text; for i in $(seq 10 29); do echo "$i,survey,2026-01-${i}T10:00Z,c$i@x.org,9,words $i"; done) > s.csv
    $ voc store add -q s.db s.csv
    $ sed 's/,survey,/,surveys,/' s.csv | voc store add -q s.db
    voc-store: 20 of 20 new rows have the time, customer and text of other rows in s.db, such as surveys 10, which is there as survey 10: they count twice; was the source or the id named otherwise in the map before?
    $ sed 's/,9,/,1,/' s.csv | voc store add -q s.db
    voc-store: 20 of 20 rows that are in s.db already have another nps now, such as survey 10: '1', which was '9'; was the map changed, or are these the ids of another export? voc store log --history shows what they held

A name doesn't come among keyed hashes, as it would tell whose they are.

    $ echo 'a secret that nobody can guess' > key; chmod 600 key
    $ voc import -q --pseudonym customer --key key s.csv 2> /dev/null | voc store add -q p.db
    $ sed 's/^\([0-9]\)/9\1/' s.csv | voc store add -q p.db
    voc-store: customer 'c10@x.org' is a name, and all 20 rows of p.db that have a customer have a keyed hash: was --pseudonym customer --key FILE forgotten in voc import? Nothing of this was kept
    [65]
