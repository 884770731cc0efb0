# voc store forget: a person's right

Rows are never deleted from a store, but for a person who wants to be forgotten. Here are eleven customers.

    $ awk 'BEGIN { print "id,source,at,customer,nps,team,order,text"; for (i = 1; i < 12; i++)
    >     printf "%d,survey,2026-06-%02dT09:30Z,c%d@example.org,%d,Leeds,X-%d,comment %d\n", i, i, i, i % 11, 700 + i, i }' > survey.csv
    $ voc store add feedback.db survey.csv
    $ sed 's/comment 7/comment 7 (angry)/' survey.csv | voc store add feedback.db
    $ voc store get feedback.db | voc measure -m nps,volume > before.csv

It takes the customer, the text, the id, the time of day and the history, and of all other columns what not at least ten rows
of others have, too. It says what it did.

    $ voc store forget feedback.db --customer C7@Example.org --as-of 2026-06-30
    customer,rows,changes
    C7@Example.org,1,1
    $ voc store get feedback.db --where at=2026-06-07 | sed 's/forgotten-[0-9a-f]*/forgotten-…/'
    id,source,at,customer,nps,team,order,text
    forgotten-…,survey,2026-06-07,,7,Leeds,,
    $ voc store log feedback.db --history
    batch,at,source,id,column,was,became
    $ voc store log feedback.db | cut -d, -f1-3,5-
    batch,at,what,read,new,changed,unchanged,repeated,forgotten,inputs
    1,,add,11,11,0,0,0,0,survey.csv
    2,,add,11,0,1,10,0,0,standard input
    3,2026-06-30,forget,1,0,1,0,0,0,
    $ grep -a -c -e c7@ -e X-707 -e 'comment 7' feedback.db
    0
    [1]

The anonymous counts stay.

    $ voc measure -m nps,volume feedback.db | cmp - before.csv

The same export again doesn't bring the person back, nor does another one: a keyed hash is kept, and nothing else.

    $ voc store add feedback.db survey.csv
    $ printf 'id,source,customer,text\n90,reviews,c7@example.org,me again\n91,reviews,c9@example.org,hello\n' | voc store add feedback.db
    $ voc store log feedback.db | cut -d, -f1-3,5-10 | tail -2
    4,,add,11,0,0,10,0,1
    5,,add,2,1,0,0,0,1
    $ voc store get feedback.db --where source=reviews | cut -d, -f1-4
    id,source,at,customer
    91,reviews,,c9@example.org
    $ grep -a -c -e c7@ -e X-707 -e 'comment 7' feedback.db
    0
    [1]

Someone who isn't there is remembered all the same; it might be a slip, so it is told.

    $ voc store forget feedback.db --customer c77@example.org --customer c8@example.org
    voc-store: no row of feedback.db has the customer 'c77@example.org'; should one come, it won't be taken
    customer,rows,changes
    c77@example.org,0,0
    c8@example.org,1,0
    $ voc store forget feedback.db
    voc-store: expected whom, as in voc store forget feedback.db --customer ann@example.org
    [64]
    $ voc store forget feedback.db --customer ' '
    voc-store: --customer: expected a customer, not nothing
    [64]
    $ voc store forget nowhere.db --customer c8@example.org
    voc-store: nowhere.db: no such file; voc store add makes one
    [66]
    $ voc store get feedback.db --customer c8@example.org
    voc-store: --customer goes with forget, not with get
    [64]

A name that is nearly one that is there may be a slip; who is forgotten already, or was the customer only once, is told
on a terminal. A pattern is no name.

    $ printf 'id,customer,text\n1,Ann Smith,hello\n2,MÜLLER@example.org,hi\n' | voc store add people.db
    $ voc store forget people.db --customer 'Anne Smith'
    voc-store: no row of people.db has the customer 'Anne Smith' (did you mean 'Ann Smith'?); should one come, it won't be taken
    customer,rows,changes
    Anne Smith,0,0
    $ voc store forget people.db --customer 'Anne Smith'
    customer,rows,changes
    Anne Smith,0,0
    $ voc store forget people.db --customer '*'
    voc-store: --customer: '*' is no name; each one is forgotten by name
    [64]
    $ voc store forget people.db --customer müller@Example.org
    customer,rows,changes
    müller@Example.org,1,0

## Where names are hidden

`voc import --pseudonym customer --key FILE` keeps names out of a store; who asks to be forgotten gives the name all
the same. The key of the import finds them.

    $ umask 077; echo 'eleven horses in a blue kitchen' > key
    $ printf 'id,customer,csat\n1,Ann@Example.org,5\n2,bo@example.org,2\n' > tickets.csv
    $ printf 'field,column,format\nid,id,\nsource,,helpdesk\ncustomer,customer,\ncsat,csat,1..5\n' > map.csv
    $ voc import --map map.csv --pseudonym customer --key key tickets.csv > hidden.csv
    $ voc store add hidden.db hidden.csv
    $ voc store forget hidden.db --customer ann@example.org
    customer,rows,changes
    "!voc-store: 2 of 2 rows that have a customer in hidden.db have a keyed hash instead of a name, so that 'ann@example.org' can't be found; nothing was forgotten: --key FILE, the key that voc import --pseudonym customer had, finds them
    voc-store: 2 of 2 rows that have a customer in hidden.db have a keyed hash instead of a name, so that 'ann@example.org' can't be found; nothing was forgotten: --key FILE, the key that voc import --pseudonym customer had, finds them
    [64]
    $ voc store forget hidden.db --customer ann@example.org --key key
    customer,rows,changes
    ann@example.org,1,0
    $ voc store add hidden.db hidden.csv
    $ voc store get hidden.db | cut -d, -f2- | sed 's/,[0-9a-f]\{24\},/,…,/'
    source,customer,csat
    helpdesk,…,2
    helpdesk,,5
