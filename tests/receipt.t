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
    voc-measure: /dev/full: No space left on device
    [74]
