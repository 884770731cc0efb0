# Receipts: what was read, and what became of it

Every program takes `--receipt FILE` and appends to it, when it ends, what it was asked, what it read and what it
wrote. The programs of one pipeline may share the file.

    $ cat > survey.csv <<'END'
    > Respondent ID,Date,NPS,Branch,Comment
    > R1,21/11/2026 09:15,9,Leeds,"Friendly, and quick."
    > R2,3/12/2026 17:40,4,Kraków,
    > R3,4/12/2026 08:05,N/A,Leeds,
    > END
    $ printf 'branch,owner\nLeeds,dana\n' > owners.csv
    $ voc import survey.csv --receipt receipt.csv -o feedback.csv
    $ voc assign -f owners.csv feedback.csv --receipt receipt.csv |
    >   voc measure -m nps --by owner --receipt receipt.csv > measures.csv
    voc-assign: 1 of 3 rows fit no rule of owners.csv: branch 'Kraków' (1)
    $ head -1 receipt.csv
    program,input,item,value
    $ grep ^assign receipt.csv | grep -v version
    assign,,arguments,-f owners.csv feedback.csv --receipt receipt.csv
    assign,feedback.csv,bytes,135
    assign,feedback.csv,sha256,5f744915717c72511f703abafe605d98b4cd78d5d3ed1b8f6f1aea14d0cc3545
    assign,owners.csv,bytes,24
    assign,owners.csv,sha256,6cf3cb37866f817d3220e45e19196e1b5d18e01047f5fe58650f055a2850a637
    assign,feedback.csv,rows read,3
    assign,,rows written,3
    assign,,warnings,1
    assign,,exit status,0
    $ grep ^measure receipt.csv | grep -v version
    measure,,arguments,-m nps --by owner --receipt receipt.csv
    measure,standard input,bytes,152
    measure,standard input,sha256,2fc88beac6497a2acc9ea7b07f45e788af651e060b426e8164cc304797ff012e
    measure,standard input,rows read,3
    measure,,rows written,2
    measure,,warnings,0
    measure,,exit status,0

It is a table of `program,input,item,value`: an empty input is the run as a whole. Each file that was read, also the
rules, stands there with its size and its SHA-256, so that it can be said later which file a number came from.

    $ sha256sum owners.csv | cut -c1-64
    6cf3cb37866f817d3220e45e19196e1b5d18e01047f5fe58650f055a2850a637

What comes by a pipe is kept in a temporary file and counted from there. A run that fails says so, too.

    $ head -2 survey.csv | voc measure -m csat --receipt failed.csv
    voc-measure: standard input has no column 'csat'; it has: Respondent ID, Date, NPS, Branch, Comment
    [65]
    $ grep -e status -e bytes failed.csv
    measure,standard input,bytes,89
    measure,,exit status,65

## What import read

`voc import` adds how each export was laid out, what became of each of its rows, and what they hold: the first and the
last moment of each column of times, and how often each value of a scale was kept. The figures balance.

    $ cat > late.csv <<'END'
    > Respondent ID,Date,NPS,Branch,Comment
    > R3,4/12/2026 08:05,10,Leeds,
    > ,,,,
    > R4,5/12/2026 19:20,eleven,Leeds,
    > R5,15/12/2026 19:20,10,Leeds,
    > END
    $ voc import --guess survey.csv > map.csv
    $ voc import --map map.csv survey.csv late.csv --rejects rejects.csv --receipt import.csv -o feedback.csv
    voc-import: 7 rows read = 4 kept + 1 merged + 1 rejected + 1 empty
    $ grep -v -e version -e bytes -e sha256 import.csv
    program,input,item,value
    import,,arguments,--map map.csv survey.csv late.csv --rejects rejects.csv --receipt import.csv -o feedback.csv
    import,survey.csv,encoding,UTF-8
    import,survey.csv,delimiter,comma
    import,survey.csv,lines above the header,0
    import,survey.csv,header rows,1
    import,survey.csv,header,"Respondent ID, Date, NPS, Branch, Comment"
    import,survey.csv,map,map.csv
    import,survey.csv,rows read,3
    import,survey.csv,rows kept,2
    import,survey.csv,rows merged,1
    import,survey.csv,rows folded,0
    import,survey.csv,rows rejected,0
    import,survey.csv,at first,2026-11-21T09:15Z
    import,survey.csv,at last,2026-12-03T17:40Z
    import,survey.csv,nps 4,1
    import,survey.csv,nps 9,1
    import,late.csv,encoding,UTF-8
    import,late.csv,delimiter,comma
    import,late.csv,lines above the header,0
    import,late.csv,header rows,1
    import,late.csv,header,"Respondent ID, Date, NPS, Branch, Comment"
    import,late.csv,map,map.csv
    import,late.csv,rows read,4
    import,late.csv,rows kept,2
    import,late.csv,rows merged,0
    import,late.csv,rows folded,0
    import,late.csv,rows rejected,1
    import,late.csv,rows skipped: empty,1
    import,late.csv,at first,2026-12-04T08:05Z
    import,late.csv,at last,2026-12-15T19:20Z
    import,late.csv,nps 10,2
    import,,rows read,7
    import,,rows kept,4
    import,,rows merged,1
    import,,rows folded,0
    import,,rows rejected,1
    import,,rows skipped: empty,1
    import,,rows written,4
    import,,warnings,1
    import,,exit status,0

A report ends with it: `voc report checked.csv scores.csv receipt.csv`.

    $ voc report import.csv
    What was read
    -------------
      survey.csv by import: 3 rows, 2 kept, 1 merged; from 2026-11-21T09:15Z to
        2026-12-03T17:40Z.
      late.csv by import: 4 rows, 2 kept, 1 rejected; from 2026-12-04T08:05Z to
        2026-12-15T19:20Z.

## A receipt is only ever added to

    $ voc measure feedback.csv --receipt survey.csv
    voc-measure: survey.csv is something else, and isn't added to; expected a new file or one that begins program,input,item,value
    [64]
    $ voc measure feedback.csv --receipt feedback.csv
    voc-measure: --receipt: feedback.csv is an input, and would be overwritten
    [64]
    $ voc measure feedback.csv --receipt new.csv -o ./new.csv
    voc-measure: -o: new.csv is the file of --receipt, too
    [64]
    $ voc assign -f owners.csv feedback.csv --receipt owners.csv
    voc-assign: --receipt: owners.csv is the file of --rules, too
    [64]
    $ voc measure feedback.csv --receipt -
    voc-measure: --receipt: expected a file, not '-'
    [64]
    $ voc measure -m nps feedback.csv --receipt /dev/full -o measures.csv
    voc-measure: all was done, but for the receipt: /dev/full: No space left on device
    [74]
