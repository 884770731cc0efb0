# voc import: JSON

What helpdesk and survey APIs return comes in through the same maps, and is recognised as CSVs are. JSON Lines have an
object in each line.

    $ cat > tickets.jsonl <<'END'
    > {"id":9007199254740993,"created_at":"2026-11-21T09:15:00Z","via":{"channel":"email"},"csat":5,"tags":["vip","late"],"comment":"Merci, c'\u00e9tait parfait \ud83d\ude00"}
    > {"csat":2,"id":9007199254740994,"created_at":"2026-11-22T17:40:00Z","via":{"channel":"web"},"tags":[],"comment":null,"solved":true}
    > END
    $ voc import --keep tickets.jsonl
    voc-import: tickets.jsonl: 'solved' is not taken as resolved_at: its cells are no times
    id,at,csat,text,via.channel,tags,solved
    9007199254740993,2026-11-21T09:15:00Z,5,"Merci, c'était parfait 😀",email,vip|late,
    9007199254740994,2026-11-22T17:40:00Z,2,,web,,true
    $ voc import --guess tickets.jsonl
    voc-import: tickets.jsonl: 'solved' is not taken as resolved_at: its cells are no times
    field,column,format
    id,id,
    at,created_at,
    ,via.channel,
    csat,csat,1..5
    ,tags,
    text,comment,
    ,solved,

The columns are the names of all objects, in the order in which they first appear. What stands in an object inside has
both names, joined by a dot. Numbers stay as they are written, however many digits they have; null and what isn't there
are empty cells. An array of values is these values joined by `|`; any other array (of objects, of arrays, or with a
`|` in a value) is its JSON.

An array of objects is the same table, however it is laid out; so are the pages that an API answered with, one after the
other: objects that have one array of objects, and otherwise only what has to do with paging.

    $ cat > page.json <<'END'
    > {
    >   "tickets": [
    >     {"id": 1, "created_at": "2026-11-21", "csat": 5, "replies": [{"by": "ann", "text": "Thanks"}]},
    >     {"id": 2, "created_at": "2026-11-22", "csat": 3}
    >   ],
    >   "next_page": "https://shop.example/api?page=2", "count": 3
    > }
    > {"tickets": [{"id": 3, "created_at": "2026-11-23", "csat": 1}], "next_page": null, "count": 3}
    > END
    $ voc import --keep page.json
    id,at,csat,replies
    1,2026-11-21,5,"[{""by"":""ann"",""text"":""Thanks""}]"
    2,2026-11-22,3,
    3,2026-11-23,1,
    $ voc import page.json | voc measure -m csat | cut -d, -f1,7,10
    metric,n,value
    csat,3,33.333333

Where it could be several arrays, the map says which. A lone dot says that each object is a row itself.

    $ echo '{"tickets":[{"id":1,"csat":5}],"users":[{"id":8}],"count":1}' > two.json
    $ voc import two.json
    voc-import: two.json: several arrays of objects, 'tickets' and 'users' among them; expected one, or a map that says which: @rows,,tickets
    [65]
    $ printf 'field,column,format\nid,id,\ncsat,csat,\n@rows,,tickets\n' > map.csv
    $ voc import --map map.csv two.json
    id,csat
    1,5

Programs that read feedback read JSON, too, from a pipe as well.

    $ echo '[{"id":"a","nps":9},{"id":"b","nps":3},{"nps":10}]' | voc measure -m nps | cut -d, -f1,7,10
    metric,n,value
    nps,3,33.333333

An object without an id gets one from its content: its names and values, whatever their order and layout.

    $ echo '[{"nps": 9, "team": "Zürich", "text": null}]' | voc import --keep
    id,nps,team,text
    74b8c8d67cb8749eceab6577,9,Zürich,
    $ echo '{"team":"Z\u00fcrich","nps":9}' | voc import --keep
    id,nps,team
    74b8c8d67cb8749eceab6577,9,Zürich

## What is wrong with it

In JSON Lines a line that is no object is a bad row, like any other: it ends the run, or is set aside whole.

    $ cat > bad.jsonl <<'END'
    > {"id":1,"csat":5}
    > {"id":2,"csat":4
    > {"id":3,"csat":"five"}
    > {"id":4,"id":5,"csat":4}
    > {"id":"\ud83d","csat":4}
    > {"id":6,"csat":4} x
    > {"id":7,"csat":3}
    > END
    $ printf 'field,column,format\nid,id,\ncsat,csat,\n' > map.csv
    $ voc import --map map.csv bad.jsonl
    voc-import: bad.jsonl:2: column 17: ends inside the object
    [65]
    $ voc import --map map.csv bad.jsonl --rejects rejects.csv
    voc-import: 7 rows read = 2 kept + 5 rejected
    id,csat
    1,5
    7,3
    $ cat rejects.csv
    file,line,column,value,reason,record
    bad.jsonl,2,,,column 17: ends inside the object,"{""id"":2,""csat"":4"
    bad.jsonl,3,csat,five,csat: 'five' is not a number from 1 to 5,"{""id"":3,""csat"":""five""}"
    bad.jsonl,4,,,"column 1: the name 'id' comes twice in one object, at '{""id"":4,""id"":5,""csat"":4}'","{""id"":4,""id"":5,""csat"":4}"
    bad.jsonl,5,,,"column 8: an escape that is no character (half of a surrogate pair, or NUL), at '\ud83d"",""csat"":4}'","{""id"":""\ud83d"",""csat"":4}"
    bad.jsonl,6,,,"column 19: more behind the object, at 'x'","{""id"":6,""csat"":4} x"

In an array or a page nothing can be told behind what is no JSON. As the names are gathered before the first row is
written, nothing is written then; a file that was cut off is never a shorter table.

    $ printf '[{"id":1,"csat":5},\n {"id":2,"csat":}]\n' > bad.json
    $ voc import --map map.csv bad.json
    voc-import: bad.json:2: column 17: expected a value, at '}'
    [65]
    $ printf '[{"id":1,"csat":5},\n {"id":2,"csat":4}' | voc import --map map.csv
    voc-import: standard input:2: column 19: the file ends inside a bracket that isn't closed, so it was cut off
    [65]
    $ printf '[{"id":1,"csat":5},\n {"id":2,"cs' | voc import --map map.csv
    voc-import: standard input:2: column 2: an object that is never closed: a quote or bracket in it isn't, or the file was cut off, at '{"id":2,"cs'
    [65]
    $ echo '[[1,5],[2,4]]' | voc import --map map.csv
    voc-import: standard input:1: column 2: an array in the array, expected objects, at '[1,5],[2,4]]'
    [65]
    $ echo '[{"id":1,"csat":5}, "and so on"]' | voc import --map map.csv
    voc-import: standard input:1: column 21: the array holds something else, expected objects, at '"and so on"]'
    [65]
    $ echo '{"tickets":[{"id":1,"csat":5}],"count":2} {"error":"rate limit"}' | voc import --map map.csv
    voc-import: standard input:1: column 64: the page that ends here doesn't have the array of the first, at '}'
    [65]
    $ echo '[]' | voc import --map map.csv
    id,csat

A CSV whose header begins with a bracket stays one.

    $ printf '[id],{csat}\n1,5\n' | voc import --keep
    id,csat
    1,5

The last page of an API may hold nothing. It has no rows then, whatever the map names; alone, and without a map, nothing
can be told of it.

    $ printf '{"data":[{"id":1,"nps":9,"date":"2026-01-02"}],"next":2}' > page-1.json
    $ printf '{"data":[],"next":null}' > page-2.json
    $ voc import page-1.json page-2.json
    id,at,nps
    1,2026-01-02,9
    $ printf 'field,column,format\n@rows,,data\nid,id,\nnps,nps,\nat,date,date\n' > pages.csv
    $ voc import --map pages.csv page-2.json
    id,at,nps
    $ voc import page-2.json
    voc-import: page-2.json holds no object, expected at least one
    [65]

An object that is null in some rows, as a survey that wasn't offered is, is no column beside its members'.

    $ printf '[{"id":1,"at":"2026-03-04","survey":{"csat":5}},{"id":2,"at":"2026-03-05","survey":null}]' | voc import --guess
    field,column,format
    id,id,
    at,at,
    survey.csat,survey.csat,
