# What every program promises

The promises are kept in one place for all programs; here they are shown on one or two.

    $ cat > feedback.csv <<END
    > id,at,place,text
    > 1,2026-06-30,Leeds,fine
    > 2,2026-07-01,Zürich,"slow, and ""dear"""
    > END
    $ printf 'place,owner\nLeeds,dana\nZürich,luca\n' > owners.csv

## Verbs and options

`voc` runs the program of that name. A word that is nearly right gets the likely one.

    $ voc asign -f owners.csv feedback.csv
    voc: there is no verb 'asign'; did you mean 'assign'?
    [64]
    $ voc assign --rule owners.csv feedback.csv
    voc-assign: there is no option '--rule'; did you mean '--rules'?
    [64]
    $ voc assign -x feedback.csv
    voc-assign: there is no option '-x'; see voc help assign
    [64]
    $ voc assign feedback.csv --rules
    voc-assign: --rules: expected a value, FILE
    [64]
    $ voc assign -f owners.csv feedback.csv --unowned=yes
    voc-assign: --unowned takes no value
    [64]
    $ voc help assign | head -4
    voc assign - who owns it? which topic, persona, touchpoint?

        voc assign -f owners.csv -f topics.csv feedback.csv > owned.csv
        voc assign -f owners.csv --unowned feedback.csv
    $ voc assign --version | sed 's/[0-9.]*$/N/'
    voc-assign N
    $ voc assign --summary
    who owns it? which topic, persona, touchpoint?

Options may follow operands; `--` ends them, and a value may stand with its option.

    $ voc assign feedback.csv -fowners.csv | tail -1
    2,2026-07-01,Zürich,"slow, and ""dear""",luca
    $ voc assign feedback.csv --rules=owners.csv | tail -1
    2,2026-07-01,Zürich,"slow, and ""dear""",luca
    $ cp feedback.csv ./-odd.csv
    $ voc assign -f owners.csv -- -odd.csv | tail -1
    2,2026-07-01,Zürich,"slow, and ""dear""",luca

## Inputs

`-` and nothing are standard input. Several inputs are read as one table with the columns of all.

    $ voc assign -f owners.csv - < feedback.csv | head -2
    id,at,place,text,owner
    1,2026-06-30,Leeds,fine,dana
    $ printf 'id;nps;place\n3;10;Leeds\n' > more.csv
    $ voc assign -f owners.csv feedback.csv more.csv
    id,at,place,text,nps,owner
    1,2026-06-30,Leeds,fine,,dana
    2,2026-07-01,Zürich,"slow, and ""dear""",,luca
    3,,Leeds,,10,dana
    $ voc assign -f owners.csv nowhere.csv
    voc-assign: nowhere.csv: no such file
    [66]
    $ voc assign -f owners.csv .
    voc-assign: .: is a folder, expected a file
    [66]
    $ printf 'id,place,id\n' | voc assign -f owners.csv
    voc-assign: standard input: two columns are named 'id'; expected names that differ
    [65]

A header alone is a table without rows; nothing at all is none.

    $ head -1 feedback.csv | voc assign -f owners.csv
    id,at,place,text,owner
    $ : | voc assign -f owners.csv
    voc-assign: standard input is empty: the program before it wrote nothing; its own message says why
    [65]

A bad row ends the run and is named by file and line, and what was written can't pass for a table.

    $ printf 'id,place\n1,Leeds\n2,Leeds,3\n' > ragged.csv; voc assign -f owners.csv ragged.csv
    id,place,owner
    1,Leeds,dana
    "!voc-assign: ragged.csv:3: 3 cells where the header has 2
    voc-assign: ragged.csv:3: 3 cells where the header has 2
    [65]
    $ printf 'id,place\n1,Leeds\n2,"Zürich\n' > open.csv; voc assign -f owners.csv open.csv
    id,place,owner
    1,Leeds,dana
    "!voc-assign: open.csv:3: a quote that opens in this row is never closed
    voc-assign: open.csv:3: a quote that opens in this row is never closed
    [65]
    $ printf 'id,place\n1,Leeds\n2,Z"rich\n' > quote.csv; voc assign -f owners.csv quote.csv
    id,place,owner
    1,Leeds,dana
    "!voc-assign: quote.csv:3: cell 2: a quote inside a cell that doesn't begin with one
    voc-assign: quote.csv:3: cell 2: a quote inside a cell that doesn't begin with one
    [65]
    $ printf 'id,place\n1,Leeds\n2,Z\0rich\n' > nul.csv; voc assign -f owners.csv nul.csv
    id,place,owner
    1,Leeds,dana
    "!voc-assign: nul.csv:3: a NUL byte, expected UTF-8 text (is this UTF-16?)
    voc-assign: nul.csv:3: a NUL byte, expected UTF-8 text (is this UTF-16?)
    [65]

Half a table from a program that failed is refused, and the news is passed on down the pipe.

    $ printf 'id,place\n1,Leeds\n"!voc-import: survey.csv:3: nps: %s is not a number from 0 to 10\n' eleven > half.csv
    $ voc assign -f owners.csv half.csv
    id,place,owner
    1,Leeds,dana
    "!voc-assign: half.csv is half a table: voc-import: survey.csv:3: nps: eleven is not a number from 0 to 10
    voc-assign: half.csv is half a table: voc-import: survey.csv:3: nps: eleven is not a number from 0 to 10
    [65]
    $ voc assign -f owners.csv ragged.csv 2> /dev/null | voc assign -f owners.csv --set owner > /dev/null
    voc-assign: standard input is half a table: voc-assign: ragged.csv:3: 3 cells where the header has 2
    [65]
    $ printf '"!voc-import: survey.csv: no such file\n' | voc assign -f owners.csv
    voc-assign: standard input is half a table: voc-import: survey.csv: no such file
    [65]

## Outputs

Data go to standard output, or with `-o` to a file, which is written whole or not at all.

    $ voc assign -f owners.csv feedback.csv -o owned.csv; cat owned.csv
    id,at,place,text,owner
    1,2026-06-30,Leeds,fine,dana
    2,2026-07-01,Zürich,"slow, and ""dear""",luca
    $ voc assign -f owners.csv ragged.csv -o owned.csv; wc -l < owned.csv
    voc-assign: ragged.csv:3: 3 cells where the header has 2
    3
    $ voc assign -f owners.csv ragged.csv -o fresh.csv; ls
    voc-assign: ragged.csv:3: 3 cells where the header has 2
    -odd.csv
    feedback.csv
    half.csv
    more.csv
    nul.csv
    open.csv
    owned.csv
    owners.csv
    quote.csv
    ragged.csv
    $ voc assign -f owners.csv feedback.csv -o nowhere/owned.csv
    voc-assign: nowhere/owned.csv: can't be made: No such file or directory
    [73]

It never takes the place of a file that is read.

    $ voc assign -f owners.csv feedback.csv -o feedback.csv
    voc-assign: -o: feedback.csv is an input, and would be overwritten
    [64]
    $ voc assign -f owners.csv feedback.csv -o owners.csv
    voc-assign: -o: owners.csv is the file of --rules, too
    [64]

A table is CSV, or what `--to` says: `text` lines it up for a reader, and makes what strangers wrote harmless.

    $ voc assign -f owners.csv feedback.csv --set owner --tsv | tail -1 | tr '\t' '|'
    2|2026-07-01|Zürich|"slow, and ""dear"""|luca
    $ voc assign -f owners.csv feedback.csv --set owner --to text
    id  at          place   text              owner
     1  2026-06-30  Leeds   fine              dana
     2  2026-07-01  Zürich  slow, and "dear"  luca
    $ voc assign -f owners.csv feedback.csv --set owner --to xml
    voc-assign: --to: 'xml' isn't one of text, csv, tsv
    [64]
    $ printf 'id,place\n1,\033[31mLeeds\n' | voc assign -f owners.csv --to text
    voc-assign: 1 of 1 rows fit no rule of owners.csv: place '�[31mLeeds' (1)
    voc-assign: 2 rules of owners.csv fitted no row: lines 2, 3
    id  place
     1  �[31mLeeds
    $ printf 'id,place\n1,\033[31mLeeds\n' | voc assign -f owners.csv 2> /dev/null | tail -1 | tr '\033' '^'
    1,^[31mLeeds,

A full disk is never a success, and a closed pipe ends a program without a word.

    $ voc assign -f owners.csv feedback.csv --set owner > /dev/full
    voc-assign: standard output: No space left on device
    [74]
    $ voc help assign > /dev/full
    voc-assign: standard output can't be written
    [74]
    $ awk 'BEGIN { print "id,place"; for (i = 0; i < 99999; i++) print i ",Leeds" }' > many.csv
    $ { voc assign -f owners.csv many.csv; echo "status $?" > status; } | head -1; cat status
    id,place,owner
    status 141

The same bytes come out in every locale.

    $ for locale in C de_DE.UTF-8 tr_TR.UTF-8; do
    >     LC_ALL=$locale voc assign -f owners.csv feedback.csv --set owner | cksum
    > done | uniq | wc -l
    1

## A table that was cut off

A program that is killed can say nothing, but it never writes the last line end before it is done: what has none may
have been cut off, and isn't taken for the whole.

    $ printf 'id,nps\n1,9\n2,1' | voc measure -m nps
    voc-measure: standard input:3: the last line has no line end, so the table may have been cut off; add it if not
    [65]

A table that is named twice would count everything twice.

    $ printf 'id,nps\n1,9\n2,3\n' > once.csv
    $ voc measure -m nps once.csv ./once.csv
    voc-measure: ./once.csv is named twice
    [64]

A slip of the pen in a year would have everything wait until then.

    $ printf 'at,answered_at,nps\n2026-03-04,,9\n2026-03-05,,9\n2062-03-06,2062-03-06,1\n' > slip.csv
    $ voc measure -m first_response slip.csv > /dev/null
    voc-measure: slip.csv:4: 2062-03-06 is 36 years after every other row, and waiting counts up to it; if it is a slip, set --as-of

Tables that were run together are told by the second header.

    $ printf 'id,at,nps\n1,2026-03-01,9\n' > one.csv; cat one.csv one.csv | voc measure -m nps
    voc-measure: standard input:3: at: the header again: were two tables run together? Name both files
    [65]
    $ voc measure -m volume one.csv > many.csv; cat many.csv many.csv | voc baseline > /dev/null
    voc-baseline: standard input:3: kind: the header again: were two tables run together? Name both files
    [65]

A standard input that is closed is no file that happens to be read.

    $ voc measure -m nps once.csv - <&-
    voc-measure: standard input: Bad file descriptor
    [66]
