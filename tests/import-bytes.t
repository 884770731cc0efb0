# import: any export as it comes

A file that is compressed by gzip or zstd is unpacked, whatever its name, from a file and from a pipe; the rows, and
the ids that are made from them, are the same.

    $ printf 'Date,NPS,Comment\n2026-11-21,9,Fine\n2026-11-22,3,"Late,\nand wet"\n' > survey.csv
    $ gzip -kn survey.csv
    $ cp survey.csv.gz survey
    $ voc import survey.csv
    id,at,nps,text
    a69e954d980d91cad0efedea,2026-11-21,9,Fine
    3bba456a8215b37747dfa6aa,2026-11-22,3,"Late,
    and wet"
    $ voc import survey.csv.gz
    id,at,nps,text
    a69e954d980d91cad0efedea,2026-11-21,9,Fine
    3bba456a8215b37747dfa6aa,2026-11-22,3,"Late,
    and wet"
    $ voc import survey
    id,at,nps,text
    a69e954d980d91cad0efedea,2026-11-21,9,Fine
    3bba456a8215b37747dfa6aa,2026-11-22,3,"Late,
    and wet"
    $ cat survey.csv.gz | voc import
    id,at,nps,text
    a69e954d980d91cad0efedea,2026-11-21,9,Fine
    3bba456a8215b37747dfa6aa,2026-11-22,3,"Late,
    and wet"
    $ voc import survey.csv | gzip | voc measure -m nps | cut -d, -f1-7
    metric,period,as_of,kind,better,unit,n
    nps,all,2026-11-22,net,high,points,2

Two that were joined are one, as gzip itself has it.

    $ { gzip -n < survey.csv; printf '2026-11-23,10,\n' | gzip -n; } | voc import
    id,at,nps,text
    a69e954d980d91cad0efedea,2026-11-21,9,Fine
    3bba456a8215b37747dfa6aa,2026-11-22,3,"Late,
    and wet"
    397008f41da7c4f66ebf5c0b,2026-11-23,10,

What is cut or damaged is refused, and never a shorter table.

    $ head -c 60 survey.csv.gz > cut.csv.gz
    $ voc import cut.csv.gz
    voc-import: cut.csv.gz: ends in the middle of its compressed data
    [65]
    $ { head -c -8 survey.csv.gz; printf 'xxxxxxxx'; } | voc import
    voc-import: standard input: its compressed data is damaged (incorrect data check)
    [65]
    $ { cat survey.csv.gz; printf '2026-11-23,10,\n'; } > more.csv.gz
    $ voc import more.csv.gz
    voc-import: more.csv.gz: its compressed data is damaged (incorrect header check)
    [65]

A map that is for certain files knows them packed, too, and may be packed itself.

    $ printf 'field,column,format\n@file,,survey*.csv\nat,Date,\nnps,NPS,\n' | gzip > surveys-map
    $ voc import --map surveys-map survey.csv.gz
    id,at,nps
    a69e954d980d91cad0efedea,2026-11-21,9
    3bba456a8215b37747dfa6aa,2026-11-22,3
    $ mkdir maps && gunzip < surveys-map > maps/survey.csv
    $ voc import --map maps survey.csv.gz
    id,at,nps
    a69e954d980d91cad0efedea,2026-11-21,9
    3bba456a8215b37747dfa6aa,2026-11-22,3

What is no table at all is told, with what to do.

    $ printf 'PK\003\004\024\000\000\000\000\000survey.csv' > survey.zip
    $ voc import survey.zip
    voc-import: survey.zip: is a zip archive; unpack it first, as with unzip -p
    [65]
    $ printf 'PK\003\004\024\000\000\000\000\000xl/workbook.xml' > survey.xlsx
    $ voc import survey.xlsx
    voc-import: survey.xlsx: is an Excel workbook; save it as CSV
    [65]
    $ printf '<!DOCTYPE html>\n<title>Please sign in</title>\n' > download.csv
    $ voc import download.csv
    voc-import: download.csv: is a web page (HTML), perhaps an error page saved in the place of a table; expected CSV
    [65]
    $ printf '%%PDF-1.7\n' | voc measure
    voc-measure: standard input: is a PDF; expected a table as CSV
    [65]
