# voc import: people followed without being named

`--pseudonym COLUMN --key FILE` writes keyed hashes in the place of a column's values: who is the same stays the same, in
every import with that key, and nobody without the key can tell who it is, or try names.

    $ cat > survey.csv <<'END'
    > id,at,nps,customer,agent,text
    > 1,2026-11-20T09:00Z,9,Ann@Example.com,Zoë,Thanks!
    > 2,2026-11-20T09:30Z,3, ann@example.com ,ann@example.com,Too late.
    > 3,2026-11-21T12:00Z,7,,Zoë,
    > 4,2026-11-22T12:00Z,11,Jürgen,Zoë,
    > END
    $ printf '9f86d081884c7d659a2feaa0c55ad015\n' > key
    $ chmod 600 key
    $ sed 4,5d survey.csv | voc import --pseudonym customer --pseudonym agent --key key
    id,at,customer,nps,agent,text
    1,2026-11-20T09:00Z,d4cc4df3686b3abb7ecd927b,9,17ca6e61f2cdadbe2e170601,Thanks!
    2,2026-11-20T09:30Z,d4cc4df3686b3abb7ecd927b,3,f421a11ad2cc04a2d6c8b1d0,Too late.

Blanks at the ends of a value don't count, nor the case of letters in an e-mail address. The same name in two columns gets
two hashes, as columns could be told to belong together else. An empty cell stays empty. What people write is passed on as it
is: a text may name them.

Ids that are made from the content are made with the key, too.

    $ printf 'NPS,Customer,Comment\n9,Ann,Thanks\n' | voc import --pseudonym customer --key key
    id,customer,nps,text
    15b37f5d6c6d7fce3644f763,5e07afd802fdaad85db6a66a,9,Thanks

Rows that are set aside would hold the names: their records are left out, as file and line say where they stand.

    $ printf 'field,column,format\nid,id,\nnps,nps,\ncustomer,customer,\n' > map.csv
    $ voc import survey.csv --map map.csv --pseudonym customer --key key --rejects rejects.csv -o feedback.csv
    voc-import: 4 rows read = 3 kept + 1 rejected
    $ cat rejects.csv
    file,line,column,value,reason,record
    survey.csv,5,nps,11,nps: '11' is not a number from 0 to 10,

The receipt tells nothing of the key.

    $ voc import --map map.csv survey.csv --pseudonym customer --key key --rejects rejects.csv --receipt receipt.csv -o f.csv
    voc-import: 4 rows read = 3 kept + 1 rejected
    $ grep -c -i -e jürgen -e ann@ -e 9f86d081 receipt.csv
    0
    [1]

## Keys

    $ sed 4,5d survey.csv | voc import --pseudonym customer
    voc-import: --pseudonym needs --key FILE, a secret: openssl rand -hex 32 > FILE
    [64]
    $ sed 4,5d survey.csv | voc import --key key
    voc-import: --key goes with --pseudonym COLUMN
    [64]
    $ sed 4,5d survey.csv | voc import --pseudonym costumer --key key
    voc-import: --pseudonym: the table has no column 'costumer'; did you mean 'customer'?
    [64]
    $ printf 'hunter2\n' > short
    $ sed 4,5d survey.csv | voc import --pseudonym customer --key short
    voc-import: short: a key of 7 bytes, expected at least 16 that nobody can guess, as from openssl rand -hex 32
    [65]
    $ voc import survey.csv --pseudonym customer --key survey.csv
    voc-import: --key: survey.csv is an input, and so no secret
    [64]
    $ chmod 644 key
    $ sed 4,5d survey.csv | voc import --pseudonym customer --key key | cut -d, -f1-3
    voc-import: key can be read by others than its owner, who could find out who is who: chmod 600
    id,at,customer
    1,2026-11-20T09:00Z,d4cc4df3686b3abb7ecd927b
    2,2026-11-20T09:30Z,d4cc4df3686b3abb7ecd927b
