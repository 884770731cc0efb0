# voc import: what did customers say, in one shape?

Every tool exports another CSV. `voc import` makes one feedback table of them. Usual headers and formats are
recognised:

    $ cat > survey.csv <<'END'
    > Respondent ID,Date,NPS,Branch,Comment,Collector
    > R1,21/11/2026 09:15,9,Leeds,"Friendly, and quick.",77
    > R2,3/12/2026 17:40,4,Kraków,,77
    > R3,4/12/2026 08:05,N/A,Leeds,,78
    > END
    $ voc import survey.csv
    id,at,nps,branch,text
    R1,2026-11-21T09:15Z,9,Leeds,"Friendly, and quick."
    R2,2026-12-03T17:40Z,4,Kraków,
    R3,2026-12-04T08:05Z,,Leeds,
    $ cat survey.csv | voc import | head -2
    id,at,nps,branch,text
    R1,2026-11-21T09:15Z,9,Leeds,"Friendly, and quick."

On a terminal it says what it took for what. `--guess` prints that as a map: a table to edit and to keep.

    $ voc import --guess survey.csv | tee map.csv
    field,column,format
    id,Respondent ID,
    at,Date,date %d/%m/%Y %H:%M
    nps,NPS,0..10; none N/A
    branch,Branch,
    text,Comment,
    ,Collector,

What it doesn't recognise is left out, unless it is to be kept.

    $ voc import --keep survey.csv | head -2
    id,at,nps,branch,text,Collector
    R1,2026-11-21T09:15Z,9,Leeds,"Friendly, and quick.",77

A header that has two names of the feedback table makes no feedback table of an export whose score or time goes by
another name.

    $ printf 'id,ts,stars,text\n1,1763600000000,2 stars,late\n2,1763700000000,5 stars,fine\n' | voc import
    id,at,rating,text
    1,2025-11-20T00:53:20Z,2,late
    2,2025-11-21T04:40:00Z,5,fine
    $ echo '[{"id":"a","nps":9,"date":{"$date":"2026-03-01T00:00:00Z"}}]' | voc import
    id,at,nps
    a,2026-03-01T00:00:00Z,9

A map has a row for each field: its name in the feedback table, the export's column, and how to read it. A row
without a field is a column that is left out.

A table that is in this shape already passes as it is.

    $ voc import --map map.csv survey.csv > feedback.csv
    $ voc import feedback.csv | cmp - feedback.csv

## Maps

The format holds clauses, joined by `; `: the scale, from worst to best; cells that are no answer; words and what
stands for them; the format of a time, and the zone that its clock hangs in. Without a column the format is a
constant. Times come out in UTC, to the precision that they came with.

    $ cat > desk.csv <<'END'
    > Ticket;Opened;Solved;Grade;In time;Queue;Effort
    > T1;25/10/2026 02:30;26/10/2026;1;yes;Returns  EU ;3,5
    > T2;29/3/2026 09:00;?;5;no;;4
    > T3;1/7/2026 9:5;1/7/2026 13:00;-;;Returns;
    > END
    $ cat > desk-map.csv <<'END'
    > field,column,format
    > id,Ticket,
    > source,,helpdesk
    > at,Opened,date %d/%m/%Y %H:%M; zone Europe/Paris
    > resolved_at,Solved,date %d/%m/%Y %H:%M|%d/%m/%Y; zone Europe/Paris; none ?
    > csat,Grade,5..1; none -
    > in_time,In time,yes=1|no=0
    > team,Queue,
    > effort,#7,number
    > @decimal,,comma
    > END
    $ voc import --map desk-map.csv desk.csv
    id,source,at,csat,in_time,team,effort,resolved_at
    T1,helpdesk,2026-10-25T00:30Z,5,1,Returns  EU,3.5,2026-10-26
    T2,helpdesk,2026-03-29T07:00Z,1,0,,4,
    T3,helpdesk,2026-07-01T07:05Z,,,Returns,,2026-07-01T11:00Z

`5..1` says that 1 is the good end; such a scale is turned, so that more is better everywhere: T1's grade of 1 is
a csat of 5. Nothing is ever stretched to another scale, and the well-known scores have theirs:

    $ printf 'field,column,format\ncsat,Grade,1..10\n' > ten.csv
    $ voc import --map ten.csv desk.csv
    voc-import: ten.csv:2: csat: the scale of csat is 1..5 everywhere, not 1..10; take it under another name (csat_10) and define its metric
    [65]

Several files become one table, each by the map whose columns it has. First come the well-known columns, then what
the maps add.

    $ mkdir maps
    $ mv map.csv maps/survey.csv
    $ mv desk-map.csv maps/desk.csv
    $ voc import --map maps survey.csv desk.csv
    id,source,at,nps,csat,branch,in_time,team,effort,text,resolved_at
    R1,,2026-11-21T09:15Z,9,,Leeds,,,,"Friendly, and quick.",
    R2,,2026-12-03T17:40Z,4,,Kraków,,,,,
    R3,,2026-12-04T08:05Z,,,Leeds,,,,,
    T1,helpdesk,2026-10-25T00:30Z,,5,,1,Returns  EU,3.5,,2026-10-26
    T2,helpdesk,2026-03-29T07:00Z,,1,,0,,4,,
    T3,helpdesk,2026-07-01T07:05Z,,,,,Returns,,,2026-07-01T11:00Z
    $ printf 'Respondent ID,Date,NSP,Branch,Comment,Collector\n' | voc import --map maps
    voc-import: standard input: none of 2 maps fits; the nearest is maps/survey.csv, but standard input has no column 'NPS', which maps/survey.csv:4 takes for nps; did you mean 'NSP'?
    [65]

`--keep` also takes what no map names; where a header can't be the name, because it is empty, stands there twice, or
means something in a feedback table, the column's place is.

    $ cat > wide.csv <<'END'
    > ID,Score,closed_at,,Score,Shop
    > 1,9,3/4,x,8,Leeds
    > END
    $ printf 'field,column,format\nid,ID,\nnps,#2,\n' > wide-map.csv
    $ voc import --map wide-map.csv --keep wide.csv
    voc-import: wide.csv: kept by place, as the name stands twice or means something in a feedback table: closed_at as #3, Score as #5; a line NAME,#PLACE, in the map names it
    id,nps,#3,#4,#5,Shop
    1,9,3/4,x,8,Leeds

`--guess` names also the columns that it leaves out, which are then left out knowingly; with `--keep` it doesn't.

    $ voc import --guess --keep survey.csv | grep ^,
    [1]
    $ printf 'field,column,format\nnps,Score,\n' > twice-map.csv
    $ voc import --map twice-map.csv wide.csv
    voc-import: wide.csv has the column 'Score' twice; in twice-map.csv:2 use #2 or #5
    [65]

Rows of a map that begin with `@` describe the file: how many rows its header has, what it is split by, for which
names the map is.

    $ printf 'made on Monday\nWho|How likely?\n|0 to 10\nAnn|10\n' > odd.csv
    $ cat > odd-map.csv <<'END'
    > field,column,format
    > @skip,,1
    > @header,,2
    > @delimiter,,pipe
    > @file,,odd*.csv
    > customer,Who,
    > nps,#2,
    > END
    $ voc import --map odd-map.csv odd.csv
    id,customer,nps
    49e2980b1a3585086ec09453,Ann,10

## Ids

An export without ids gets them from the content of its rows: a second import gives the same ones, and rows that look
alike stay apart.

    $ printf 'NPS,Comment\n10,Thanks\n10,Thanks\n7,\n' > plain.csv
    $ voc import plain.csv
    id,nps,text
    af880dc38cfe44e2e31b3aa8,10,Thanks
    af880dc38cfe44e2e31b3aa8-2,10,Thanks
    1ccf28ffecde4b42d7d12143,7,
    $ voc import plain.csv ./plain.csv > twice.csv
    voc-import: ./plain.csv is named twice
    [64]

## Bad rows

The first bad row ends the run. Where ids come from the export nothing was written by then, as a later row could still hold
for an earlier one; else what was written can't pass for a whole table: it ends in an open quote.

    $ printf 'Respondent ID,Date,NPS,Branch,Comment,Collector\nR1,21/11/2026 09:15,eleven,Leeds,,\n' > bad.csv
    $ voc import --map maps bad.csv
    voc-import: bad.csv:2: nps: 'eleven' is not a number from 0 to 10
    [65]
    $ printf 'field,column,format\nat,Date,date %%d/%%m/%%Y %%H:%%M\nnps,NPS,0..10; none N/A\n' > scores.csv
    $ voc import --map scores.csv survey.csv bad.csv > half.csv
    voc-import: bad.csv:2: nps: 'eleven' is not a number from 0 to 10
    [65]
    $ (head -1 bad.csv; echo 'R1,21/11/2026 09:15,"7,5",Leeds,,') > comma.csv
    $ voc import --map maps comma.csv -o half.csv
    voc-import: comma.csv:2: nps: '7,5' is not a number from 0 to 10 (a decimal comma? @decimal,,comma in the map)
    [65]
    $ cat half.csv
    id,at,nps
    17965308a5253c3276caa71d,2026-11-21T09:15Z,9
    b1c3b0a95433229242fc85de,2026-12-03T17:40Z,4
    429a234791c2408845d40a9c,2026-12-04T08:05Z,
    "!voc-import: bad.csv:2: nps: 'eleven' is not a number from 0 to 10
    $ voc import half.csv
    voc-import: half.csv is half a table: voc-import: bad.csv:2: nps: 'eleven' is not a number from 0 to 10
    [65]

`--rejects` sets bad rows aside, whole and with the reason, and the sums balance.

    $ cat > ragged.csv <<'END'
    > Respondent ID,Date,NPS,Branch,Comment,Collector
    > R1,21/11/2026 09:15,9,Leeds,,
    > R2,21/11/2026 09:15,9,Leeds
    > R3,31/11/2026 09:15,9,Leeds,,
    > R4,21/11/2026 09:15,9.5,"Le"eds,,
    > ,,,,,
    > R5,21/11/2026 09:15, 10 ,Leeds,,
    > END
    $ voc import --map maps ragged.csv --rejects rejects.csv
    voc-import: 6 rows read = 2 kept + 3 rejected + 1 empty
    id,at,nps,branch,text
    R1,2026-11-21T09:15Z,9,Leeds,
    R5,2026-11-21T09:15Z,10,Leeds,
    $ cat rejects.csv
    file,line,column,value,reason,record
    ragged.csv,3,,,4 cells where the header has 6,"R2,21/11/2026 09:15,9,Leeds"
    ragged.csv,4,Date,31/11/2026 09:15,at: '31/11/2026 09:15' is not a time as in %d/%m/%Y %H:%M,"R3,31/11/2026 09:15,9,Leeds,,"
    ragged.csv,5,,,cell 4: text behind the closing quote; a quote inside a quoted cell is written twice,"R4,21/11/2026 09:15,9.5,""Le""eds,,"
    $ printf 'NPS,Comment\n10,caf\351\n' | voc import
    voc-import: standard input: read as Windows-1252: 1 byte is not UTF-8, such as in 'café'; if that reads wrong, name the encoding in a map, with a line like @encoding,,macintosh
    id,nps,text
    1f44724355221583ff0ee082,10,café
    $ printf 'NPS,Comment\n10,"never closed\n' | voc import
    id,nps,text
    "!voc-import: standard input:2: a quote that opens in this row is never closed
    voc-import: standard input:2: a quote that opens in this row is never closed
    [65]
    $ printf 'NPS,Comment\n10,a\0b\n' | voc import
    id,nps,text
    "!voc-import: standard input:2: a NUL byte, expected UTF-8 text (is this UTF-16?)
    voc-import: standard input:2: a NUL byte, expected UTF-8 text (is this UTF-16?)
    [65]

Bad rows go to a file of their own, so that no export, map or table is overwritten.

    $ voc import --map maps ragged.csv --rejects ragged.csv
    voc-import: --rejects: ragged.csv is an input, and would be overwritten
    [64]
    $ voc import --map maps ragged.csv --rejects maps/survey.csv
    voc-import: --rejects: maps/survey.csv is a map, and would be overwritten
    [64]
    $ voc import --map maps ragged.csv --rejects same.csv -o same.csv
    voc-import: -o: same.csv is the file of --rejects, too
    [64]
    $ voc import --map maps ragged.csv --rejects same.csv > same.csv
    voc-import: --rejects: same.csv is standard output, too; expected a file of its own
    [64]
    $ voc import --map maps ragged.csv >> ragged.csv
    voc-import: standard output: is ragged.csv, an input; expected another file
    [64]
    $ voc import --map maps ragged.csv --rejects -
    voc-import: --rejects: expected a file, not '-'
    [64]

A header alone gives a header; nothing at all is no table.

    $ head -1 survey.csv | voc import --map maps
    id,at,nps,branch,text
    $ voc import < /dev/null
    voc-import: standard input is empty, expected a header row
    [65]
    $ true | voc import
    voc-import: standard input is empty: the program before it wrote nothing; its own message says why
    [65]
    $ voc import missing.csv
    voc-import: missing.csv: no such file
    [66]
    $ voc import --map maps/survey.csv plain.csv
    voc-import: plain.csv has no column 'Respondent ID', which maps/survey.csv:2 takes for id; it has: NPS, Comment; if other exports have it, add the clause optional
    [65]
    $ voc import survey.csv > /dev/full
    voc-import: standard output: No space left on device
    [74]

What is to be written needs a name.

    $ voc import -o '' survey.csv
    voc-import: what is to be written needs the name of a file, but it is empty
    [64]

Rows that have to wait do so in a temporary file; its folder can be chosen.

    $ cat survey.csv | TMPDIR=/no/folder voc import > /dev/null
    voc-import: standard input: can't be kept in a temporary file in /no/folder (TMPDIR says where): No such file or directory
    [71]

A map that is asked for by itself says what it couldn't be made of.

    $ printf 'Date,Stars\n2026-04-03,5\n2026-04-04\n2026-04-05,1\n' > odd.csv
    $ voc import --guess odd.csv
    voc-import: odd.csv: 1 row can't be read and was not looked at; the first: odd.csv:3: 1 cell where the header has 2
    field,column,format
    at,Date,
    rating,Stars,1..5

## Guesses that could be wrong

A guess is settled by all the rows, and one that could be wrong is refused, with what was counted and the line of a
map that settles it.

    $ printf 'Date,Stars\n3/4/2026,5\n5/6/2026,1\n' > dates.csv
    $ voc import dates.csv
    voc-import: dates.csv: 'Date' could be day/month or month/day: of 2 dates, such as 3/4/2026, none has a number above 12 in either place; settle it in a map (--guess prints one) with the line at,Date,date %d/%m/%Y or at,Date,date %m/%d/%Y
    [65]
    $ printf 'Date,Stars\n3/4/2026,5\n5/16/2026,1\n' | voc import
    id,at,rating
    aa47ddfd9351530862f68b89,2026-03-04,5
    14ac248fb788bcec74ce0fbe,2026-05-16,1
    $ printf 'NPS\n9\n11\n0\n' | voc import
    voc-import: standard input: 'NPS' could be nps, but 1 of 3 answers are not 0 to 10: 11; if they are no answers, settle it in a map (--guess prints one) with the line nps,NPS,0..10; none 11
    [65]
    $ printf 'NPS\n5\n1\n4\n' | voc import
    voc-import: standard input: 'NPS' could be nps, but its 3 answers lie between 1 and 5, which a shorter scale could have, too; if it is 0 to 10, settle it in a map (--guess prints one) with the line nps,NPS,0..10
    [65]
    $ voc import --guess --map maps dates.csv
    voc-import: --guess: goes without --map; it prints the map that would be used
    [64]
    $ voc import --guess dates.csv
    voc-import: dates.csv: 'Date' could be day/month or month/day: of 2 dates, such as 3/4/2026, none has a number above 12 in either place; settle it in a map (--guess prints one) with the line at,Date,date %d/%m/%Y or at,Date,date %m/%d/%Y
    field,column,format
    ,Date,
    rating,Stars,1..5
    [65]
    $ printf 'id,date,nps,nps\n1,2026-11-21,9,3\n' | voc import
    voc-import: standard input: several columns are named 'nps' (#3, #4), and each could be nps; settle it in a map (--guess prints one) with the line nps,#3,0..10
    [65]
    $ printf 'Date,Q1\n2026-11-21,9\n' | voc import
    voc-import: standard input: no score was recognised; if it has one, name it in a map (--guess prints one) with a line like nps,COLUMN,0..10
    id,at
    cc859cb0d44230fd6df39ec3,2026-11-21
    $ printf 'a,b\n1,2\n' | voc import
    voc-import: standard input: no column is recognised as a score, a time or a text; write a map (--guess prints a start) and name it with --map
    [65]

Where the header's further rows ask the questions, and say where the clock hangs, they are looked at, too.

    $ cat > wave.csv <<'END'
    > StartDate,ResponseId,Q1_NPS_GROUP,Q1,Q2
    > Start Date,Response ID,How likely are you to recommend us? - Group,How likely are you to recommend us?,"Anything else, please?"
    > "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
    > 2026-11-21 09:15:00,R_1,Promoter,9,Fine
    > END
    $ voc import --guess wave.csv
    field,column,format
    @header,,3
    at,StartDate,zone America/Denver
    id,ResponseId,
    ,Q1_NPS_GROUP,
    nps,Q1,0..10
    text,Q2,
    $ voc import wave.csv
    id,at,nps,text
    R_1,2026-11-21T16:15:00Z,9,Fine

A field that is nearly a well-known one is probably a slip, as no metric would find it.

    $ printf 'field,column,format\nnsp,NPS,0..10\n' > slip-map.csv
    $ voc import --map slip-map.csv plain.csv > /dev/null
    voc-import: slip-map.csv:2: field 'nsp' becomes a column of its own; did you mean 'nps'?
