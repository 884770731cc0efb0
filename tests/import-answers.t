# voc import: answers as exports write them

An answer is rarely a plain number in a column of its own. It is spread over eleven columns of which one is ticked,
its date stands beside its time, and a scale is turned in one half of the rows. A map says how such cells become one
answer.

## One answer from several columns

`#6..#16` are the columns from the sixth to the sixteenth; with `one` the marked one gives the answer, which is its
header. A beginning that all of them share (`nps_`) says nothing, and where a header names the question and the option
(`Contact > Mail`), the option is the label. `all` lists all that are marked. Columns joined by ` + ` are read as one
cell, with a blank between.

    $ cat > ticks.csv <<'END'
    > Id,Day,Hour,Score,Source,nps_0,nps_1,nps_2,nps_3,nps_4,nps_5,nps_6,nps_7,nps_8,nps_9,nps_10,Contact > Mail,Contact > Phone
    > 1,21/11/2026,09:15,1,EU shop,0,0,0,0,0,0,0,0,0,1,0,1,1
    > 2,3/12/2026,,5,EU web,1,0,0,0,0,0,0,0,0,0,0,0,1
    > 3,4/12/2026,10:00,5,US,0,0,0,0,0,0,0,0,0,0,0,0,0
    > END
    $ cat > ticks-map.csv <<'END'
    > field,column,format
    > id,Id,
    > at,Day + Hour,date %d/%m/%Y %H:%M|%d/%m/%Y
    > nps,#6..#16,one
    > contact,Contact > Mail + Contact > Phone,all
    > END
    $ voc import --map ticks-map.csv ticks.csv
    id,at,nps,contact
    1,2026-11-21T09:15Z,9,Mail|Phone
    2,2026-12-03,0,Phone
    3,2026-12-04T10:00Z,,

Two marks are no answer, and a row that has them is bad.

    $ sed 's/^2,.*/2,3\/12\/2026,,5,EU web,,,,,,,,x,,x,,,/' ticks.csv > both.csv
    $ voc import --map ticks-map.csv both.csv --rejects rejects.csv -o /dev/null
    voc-import: 3 rows read = 2 kept + 1 rejected
    $ cut -d, -f1-5 rejects.csv
    file,line,column,value,reason
    both.csv,3,#6..#16,7|9,nps: two answers: 7 (#13) and 9 (#15); expected one

Where the headers are missing or alike, they are no labels, and the cell of the one that is filled is the answer.

    $ printf 'How satisfied are you?,,,,\n,,3,,\n1,,,,\n' > cells.csv
    $ printf 'field,column,format\ncsat,#1..#5,one\n' > cells-map.csv
    $ voc import --map cells-map.csv cells.csv | cut -d, -f2
    csat
    3
    1

## Lines with a condition

Several lines may set one field. The first whose condition fits the row holds (a text, or a glob; `|` parts
alternatives), and where none fits, the line without one; else the cell is empty.

    $ cat > turned-map.csv <<'END'
    > field,column,format
    > id,Id,
    > rating,Score,1..5
    > rating,Score,5..1; if Source=EU*
    > channel,,web; if Source=*web|*online
    > END
    $ voc import --map turned-map.csv ticks.csv
    id,channel,rating
    1,,5
    2,web,1
    3,,5

The column of a condition has to be there, and two lines that ask the same are a slip.

    $ printf 'field,column,format\nrating,Score,5..1; if Sorce=EU\n' > slip-map.csv
    $ voc import --map slip-map.csv ticks.csv
    voc-import: ticks.csv has no column 'Sorce', which slip-map.csv:2 takes as the condition of rating; did you mean 'Source'?
    [65]
    $ printf 'field,column,format\nrating,Score,5..1; if Source=EU\nrating,Score,1..5; if Source=EU\n' > slip-map.csv
    $ voc import --map slip-map.csv ticks.csv
    voc-import: slip-map.csv:3: rating: the field stands in line 2 already, under the same condition
    [65]

## Answers in words

Words stand for numbers where the map says so; case and blanks don't matter, as exports of one survey differ in them.
With `worded` the one number among the words is the answer, or the count of stars; what it is out of has to be the end
of the scale.

    $ cat > words.csv <<'END'
    > Id,Agree,Stars,Likely
    > 1,Strongly agree,★★★★☆,10 - extremely likely
    > 2,strongly  Disagree,4.5 stars,0 = not at all likely
    > 3,neither,3 out of 5,Rather likely (7)
    > END
    $ cat > words-map.csv <<'END'
    > field,column,format
    > id,Id,
    > csat,Agree,1..5; Strongly agree=5|Neither=3|Strongly disagree=1
    > rating,Stars,1..5; worded
    > nps,Likely,0..10; worded
    > END
    $ voc import --map words-map.csv words.csv
    id,nps,csat,rating
    1,10,5,4
    2,0,1,4.5
    3,7,3,3
    $ printf 'Id,Agree,Stars,Likely\n1,,4/10,9\n' | voc import --map words-map.csv --rejects rejects.csv
    id,nps,csat,rating
    "!voc-import: every row was rejected; the first: standard input:2: rating: '4/10' is not one number from 1 to 5: it is out of another number than that
    voc-import: every row was rejected; the first: standard input:2: rating: '4/10' is not one number from 1 to 5: it is out of another number than that
    [65]
    $ printf 'Id,Agree,Stars,Likely\n1,,4,7 or 8\n' | voc import --map words-map.csv
    id,nps,csat,rating
    "!voc-import: standard input:2: nps: '7 or 8' is not one number from 0 to 10
    voc-import: standard input:2: nps: '7 or 8' is not one number from 0 to 10
    [65]
    $ printf 'field,column,format\nnps,Likely,0..10\n' > plain-map.csv
    $ voc import --map plain-map.csv words.csv
    id,nps
    "!voc-import: words.csv:2: nps: '10 - extremely likely' is not a number from 0 to 10 (the clause 'worded' reads it)
    voc-import: words.csv:2: nps: '10 - extremely likely' is not a number from 0 to 10 (the clause 'worded' reads it)
    [65]
