# voc import: where an export's table begins and ends

What splits the cells is what most records agree on, not what the header has most of. A line `sep=;`, as a
spreadsheet writes it, says it, and is no header.

    $ printf 'ID\tHow likely, really, are you to recommend us?\tWhy\n1\t9\tquick, kind\n2\t4\t\n' > tabs.csv
    $ voc import tabs.csv
    id,nps,text
    1,9,"quick, kind"
    2,4,
    $ printf '\357\273\277"sep=;"\r\nID;NPS;Comment\r\n1;9;quick, kind\r\n' | voc import
    id,nps,text
    1,9,"quick, kind"
    $ printf 'Comment\nGood, and quick\nSlow\nFine\n' | voc import
    id,text
    3d204bb82ec9c7b076bebafd,"Good, and quick"
    861e05c006f9ad7d2b95a549,Slow
    bb040dadc3174e6fad4a1566,Fine
    $ printf 'Name, first;NPS\nSmith, John;9\nGray, Ann;7\n' > either.csv
    $ voc import either.csv
    voc-import: either.csv could be split by comma or by semicolon: each of the first 3 rows has 2 cells with the one and 2 with the other; settle it in a map with the line @delimiter,,comma or @delimiter,,semicolon
    [65]
    $ printf 'field,column,format\n@delimiter,,semicolon\nnps,NPS,\n' > either-map.csv
    $ voc import --map either-map.csv either.csv
    id,nps
    156a6e23cc28425bfd4be6ae,9
    a31e6de3269112b5bbe39a03,7

## Lines above the header

With a map the header is the first record that has all the columns that the map names, of the first 50.

    $ printf 'Satisfaction, all shops\nFrom,2026-11-01\nTo,2026-11-30\n\nID;NPS;Shop\n1;9;Leeds\n2;7;York\n' > report.csv
    $ printf 'field,column,format\nid,ID,\nnps,NPS,\nshop,Shop,\n' > report-map.csv
    $ voc import --map report-map.csv report.csv
    id,nps,shop
    1,9,Leeds
    2,7,York
    $ printf 'field,column,format\n@skip,,4\nid,ID,\nnps,NPS,\nshop,#3,\n' > told-map.csv
    $ voc import --map told-map.csv report.csv
    id,nps,shop
    1,9,Leeds
    2,7,York

Without a map it is the first record that looks like names, and behind which all records are as wide. The guess says so, and
`@skip` in its map.

    $ voc import --guess report.csv
    field,column,format
    @skip,,4
    id,ID,
    nps,NPS,0..10
    store,Shop,
    $ (printf 'Satisfaction,,,\nFrom,2026-11-01,,\n,,,\n'; sed -n '5,$s/;/,/gp' report.csv | sed 's/$/,/; 1s/$/Comment/') > padded.csv
    $ cat padded.csv
    Satisfaction,,,
    From,2026-11-01,,
    ,,,
    ID,NPS,Shop,Comment
    1,9,Leeds,
    2,7,York,
    $ voc import padded.csv
    id,nps,store,text
    1,9,Leeds,
    2,7,York,
    $ voc import --guess padded.csv > padded-map.csv
    $ voc import --map padded-map.csv padded.csv
    id,nps,store,text
    1,9,Leeds,
    2,7,York,

## Headers of several rows

Survey tools write the options of a question into a second row. A column of which the first row doesn't tell the name is
named by both: the question, ` > `, and the option.

    $ cat > monkey.csv <<'END'
    > Respondent ID,End Date,Which branches do you know?,,,How likely are you to recommend us?,
    > ,,Leeds,York,Kraków,Response,Why?
    > 101,11/21/2026 09:15:00 AM,Leeds,,Kraków,9,Quick
    > 102,11/22/2026 05:40:00 PM,,York,,4,
    > END
    $ voc import --guess monkey.csv | tee monkey-map.csv
    field,column,format
    @header,,2
    id,Respondent ID,
    at,End Date,date %m/%d/%Y %I:%M:%S %p
    ,Which branches do you know?,
    ,Which branches do you know? > York,
    ,Which branches do you know? > Kraków,
    nps,How likely are you to recommend us?,0..10
    ,How likely are you to recommend us? > Why?,
    $ voc import --keep monkey.csv
    id,at,nps,Which branches do you know?,Which branches do you know? > York,Which branches do you know? > Kraków,How likely are you to recommend us? > Why?
    101,2026-11-21T09:15:00Z,9,Leeds,,Kraków,Quick
    102,2026-11-22T17:40:00Z,4,,York,,
    $ printf 'field,column,format\n@header,,2\nid,Respondent ID,\nyork,Which branches do you know? > York,York=1\ntext,How likely are you to recommend us? > Why?,\n' > options-map.csv
    $ voc import --map options-map.csv monkey.csv
    id,york,text
    101,,Quick
    102,1,
    $ sed -i 's/Kraków/York/' monkey.csv
    $ voc import --map options-map.csv monkey.csv
    voc-import: monkey.csv has the column 'Which branches do you know? > York' twice; in options-map.csv:4 use #4 or #5
    [65]

Qualtrics also exports the rows by which a survey was tried out. The guess leaves them out, by `@without`, which names a
column and the values of rows that no customer made.

    $ cat > tried.csv <<'END'
    > StartDate,Status,ResponseId,Q1
    > Start Date,Response Type,Response ID,How likely are you to recommend us?
    > "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"
    > 2026-11-20 09:15:00,Survey Preview,R_0,0
    > 2026-11-21 09:15:00,IP Address,R_1,9
    > END
    $ voc import --guess tried.csv
    field,column,format
    @header,,3
    @without,Status,Survey Preview|Survey Test|Offline Survey Preview|1|2|17
    at,StartDate,zone America/Denver
    status,Status,
    id,ResponseId,
    nps,Q1,0..10
    $ voc import tried.csv
    voc-import: tried.csv: 1 row that is a preview or a test is left out, line 4: 2026-11-20 09:15:00,Survey Preview,R_0,0
    id,at,nps,status
    R_1,2026-11-21T16:15:00Z,9,IP Address
    $ printf 'field,column,format\n@header,,3\n@without,Stauts,Survey*\nid,ResponseId,\nnps,Q1,\n' > tried-map.csv
    $ voc import --map tried-map.csv tried.csv
    voc-import: tried.csv has no column 'Stauts', which tried-map.csv:3 takes as the condition of @without; did you mean 'Status'?
    [65]
    $ printf 'field,column,format\n@without,,Survey*\nid,ResponseId,\n' > tried-map.csv
    $ voc import --map tried-map.csv tried.csv
    voc-import: tried-map.csv:2: @without: leaves nothing out; expected a column and its values, such as @without,Status,Test*
    [65]

## Rows that are no feedback

Totals, averages and notes at the end are left out, said, and counted: the sums balance. So are headers that come again
where files were put together. In the middle of a file such a word is a row's like any other, and a last row that has an id
or a time is an answer.

    $ cat > totals.csv <<'END'
    > ID,Date,NPS,Branch,Comment
    > R1,2026-11-21,9,Leeds,"Total
    > delight"
    > ID,Date,NPS,Branch,Comment
    > R2,2026-11-22,ten,York,
    > R3,2026-11-23,7,Leeds,Average
    > Total,,16,,
    > ,,,,
    > Average,8.0
    > "Generated on 1 December 2026, (2 rows)"
    > END
    $ voc import totals.csv --rejects totals-rejects.csv
    voc-import: totals.csv: 1 row that repeats the header is left out, line 4: ID,Date,NPS,Branch,Comment
    voc-import: totals.csv: 3 rows at the end that are totals or notes are left out, from line 7: Total,,16,,
    voc-import: 8 rows read = 2 kept + 1 rejected + 1 empty + 1 repeated headers + 3 totals or notes
    id,at,nps,branch,text
    R1,2026-11-21,9,Leeds,"Total
    delight"
    R3,2026-11-23,7,Leeds,Average
    $ cat totals-rejects.csv
    file,line,column,value,reason,record
    totals.csv,5,NPS,ten,nps: 'ten' is not a number from 0 to 10,"R2,2026-11-22,ten,York,"
    $ printf 'ID,Date,NPS\nR1,2026-11-21,9\nTotal,,9\nR2,2026-11-22,8\nTotal,2026-11-30,7\n' | voc import
    voc-import: 1 row has the id of an earlier one and differs, such as standard input:5 from standard input:3: merged, the last holds (--same first, complete or all)
    id,at,nps
    R1,2026-11-21,9
    Total,2026-11-30,7
    R2,2026-11-22,8
    $ printf 'NPS,Comment\n9,Fine\n,Average\n' | voc import
    id,nps,text
    8c507051d3960e723a71fe0c,9,Fine
    6083f9d47f087ebf246b4cf7,,Average

## Cells too many, quotes too few

A row with another number of cells than the header is bad, as nobody knows which cell is which; but where every row has one
empty cell more, or the header has, it is read over.

    $ printf 'ID,NPS,Comment\n1,9,Fine,\n2,8,,\n' | voc import
    id,nps,text
    1,9,Fine
    2,8,
    $ printf 'ID,NPS,Comment\n1,9,Fine\n2,8,Fine, but slow\n' > prose.csv
    $ voc import prose.csv --rejects prose-rejects.csv
    voc-import: 2 rows read = 1 kept + 1 rejected
    id,nps,text
    1,9,Fine
    $ cat prose-rejects.csv
    file,line,column,value,reason,record
    prose.csv,3,,,4 cells where the header has 3; is a text with the delimiter in it not quoted?,"2,8,Fine, but slow"

A quote that isn't closed in its row spoils that row alone: reading goes on at the next line that has as many cells as the
header.

    $ cat > quotes.csv <<'END'
    > ID,NPS,Comment
    > 1,9,"Fine
    > and well"
    > 2,8,"5"" wide"
    > 3,7,"7""
    > 4,6,Slow
    > 5,5,"So \"fine\""
    > 6,4,"never closed
    > 7,3,Last
    > END
    $ voc import quotes.csv --rejects quotes-rejects.csv
    voc-import: 7 rows read = 4 kept + 3 rejected
    id,nps,text
    1,9,"Fine
    and well"
    2,8,"5"" wide"
    4,6,Slow
    7,3,Last
    $ cat quotes-rejects.csv
    file,line,column,value,reason,record
    quotes.csv,5,,,cell 3: a quote that opens in this row is not closed in it,"3,7,""7"""""
    quotes.csv,7,,,"cell 3: text behind the closing quote; a quote inside a quoted cell is written twice, and not with a backslash","5,5,""So \""fine\"""""
    quotes.csv,8,,,a quote that opens in this row is never closed,"6,4,""never closed"

Two columns of one name that are the same in every row are one; else a place has to say which is meant.

    $ printf 'ID,NPS,NPS\n1,9,9\n2,8,8\n' | voc import --keep
    id,nps
    1,9
    2,8
    $ printf 'field,column,format\nid,ID,\nnps,NPS,\n' > same-map.csv
    $ printf 'ID,NPS,NPS\n1,9,9\n2,8,8\n' > same.csv
    $ voc import --map same-map.csv same.csv
    id,nps
    1,9
    2,8
    $ echo 3,7,6 >> same.csv
    $ voc import --map same-map.csv same.csv
    voc-import: same.csv has the column 'NPS' twice; in same-map.csv:3 use #2 or #3
    [65]
    $ voc import same.csv
    voc-import: same.csv: several columns are named 'NPS' (#2, #3), and each could be nps; settle it in a map (--guess prints one) with the line nps,#2,0..10
    [65]

Averages without such a word are told by what all other rows have, an id and a time.

    $ printf 'id,Date,NPS,CSAT,Comment\n1,2026-01-02,9,5,a\n2,2026-01-03,0,3,b\n3,2026-01-03,7,4,b\n' > answers.csv
    $ (cat answers.csv; echo 'Total,,250,150,'; echo ',,5.3,4,') | voc import
    voc-import: standard input: 2 rows at the end that are totals or notes are left out, from line 5: Total,,250,150,
    id,at,nps,csat,text
    1,2026-01-02,9,5,a
    2,2026-01-03,0,3,b
    3,2026-01-03,7,4,b
    $ (cat answers.csv; echo 'All respondents,,5,4,') | voc import
    voc-import: standard input: 1 row at the end that is a total or a note is left out, line 5: All respondents,,5,4,
    id,at,nps,csat,text
    1,2026-01-02,9,5,a
    2,2026-01-03,0,3,b
    3,2026-01-03,7,4,b
    $ (cat answers.csv; echo ',,5,4,Great') | voc import
    id,at,nps,csat,text
    1,2026-01-02,9,5,a
    2,2026-01-03,0,3,b
    3,2026-01-03,7,4,b
    b21ede2624764a2d3892ce7b,,5,4,Great
    $ (cat answers.csv; echo 'Total,,250,150,'; echo '4,2026-01-03,7,4,b') | voc import
    voc-import: standard input:5: nps: '250' is not a number from 0 to 10; the row looks like a total: @without in a map leaves such rows out
    [65]

Totals within the table are kept, as a team may be called like one, but told, with the line of a map that leaves them out.

    $ printf 'Team,Date,NPS\nA,2026-01-02,9\nA Total,,9\nB,2026-01-03,7\nB Total,,7\nGrand Total,,8\n' > subtotals.csv
    $ voc import subtotals.csv
    voc-import: subtotals.csv: 1 row at the end that is a total or a note is left out, line 6: Grand Total,,8
    voc-import: subtotals.csv: 2 rows within the table without an id or a time look like totals, from line 3: kept as feedback; left out by @without,Team,*Total in a map
    id,at,nps,team
    aca5f93b0fe8ef4edc49de38,2026-01-02,9,A
    527404212ea3c72d5c1bc509,,9,A Total
    18db110ad5143b3f04c29507,2026-01-03,7,B
    2f1a4f0c2b0775819094de9f,,7,B Total
    $ (voc import --guess subtotals.csv; echo '@without,Team,*Total') > subtotals-map.csv
    $ voc import --map subtotals-map.csv subtotals.csv
    voc-import: subtotals.csv: 3 rows that are previews or tests are left out, from line 3: A Total,,9
    id,at,nps,team
    aca5f93b0fe8ef4edc49de38,2026-01-02,9,A
    18db110ad5143b3f04c29507,2026-01-03,7,B

Two quotes that were never meant as such may make one cell of many rows, which nothing but their looks can tell.

    $ (echo Id,Date,NPS,Comment; for i in $(seq 1 9); do echo "$i,2026-01-0$i,$i,fine"; done) > plain.csv
    $ sed '4s/fine/"loud/; 8s/fine/so loud"/' plain.csv | voc import | wc -l
    voc-import: standard input:4: a quoted cell that goes on for lines, of which 4 have as many cells as rows have: a quote that was never closed may have swallowed them; look at that line
    10
