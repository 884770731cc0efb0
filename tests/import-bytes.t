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

## Encodings

What a byte order mark declares is taken as it is; the same export in any encoding has the same rows and ids.

    $ printf 'Datum,NPS,Kommentar\n2026-11-21,9,Schön – “prima”!\n2026-11-22,3,Zürich ist zu spät\n' > utf8.csv
    $ printf 'field,column,format\nat,Datum,\nnps,NPS,\ntext,Kommentar,\n' > map.csv
    $ voc import --map map.csv utf8.csv | tee rows.csv
    id,at,nps,text
    c16bf0997704ce5b4844beca,2026-11-21,9,Schön – “prima”!
    4697f4405f90c814f740541f,2026-11-22,3,Zürich ist zu spät
    $ for encoding in UTF-16LE UTF-16BE UTF-32LE UTF-32BE; do
    >     { printf '\357\273\277'; cat utf8.csv; } | iconv -f UTF-8 -t $encoding > marked.csv
    >     voc import --map map.csv marked.csv | cmp - rows.csv && echo $encoding
    > done
    UTF-16LE
    UTF-16BE
    UTF-32LE
    UTF-32BE
    $ { printf '\357\273\277'; cat utf8.csv; } | iconv -f UTF-8 -t UTF-16LE | gzip | voc import --map map.csv | cmp - rows.csv
    $ iconv -f UTF-8 -t UTF-16LE utf8.csv | voc import --map map.csv | cmp - rows.csv

Where nothing declares it, all the bytes are looked at, to the last. What is not UTF-8 is read as the old encoding in
which it makes words; that is told, with what overrules it.

    $ iconv -f UTF-8 -t WINDOWS-1252 utf8.csv > old.csv
    $ voc import --map map.csv old.csv > read.csv && cmp read.csv rows.csv
    voc-import: old.csv: read as Windows-1252: 6 bytes are not UTF-8, such as in 'Schön'; if that reads wrong, name the encoding in a map, with a line like @encoding,,macintosh
    $ iconv -f UTF-8 -t MACINTOSH utf8.csv > mac.csv
    $ voc import --map map.csv mac.csv > read.csv && cmp read.csv rows.csv
    voc-import: mac.csv: read as macintosh: 6 bytes are not UTF-8, such as in 'Schön'; if that reads wrong, name the encoding in a map, with a line like @encoding,,Windows-1252
    $ printf 'NPS,Comment\n9,Gr\201\341e aus K\224ln\n' | voc import
    voc-import: standard input: read as CP850: 3 bytes are not UTF-8, such as in 'Grüße'; if that reads wrong, name the encoding in a map, with a line like @encoding,,Windows-1252
    id,nps,text
    4488a7b2e9cf847bcef3cb96,9,Grüße aus Köln
    $ { echo NPS,Comment; yes '9,fine' | head -100000; printf '3,it doesn\222t work\n'; } | voc import | tail -1
    voc-import: standard input: read as Windows-1252: 1 byte is not UTF-8, such as in 'doesn’t'; if that reads wrong, name the encoding in a map, with a line like @encoding,,macintosh
    374f78d2604ba575c5ae9e42,3,it doesn’t work

A map's `@encoding` is believed, whatever the bytes look like; --guess prints the line.

    $ voc import --guess mac.csv
    voc-import: mac.csv: read as macintosh: 6 bytes are not UTF-8, such as in 'Schön'; if that reads wrong, name the encoding in a map, with a line like @encoding,,Windows-1252
    field,column,format
    @encoding,,macintosh
    at,Datum,
    nps,NPS,0..10
    text,Kommentar,
    $ printf '@encoding,,ISO-8859-15\n' | cat map.csv - > euro.csv
    $ printf 'Datum,NPS,Kommentar\n2026-11-21,9,12 \244\n' > price.csv
    $ voc import --map euro.csv price.csv
    id,at,nps,text
    5df02cb3703d5b3e803d016b,2026-11-21,9,12 €
    $ printf '@encoding,,Windows1251\n' | cat map.csv - > wrong.csv
    $ voc import --map wrong.csv price.csv
    voc-import: wrong.csv:5: @encoding: 'Windows1251' is no encoding; did you mean 'Windows-1251'?
    [65]

What reads as words in none of these is not guessed at.

    $ iconv -f UTF-8 -t WINDOWS-1251 > russian.csv <<'END'
    > Datum,NPS,Kommentar
    > 2026-11-21,9,Очень хорошо
    > END
    $ voc import --map map.csv russian.csv
    voc-import: russian.csv: 11 bytes are not UTF-8, and make no words in Windows-1252, Mac Roman or CP850; name the encoding in a map, with a line like @encoding,,Windows-1251, or convert the file by iconv
    [65]
    $ printf '@encoding,,Windows-1251\n' | cat map.csv - > russian-map.csv
    $ voc import --map russian-map.csv russian.csv
    id,at,nps,text
    df3220b3dd0ab17cbec8ffee,2026-11-21,9,Очень хорошо

A file of UTF-8 into which other bytes have slipped stays UTF-8, and the rows that have them are refused.

    $ { cat utf8.csv; tail -1 old.csv; } > mixed.csv
    $ voc import --map map.csv mixed.csv --rejects rejects.csv
    voc-import: mixed.csv: 2 bytes are not UTF-8, as the rest is (6 characters); a row with one can't be read
    voc-import: 3 rows read = 2 kept + 1 rejected
    id,at,nps,text
    c16bf0997704ce5b4844beca,2026-11-21,9,Schön – “prima”!
    4697f4405f90c814f740541f,2026-11-22,3,Zürich ist zu spät
    $ cut -d, -f1-3,5 rejects.csv
    file,line,column,reason
    mixed.csv,4,Kommentar,"text: byte 0xFC is not UTF-8; what else the whole file is

So is a row with a byte that its encoding doesn't have, and a file that ends within a character.

    $ printf '@encoding,,Windows-1252\n' | cat map.csv - > old-map.csv
    $ printf 'Datum,NPS,Kommentar\n2026-11-21,9,"a\n\201"\n2026-11-22,3,b\n' > odd.csv
    $ voc import --map old-map.csv odd.csv --rejects rejects.csv
    voc-import: 2 rows read = 1 kept + 1 rejected
    id,at,nps,text
    717b9b120e65ff1846227bff,2026-11-22,3,b
    $ cut -d, -f1-5 rejects.csv | head -2
    file,line,column,value,reason
    odd.csv,2,,,odd.csv:3: 0x81 is no character of Windows-1252
    $ { printf '\377\376'; iconv -f UTF-8 -t UTF-16LE utf8.csv | head -c -1; } | voc import --map map.csv
    voc-import: standard input: ends in the middle of a character of UTF-16LE
    [65]

Small files that people keep are read the same way.

    $ printf 'text;owner\nZ\374rich*;J\366rg\n' > owners.csv
    $ voc assign -f owners.csv rows.csv
    voc-assign: 1 of 2 rows fit no rule of owners.csv: text 'Schön – “prima”!' (1)
    id,at,nps,text,owner
    c16bf0997704ce5b4844beca,2026-11-21,9,Schön – “prima”!,
    4697f4405f90c814f740541f,2026-11-22,3,Zürich ist zu spät,Jörg
    $ { cat owners.csv; printf 'Genève*;Zoé\n'; } > owners-mixed.csv
    $ voc assign -f owners-mixed.csv rows.csv
    voc-assign: owners-mixed.csv:2: byte 0xFC is not UTF-8, as the rest is
    [65]

## Line ends

A row ends with LF, CRLF or CR, also where a file mixes them; inside quotes they belong to the cell.

    $ printf 'NPS,Comment\n9,Fine\n3,Late\n' > lf.csv
    $ voc import lf.csv > rows.csv
    $ tr '\n' '\r' < lf.csv | voc import | cmp - rows.csv
    $ sed 's/$/\r/' lf.csv | voc import | cmp - rows.csv
    $ printf 'NPS,Comment\r\n9,Fine\r3,Late\n' | voc import | cmp - rows.csv
    $ printf 'NPS,Comment\n\n9,Fine\r\n\r\n3,Late' | voc import | cmp - rows.csv
    $ printf 'NPS,Comment\r\n9,"one\ntwo\rthree\r\nfour"\r\n' | voc import | tr '\r' '@'
    id,nps,text
    45262af75918659e02765528,9,"one
    two@three@
    four"

What Windows-1252 has as letters, too, may be the letters of another language: Polish, Czech, Slovak, Hungarian, Croatian,
Slovene, Romanian, Turkish.

    $ printf 'ID;NPS;Comment\n1;9;prosz\352\n2;3;zadzwoni\346\n' | voc import
    voc-import: standard input: read as Windows-1250: 2 bytes are not UTF-8, such as in 'proszę'; if that reads wrong, name the encoding in a map, with a line like @encoding,,Windows-1252
    id,nps,text
    1,9,proszę
    2,3,zadzwonić
