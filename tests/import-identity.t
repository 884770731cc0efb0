# voc import: which rows are the same feedback?

An export is a state of things: next week the same ticket is there again, answered meanwhile. Rows of the same source
and id are the same feedback, and one of them holds.

    $ cat > maps.csv <<'END'
    > field,column,format
    > id,Ticket,
    > source,,helpdesk
    > at,Opened,
    > answered_at,Answered,
    > csat,Grade,1..5
    > team,Team,
    > text,Message,
    > END
    $ cat > monday.csv <<'END'
    > Ticket,Opened,Answered,Grade,Team,Message
    > T1,2026-11-20T09:00Z,,,Returns,Where is my rucksack?
    > T2,2026-11-20T09:30Z,2026-11-20T10:00Z,5,Leeds,Thanks!
    > T3,2026-11-20T11:00Z,2026-11-20T12:00Z,2,Kraków,Too late.
    > END
    $ cat > friday.csv <<'END'
    > Ticket,Opened,Answered,Grade,Team,Message
    > T4,2026-11-24T08:00Z,,,Returns,Hello?
    > T3,2026-11-20T11:00Z,2026-11-20T12:00Z,,Leeds,Too late.
    > T2,2026-11-20T09:30Z,2026-11-20T10:00Z,5,Leeds,Thanks!
    > T1,2026-11-20T09:00Z,2026-11-21T16:00Z,4,Returns,Where is my rucksack?
    > END

The last row holds, in the order in which the files are named, and stands where the first one stood. What was merged
is counted; rows that are the same in everything are no news.

    $ voc import --map maps.csv monday.csv friday.csv
    voc-import: 2 rows have the id of an earlier one and differ, such as friday.csv:5 from monday.csv:2: merged, the last holds (--same first, complete or all); 1 cell that had a value is empty now, such as csat of id T3; is a later file the older export?
    id,source,at,csat,team,text,answered_at
    T1,helpdesk,2026-11-20T09:00Z,4,Returns,Where is my rucksack?,2026-11-21T16:00Z
    T2,helpdesk,2026-11-20T09:30Z,5,Leeds,Thanks!,2026-11-20T10:00Z
    T3,helpdesk,2026-11-20T11:00Z,,Leeds,Too late.,2026-11-20T12:00Z
    T4,helpdesk,2026-11-24T08:00Z,,Returns,Hello?,

Exports that overlap are the weekly job, and no news where nothing is lost.

    $ sed 's/^T3.*/T3,2026-11-20T11:00Z,2026-11-20T12:00Z,3,Leeds,Too late./' friday.csv > whole.csv
    $ voc import --map maps.csv monday.csv whole.csv | grep ^T3
    T3,helpdesk,2026-11-20T11:00Z,3,Leeds,Too late.,2026-11-20T12:00Z

Another rule is asked for by `--same`, or by a line of the map: `@same,,complete`. `first` is the first row, `complete`
the one with most cells (of several the last), `all` keeps every row.

    $ voc import --map maps.csv --same first monday.csv friday.csv | grep ^T1
    T1,helpdesk,2026-11-20T09:00Z,,Returns,Where is my rucksack?,
    $ voc import --map maps.csv --same complete monday.csv friday.csv | grep ^T3
    T3,helpdesk,2026-11-20T11:00Z,2,Kraków,Too late.,2026-11-20T12:00Z
    $ voc import --map maps.csv --same all monday.csv friday.csv | wc -l
    voc-import: 3 rows with an id that an earlier file has: kept, so counted twice if it is the same feedback (--same first)
    8
    $ (cat maps.csv; echo '@same,,complete') > complete.csv
    $ voc import --map complete.csv monday.csv friday.csv | grep ^T3
    T3,helpdesk,2026-11-20T11:00Z,2,Kraków,Too late.,2026-11-20T12:00Z
    $ voc import --map maps.csv --same frist monday.csv
    voc-import: --same: 'frist' isn't one of last, first, complete, all; did you mean 'first'?
    [64]
    $ (cat maps.csv; echo '@same,,newest') > newest.csv
    $ voc import --map newest.csv monday.csv
    voc-import: newest.csv:9: @same: 'newest'; expected last, first, complete or all
    [65]

## Ids that tell nothing

An answer, a grade, a team may change. Who spoke, when, and what they said hardly do: where most rows that share an
id differ in that, it is the id of something else, and nothing is thrown away for it.

    $ cat > shops.csv <<'END'
    > Ticket,Opened,Answered,Grade,Team,Message
    > 17,2026-11-20T09:00Z,,5,Leeds,Thanks!
    > 18,2026-11-20T09:30Z,,1,Kraków,Never again.
    > 17,2026-11-21T12:00Z,,3,Leeds,The soup was cold.
    > END
    $ voc import --map maps.csv shops.csv
    voc-import: of 1 row with the id of an earlier one 1 is plainly other feedback, such as shops.csv:2 and shops.csv:4 (id 17): customer, time or text differ; is it the id of something else? Take the line of id out of the map and ids come from the content; --same all keeps all rows; --same last takes the later row for the newer state of the same feedback; @each,COLUMN, in the map makes one row of a ticket's events
    [65]
    $ voc import --map maps.csv --same last shops.csv | cut -d, -f1,2,3
    id,source,at
    17,helpdesk,2026-11-21T12:00Z
    18,helpdesk,2026-11-20T09:30Z
    $ grep -v ^id maps.csv > no-id.csv
    $ voc import --map no-id.csv shops.csv | cut -d, -f1,2,3
    id,source,at
    363af96611a8d3e1c703d392,helpdesk,2026-11-20T09:00Z
    111d4387661ddd128d2f837d,helpdesk,2026-11-20T09:30Z
    c1a863e13c8660701933cbae,helpdesk,2026-11-21T12:00Z

Nor is an id believed whose digits a spreadsheet has cut: `1.24E+17`, or zeros behind the fifteenth digit.

    $ cat > posts.csv <<'END'
    > id,at,rating,text
    > 1.24E+17,2026-11-20,5,Thanks!
    > 1.24E+17,2026-11-20,1,Never again.
    > 1.24E+17,2026-11-21,1,The soup was cold.
    > 1.25E+17,2026-11-21,4,Fine.
    > END
    $ voc import posts.csv
    voc-import: posts.csv: 4 of 4 ids are ruined (such as 1.24E+17, on 3 rows that differ): a spreadsheet has cut their digits; leave the id to the content by taking the line of id out of the map (--guess prints one), or keep all rows by @same,,all or --same all
    [65]
    $ voc import --same last posts.csv
    voc-import: posts.csv: 4 of 4 ids are ruined (such as 1.24E+17, on 3 rows that differ): a spreadsheet has cut their digits; leave the id to the content by taking the line of id out of the map (--guess prints one), or keep all rows by @same,,all or --same all
    [65]
    $ voc import --same all posts.csv
    voc-import: 2 rows with an id that an earlier row of the file has: kept
    voc-import: id: 4 of 4 have lost their last digits, such as posts.csv:2: '1.24E+17': a spreadsheet has taken them for numbers, and different ones look the same now; export them anew, as text, and don't tell rows apart by them [ruined-ids]
    id,at,rating,text
    1.24E+17,2026-11-20,5,Thanks!
    1.24E+17,2026-11-20,1,Never again.
    1.24E+17,2026-11-21,1,The soup was cold.
    1.25E+17,2026-11-21,4,Fine.

## Rows without an id

Ids that are made from the content stay the same in another import. The same row in another export of the same kind is
the same feedback, so that exports may overlap; rows that look alike within one file stay apart.

    $ printf 'Date,NPS,Comment\n2026-11-20 09:15,9,Thanks\n2026-11-20 09:15,9,Thanks\n2026-11-20 10:30,3,\n' > one.csv
    $ printf 'Date,NPS,Comment\n2026-11-20 10:30,3,\n2026-11-20 11:00,10,Thanks\n' > two.csv
    $ voc import one.csv two.csv
    id,at,nps,text
    f2bd9bffd0d63e62745e6b80,2026-11-20T09:15Z,9,Thanks
    f2bd9bffd0d63e62745e6b80-2,2026-11-20T09:15Z,9,Thanks
    6868d232f46a925a9d5baa1f,2026-11-20T10:30Z,3,
    7d7f24f1013ea3b48a0a207b,2026-11-20T11:00Z,10,Thanks

But a row that has no clock, no customer and hardly a word may just look like another. It is kept, and told.

    $ printf 'Date,NPS,Comment\n2026-11-20,9,Thanks\n' > leeds.csv
    $ printf 'Date,NPS,Comment\n2026-11-20,9,Thanks\n2026-11-20,8,\n' > krakow.csv
    $ voc import leeds.csv krakow.csv
    voc-import: 1 row with an id that an earlier file has: kept, so counted twice if it is the same feedback (--same first)
    id,at,nps,text
    eccb229b429ad696f96b277f,2026-11-20,9,Thanks
    eccb229b429ad696f96b277f,2026-11-20,9,Thanks
    b626dc2ca4f4e65b3c478d5a,2026-11-20,8,
    $ voc import --same first leeds.csv krakow.csv
    id,at,nps,text
    eccb229b429ad696f96b277f,2026-11-20,9,Thanks
    b626dc2ca4f4e65b3c478d5a,2026-11-20,8,
