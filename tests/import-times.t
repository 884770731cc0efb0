# voc import: times

Every tool writes times in its own way. How a column's are written is learnt from all of its cells; `--guess` shows
the pattern, and a map may state it. They come out in UTC, to the precision that they came with.

    $ at() { printf 'Date;Comment\n'; printf '%s;ok\n' "$@"; }
    $ read() { at "$@" | voc import | cut -d, -f2; }
    $ guess() { at "$@" | voc import --guess | sed -n 's/^at,Date,//p'; }
    $ read '21/11/2026' '3/12/2026 19:30' '3/12/2026 19:30:05.25'
    at
    2026-11-21
    2026-12-03T19:30Z
    2026-12-03T19:30:05Z
    $ guess '21/11/2026' '3/12/2026 19:30' '3/12/2026 19:30:05.25'
    date %d/%m/%Y|%d/%m/%Y %H:%M|%d/%m/%Y %H:%M:%S.%f
    $ read '21.11.26' '3.12.26'
    at
    2026-11-21
    2026-12-03
    $ guess 'Sat, 21 Nov 2026 19:30:00 +0100'
    "date %a, %d %b %Y %H:%M:%S %z"
    $ read 'Sat, 21 Nov 2026 19:30:00 +0100'
    at
    2026-11-21T18:30:00Z
    $ guess 'Sat Nov 21 2026 19:30:00 GMT+0100 (Central European Standard Time)'
    date %a %b %d %Y %H:%M:%S %Z
    $ guess 'November 21st, 2026 at 7:30 PM' 'November 3rd, 2026 at 12:05 AM'
    "date %b %d, %Y at %I:%M %p"
    $ read 'November 21st, 2026 at 7:30 PM' 'November 3rd, 2026 at 12:05 AM'
    at
    2026-11-21T19:30Z
    2026-11-03T00:05Z
    $ guess '20261121T193000Z' '20261121'
    date %Y%m%dT%H%M%S%z|%Y%m%d
    $ guess '2026-11-21 7:30 p.m.'
    date %Y-%m-%d %I:%M %p
    $ read '2026-11-21T24:00Z'
    at
    2026-11-22T00:00Z

Seconds since 1970 have ten digits, milliseconds thirteen, microseconds sixteen.

    $ read 1795289400 1795289400123 1795289400123456
    at
    2026-11-21T19:30:00Z
    2026-11-21T19:30:00Z
    2026-11-21T19:30:00Z
    $ guess 1795289400
    date %s

Names of months and days may be English, German, French, Spanish, Italian, Dutch or Portuguese, full or short.

    $ read '21. März 2026' '1er févr. 2026' '21 de novembro de 2026' 'sábado 21 nov 2026' 'ven. 1 mai 2026'
    at
    2026-03-21
    2026-02-01
    2026-11-21
    2026-11-21
    2026-05-01
    $ guess 'mar. 3 mars 2026 à 19h30'
    date %a %d %b %Y à %Hh%M

A weekday that the date wasn't shows that something is misread.

    $ printf 'field,column,format\nat,Date,date %%a %%d/%%m/%%Y\n' > map.csv
    $ at 'Sat 21/11/2026' 'Mon 22/11/2026' > week.csv
    $ voc import --map map.csv week.csv > out.csv
    voc-import: week.csv:3: at: 'Mon 22/11/2026' is not a time as in %a %d/%m/%Y
    [65]

Without a format times are ISO 8601; of others it is said what would read them.

    $ printf 'field,column,format\nat,Date,\n' > map.csv
    $ for cell in '21.11.2026 19:30' 2026-02-29 N/A; do at "$cell" | voc import --map map.csv >/dev/null; done
    voc-import: standard input:2: at: '21.11.2026 19:30' is not a time as in 2026-11-21T19:30:00Z (the clause 'date' learns other forms)
    voc-import: standard input:2: at: '2026-02-29' is not a time as in 2026-11-21T19:30:00Z (its month has no such day)
    voc-import: standard input:2: at: 'N/A' is not a time as in 2026-11-21T19:30:00Z (if it is no answer, it belongs behind 'none')
    [65]
    $ printf 'field,column,format\nat,Date,date\n' > map.csv
    $ at '21.11.2026 19:30' | voc import --map map.csv
    id,at
    f5e0938b58f2904c07bcac53,2026-11-21T19:30Z

## Zones

A cell may name an offset, an abbreviation or a place; where it names none, the map's `zone` does, else it is UTC.

    $ read '2026-07-01 09:00 +02:00' '2026-07-01 09:00 +0200' '2026-07-01 09:00 CEST' '2026-07-01 09:00 GMT+2' '2026-07-01 09:00 Europe/Paris' '2026-07-01 09:00 Z'
    at
    2026-07-01T07:00Z
    2026-07-01T07:00Z
    2026-07-01T07:00Z
    2026-07-01T07:00Z
    2026-07-01T07:00Z
    2026-07-01T09:00Z
    $ read '2026-01-01 09:00:00 PST' '2026-07-01 09:00:00 PDT'
    at
    2026-01-01T17:00:00Z
    2026-07-01T16:00:00Z

Some abbreviations are used by several places. The map's zone says which.

    $ at '2026-07-01 09:00 IST' > ist.csv
    $ voc import ist.csv
    voc-import: ist.csv: 'Date' names the zone IST, which several places use (Asia/Kolkata, Asia/Jerusalem or Europe/Dublin); say in a map which, as in at,Date,date %Y-%m-%d %H:%M %Z; zone Asia/Kolkata
    [65]
    $ printf 'field,column,format\nat,Date,date %%Y-%%m-%%d %%H:%%M %%Z; zone Asia/Jerusalem\n' > map.csv
    $ voc import --map map.csv ist.csv | cut -d, -f2
    at
    2026-07-01T07:00Z
    $ printf 'field,column,format\nat,Date,date %%Y-%%m-%%d %%H:%%M %%Z\n' > map.csv
    $ voc import --map map.csv ist.csv -o out.csv
    voc-import: ist.csv:2: at: '2026-07-01 09:00 IST' is not a time as in %Y-%m-%d %H:%M %Z (IST is the clock of several places; say which: zone Asia/Kolkata, Asia/Jerusalem or Europe/Dublin)
    [65]
    $ at '2026-07-01 09:00 XYZ' | voc import --map map.csv -o out.csv
    voc-import: standard input:2: at: '2026-07-01 09:00 XYZ' is not a time as in %Y-%m-%d %H:%M %Z (no clock 'XYZ' is known here)
    [65]

A header may say where its clock hangs. What leaves that open is read all the same, and told.

    $ for zone in '(Europe/Paris)' '[UTC+2]' '(UTC)'; do printf "Date $zone;Comment\\n2026-07-01 09:00;ok\\n" | voc import | tail -1; done
    1ad538d4a7c58752520c228a,2026-07-01T07:00Z,ok
    1ad538d4a7c58752520c228a,2026-07-01T07:00Z,ok
    1ad538d4a7c58752520c228a,2026-07-01T09:00Z,ok
    $ for zone in '(CET)' '(local time)'; do printf "Date $zone;Comment\\n2026-07-01 09:00;ok\\n" | voc import | tail -1; done
    voc-import: standard input: 'Date (CET)' is read as +01:00 all year round; if its clock goes by summer time, name the place in a map, with a line like at,Date (CET),zone Europe/Paris
    1ad538d4a7c58752520c228a,2026-07-01T08:00Z,ok
    voc-import: standard input: 'Date (local time)' is read as UTC, as 'local time' doesn't say where; name the place in a map, with a line like at,Date (local time),zone Europe/Paris
    1ad538d4a7c58752520c228a,2026-07-01T09:00Z,ok
    $ printf 'Date (IST);Comment\n2026-07-01 09:00;ok\n' | voc import
    voc-import: standard input: 'Date (IST)' names the zone IST, which several places use (Asia/Kolkata, Asia/Jerusalem or Europe/Dublin); say in a map which, as in at,Date (IST),zone Asia/Kolkata
    [65]

Summer time skips an hour and repeats one. Of the two the first is taken, unless the cell says which; a time that no
clock showed counts on as if nothing had been skipped.

    $ printf 'field,column,format\nat,Date,date %%Y-%%m-%%d %%H:%%M|%%Y-%%m-%%d %%H:%%M %%Z; zone Europe/Paris\n' > map.csv
    $ at '2026-10-25 01:59' '2026-10-25 02:30' '2026-10-25 02:30 CET' '2026-10-25 03:00' '2026-03-29 01:59' '2026-03-29 02:30' '2026-03-29 03:00' | voc import --map map.csv | cut -d, -f2
    at
    2026-10-24T23:59Z
    2026-10-25T00:30Z
    2026-10-25T01:30Z
    2026-10-25T02:00Z
    2026-03-29T00:59Z
    2026-03-29T01:30Z
    2026-03-29T01:00Z

## One order of day and month

Whether 3/4 is March or April is decided by all cells that write the day alike, in this column or, where it has none
that tell, another; never cell by cell. Where none tells, it is refused.

    $ printf 'Date,Closed at,Comment\n3/4/2026,5/4/2026 10:00,a\n4/4/2026,13/4/2026 09:00,b\n' | voc import | cut -d, -f2,4
    at,resolved_at
    2026-04-03,2026-04-05T10:00Z
    2026-04-04,2026-04-13T09:00Z
    $ at 3/4/2026 5/6/2026 | voc import
    voc-import: standard input: 'Date' could be day/month or month/day: of 2 dates, such as 3/4/2026, none has a number above 12 in either place; settle it in a map (--guess prints one) with the line at,Date,date %d/%m/%Y or at,Date,date %m/%d/%Y
    [65]
    $ printf 'Date,Closed at,Comment\n3/4/2026,13.4.2026,a\n' | voc import
    voc-import: standard input: 'Date' could be day/month or month/day: of 1 date, such as 3/4/2026, none has a number above 12 in either place; settle it in a map (--guess prints one) with the line at,Date,date %d/%m/%Y or at,Date,date %m/%d/%Y
    [65]

A weekday tells, too; so may the year, where it has two digits.

    $ guess 'Fri 3/4/2026'
    date %a %d/%m/%Y
    $ guess 26-11-21 26-11-22 26-11-23 26-12-01
    date %y-%m-%d
    $ at 21-11-26 22-11-26 | voc import
    voc-import: standard input: 'Date' could begin with the day or the year: of 2 dates none shows which; settle it in a map (--guess prints one) with the line at,Date,date %d-%m-%y or at,Date,date %y-%m-%d
    [65]
    $ at 26/02/01 26/02/13 | voc import
    voc-import: standard input: 'Date' could begin with the day or the year: of 2 dates none shows which; settle it in a map (--guess prints one) with the line at,Date,date %d/%m/%y or at,Date,date %y/%m/%d
    [65]

`date` without a format says in a map that it is to be learnt, from each export anew; so one map reads exports of
several settings.

    $ printf 'field,column,format\nat,Date,date; zone Europe/Paris; none ?\n' > learn.csv
    $ at '13/4/2026 10:00' '3/4/2026 10:00' | voc import --map learn.csv | cut -d, -f2
    at
    2026-04-13T08:00Z
    2026-04-03T08:00Z
    $ at '4/13/2026 10:00 AM' '4/3/2026 10:00 PM' | voc import --map learn.csv | cut -d, -f2
    at
    2026-04-13T08:00Z
    2026-04-03T20:00Z
    $ at '2026-04-13T10:00:00Z' | voc import --map learn.csv | cut -d, -f2
    at
    2026-04-13T10:00:00Z
    $ at '3/4/2026 10:00' | voc import --map learn.csv
    voc-import: standard input: 'Date' could be day/month or month/day: of 1 date, such as 3/4/2026 10:00, none has a number above 12 in either place; settle it in the map with the line at,Date,date %d/%m/%Y %H:%M; zone Europe/Paris; none ? or at,Date,date %m/%d/%Y %H:%M; zone Europe/Paris; none ?
    [65]
    $ at 'soon' 'later' | voc import --map learn.csv
    voc-import: standard input: 'Date' is no column of times: its cells are such as 'soon'
    [65]
    $ at '13/4/2026 10:00' 'soon' | voc import --map learn.csv -o out.csv
    voc-import: standard input:3: at: 'soon' is not a time as in %d/%m/%Y %H:%M
    [65]
    $ at | voc import --map learn.csv
    id,at
    4e2310bdbccc54bd58ed2784,

## Two orders in one column

A column that has both orders is read right where another one tells them apart; the refusal names it.

    $ cat > reviews.csv <<'END'
    > Date,Stars,Store
    > 13/04/2026,5,App Store
    > 03/04/2026,1,App Store
    > 04/14/2026,5,Play
    > 04/03/2026,1,Play
    > END
    $ voc import reviews.csv
    voc-import: reviews.csv: 'Date' mixes dates: 1 can only be day/month, 1 only month/day; 'Store' tells them apart: App Store day/month (1 of 2), Play month/day (1 of 2); settle it in a map (--guess prints one) with the line at,Date,date by Store
    [65]
    $ printf 'field,column,format\nat,Date,date by Store\nrating,Stars,1..5\nsource,Store,\n' > by.csv
    $ voc import --map by.csv reviews.csv
    id,source,at,rating
    65a1cfcb716063152b4323c0,App Store,2026-04-13,5
    74bf633a38e2b1bf380e99e1,App Store,2026-04-03,1
    7b3fb8f5ecf4b61fd15182b1,Play,2026-04-14,5
    3a098825d0ceb78a748824c6,Play,2026-04-03,1

Each value's rows have to tell. Where they don't, a line of its own says it.

    $ echo '05/04/2026,2,Web' >> reviews.csv
    $ voc import --map by.csv reviews.csv
    voc-import: reviews.csv: 'Date' where Store is 'Web' could be day/month or month/day: of 1 date, such as 05/04/2026, none has a number above 12 in either place; settle it in the map with the line at,Date,date %d/%m/%Y; if Store=Web or at,Date,date %m/%d/%Y; if Store=Web (App Store: 1 only day/month, 0 only month/day, 1 either; Play: 0 only day/month, 1 only month/day, 1 either; Web: 0 only day/month, 0 only month/day, 1 either)
    [65]
    $ echo 'at,Date,date %d/%m/%Y; if Store=Web' >> by.csv
    $ voc import --map by.csv reviews.csv | tail -1
    b3c6f1db3088d46b924c8412,Web,2026-04-05,2
    $ at 13/4/2026 4/13/2026 | voc import
    voc-import: standard input: 'Date' mixes dates: 1 can only be day/month, 1 only month/day; no one format reads both
    [65]

## What spreadsheets do to times

They count days, and show the counts where a column lost its format.

    $ at 45982.8125 45983 > serial.csv
    $ voc import serial.csv
    voc-import: serial.csv: 'Date' could be at as a spreadsheet counts days, such as 45982.8125; if it is, settle it in a map (--guess prints one) with the line at,Date,date serial
    [65]
    $ printf 'field,column,format\nat,Date,date serial\n' > map.csv
    $ voc import --map map.csv serial.csv | cut -d, -f2
    at
    2025-11-21T19:30:00Z
    2025-11-22

They take digits from large numbers; then there is nothing left to read.

    $ at 1.7636E+12 1.7637E+12 | voc import
    voc-import: standard input: 'Date' could be at, but a spreadsheet took digits from its numbers, such as 1.7636E+12; export it again without opening it there
    [65]

They read 3/4 as their own country does where it can be read so, write those cells in another way and leave the rest
as it was. Then one way of writing has no number above 12, and the other has nothing else.

    $ at 2026-01-04 2026-02-04 2026-03-04 2026-05-04 13/04/2026 14/04/2026 17/04/2026 20/04/2026 21/04/2026 > swapped.csv
    $ voc import swapped.csv
    voc-import: swapped.csv: a spreadsheet may have taken days for months in 'Date': 5 cells such as 13/04/2026 all have a number above 12, 4 such as 2026-01-04 have none; settle it in a map (--guess prints one) with the line at,Date,date %Y-%d-%m|%d/%m/%Y if these have changed places, or at,Date,date %Y-%m-%d|%d/%m/%Y if not
    [65]
    $ printf 'field,column,format\nat,Date,date %%d/%%m/%%Y|%%Y-%%d-%%m\n' > map.csv
    $ voc import --map map.csv swapped.csv | cut -d, -f2 | sort
    2026-04-01
    2026-04-02
    2026-04-03
    2026-04-05
    2026-04-13
    2026-04-14
    2026-04-17
    2026-04-20
    2026-04-21
    at

The clock that it gave these days is spelt out, so that they are read as days again.

    $ sed 's/^\(2026-..-..\)/\1 00:00:00/' swapped.csv | voc import
    voc-import: standard input: a spreadsheet may have taken days for months in 'Date': 5 cells such as 13/04/2026 all have a number above 12, 4 such as 2026-01-04 00:00:00 have none; settle it in a map (--guess prints one) with the line at,Date,date %Y-%d-%m 00:00:00|%d/%m/%Y if these have changed places, or at,Date,date %Y-%m-%d 00:00:00|%d/%m/%Y if not
    [65]

Where all cells are written alike, days up to 12 that lie in other months than all others are a trace of it.

    $ (at; for d in 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28; do echo "2026-04-$d;day $d"; done; for m in 01 02 03 05 06 07 08 09 10 11 12; do echo "2026-$m-04;month $m"; done) > trace.csv
    $ voc import trace.csv > out.csv
    voc-import: at: dates above the 12th lie in 2026-04 to 2026-04, 11 dates up to the 12th (11 rows) outside, such as 2026-01-04, and 11 of these would lie inside with day and month the other way round: a spreadsheet as a rule has swapped them where it could; export it anew as text [swapped-days]

Over a whole year swapped dates stay within it; but the rows were in the order of time, and are not any more.

    $ (at; for m in 01 02 03 04 05 06; do for d in 01 04 06 10; do echo "2026-$d-$m;swapped"; done; for d in 14 20 27; do echo "2026-$m-$d;whole"; done; done) > year.csv
    $ voc import year.csv > out.csv
    voc-import: at: the rows are in the order of time but for those with a day up to the 12th (21, such as year.csv:4: '2026-04-01'): 11 steps lead back, 0 would if these had day and month the other way round: a spreadsheet as a rule has swapped them where it could; export it anew as text [swapped-days]

Where the clock has a column of its own, beside the dates, both make one time. A column that is called a time but holds
something else is left alone.

    $ printf 'ID,Date,Time,NPS\n1,13/03/2026,9:15 AM,9\n2,02/03/2026,12:05 PM,3\n3,04/03/2026,,7\n' > two.csv
    $ voc import two.csv
    id,at,nps
    1,2026-03-13T09:15Z,9
    2,2026-03-02T12:05Z,3
    3,2026-03-04,7
    $ voc import --guess two.csv | grep Date
    at,Date + Time,date %d/%m/%Y %I:%M %p|%d/%m/%Y
    $ printf 'Created Date,CSAT,Created Time\n2026-03-13,5,soon\n2026-03-14,1,later\n' | voc import
    id,at,csat
    92a6ea8f158984053238fe6f,2026-03-13,5
    fd97f47c93e02fd8b7a769b3,2026-03-14,1

Forms and helpdesks have many names for when it was; where a form's filling in has a start and an end, the end counts. A
second pair of columns may have its own clock.

    $ printf 'ID,Start time,Completion time,NPS\n1,2026-03-13 9:00,2026-03-13 9:05,9\n2,2026-03-14 9:00,2026-03-14 9:07,0\n' | voc import
    id,at,nps
    1,2026-03-13T09:05Z,9
    2,2026-03-14T09:07Z,0
    $ printf 'Call ID,Visit date,Visit time,Start time,NPS\n1,2026-03-13,9:05,9:04,9\n2,2026-03-14,9:07,9:06,0\n' | voc import
    id,at,nps
    1,2026-03-13T09:05Z,9
    2,2026-03-14T09:07Z,0
    $ (echo 'Ticket-Nr;Datum;Uhrzeit;Erledigt am;Erledigt um;NPS'; echo '1;13.03.2026;9:05;14.03.2026;10:30;9'; echo '2;14.03.2026;9:07;15.03.2026;8:15;0') | voc import
    id,at,nps,resolved_at
    1,2026-03-13T09:05Z,9,2026-03-14T10:30Z
    2,2026-03-14T09:07Z,0,2026-03-15T08:15Z

Where no header says that it is a time, but a column has nothing but dates, that is said.

    $ printf 'ID,Shipped,Version,NPS\n1,13/03/2026,1.2,9\n2,14/03/2026,1.3,0\n3,,1.4,3\n4,15/03/2026,1.4,3\n' | voc import
    voc-import: standard input: no time was recognised; 'Shipped' has dates: if the feedback is of these, name it in a map (--guess prints one) with the line at,Shipped,date
    id,nps
    1,9
    2,0
    3,3
    4,3
