# voc assign: who owns it?

Rules are a table that people keep by hand. Columns that the feedback has are matched, the others are set; the
first rule that fits a row wins.

    $ cat > feedback.csv <<END
    > id,source,at,place,text
    > 1,survey,2026-06-30,Leeds Briggate,fine
    > 2,reviews,2026-07-01,Zürich,"slow, and dear"
    > 3,helpdesk,2026-06-30,Zürich,where is my refund
    > 4,helpdesk,,,
    > END
    $ cat > owners.csv <<END
    > source,place,owner,team
    > ,Leeds*,dana,Leeds
    > helpdesk,~^(Zürich|Basel)$,omar,Returns
    > ,Zürich,luca,Zürich
    > helpdesk,~^$,mei,
    > END
    $ voc assign -f owners.csv feedback.csv
    id,source,at,place,text,owner,team
    1,survey,2026-06-30,Leeds Briggate,fine,dana,Leeds
    2,reviews,2026-07-01,Zürich,"slow, and dear",luca,Zürich
    3,helpdesk,2026-06-30,Zürich,where is my refund,omar,Returns
    4,helpdesk,,,,mei,

It reads what comes through a pipe, and pipes on.

    $ voc assign -f owners.csv < feedback.csv | voc assign -f owners.csv --set team | head -2
    id,source,at,place,text,owner,team
    1,survey,2026-06-30,Leeds Briggate,fine,dana,Leeds

Several files work in turn, each on what the one before it wrote: here the desk follows from the team.

    $ cat > desks.csv <<END
    > team,desk
    > Returns,2
    > ~.,1
    > END
    $ voc assign -f owners.csv -f desks.csv feedback.csv
    voc-assign: 1 of 4 rows fit no rule of desks.csv: team unknown (1)
    id,source,at,place,text,owner,team,desk
    1,survey,2026-06-30,Leeds Briggate,fine,dana,Leeds,1
    2,reviews,2026-07-01,Zürich,"slow, and dear",luca,Zürich,1
    3,helpdesk,2026-06-30,Zürich,where is my refund,omar,Returns,2
    4,helpdesk,,,,mei,,

## Nobody's rows

It says how many rows no rule fits and what they are like, and can list them.

    $ head -3 owners.csv > fewer.csv
    $ voc assign -f fewer.csv feedback.csv -o owned.csv
    voc-assign: 2 of 4 rows fit no rule of fewer.csv: source 'reviews', place 'Zürich' (1); source 'helpdesk', place unknown (1)
    $ voc assign -f fewer.csv --unowned feedback.csv
    voc-assign: 2 of 4 rows fit no rule of fewer.csv: source 'reviews', place 'Zürich' (1); source 'helpdesk', place unknown (1)
    id,source,at,place,text,owner,team
    2,reviews,2026-07-01,Zürich,"slow, and dear",,
    4,helpdesk,,,,,

## Dates

`from` and `until` are dates, moments or periods, both inclusive, on the clocks of `--tz`. A row without `at`
fits no rule with dates, unless it tells at least when it was asked.

    $ cat > dated.csv <<END
    > place,from,until,owner
    > Zürich,,2026-Q2,ines
    > Zürich,2026-07-01,,luca
    > END
    $ cat > moments.csv <<END
    > id,place,at,asked_at
    > 1,Zürich,2026-06-30T21:59:59Z,
    > 2,Zürich,2026-06-30T22:00:00Z,
    > 3,Zürich,,2026-07-01
    > 4,Zürich,,
    > END
    $ voc assign -f dated.csv --tz Europe/Paris moments.csv
    voc-assign: 1 of 4 rows fit no rule of dated.csv: place 'Zürich', at unknown (1)
    id,place,at,asked_at,owner
    1,Zürich,2026-06-30T21:59:59Z,,ines
    2,Zürich,2026-06-30T22:00:00Z,,luca
    3,Zürich,,2026-07-01,luca
    4,Zürich,,,
    $ voc assign -f dated.csv --tz Mars moments.csv
    voc-assign: 'Mars' is no time zone known here; expected one like Europe/Paris, UTC or +02:00
    [64]

## Rules as spreadsheets save them

Semicolons, a byte order mark, another encoding, blanks around the cells, empty rows: all fine.

    $ printf '\357\273\277place ; owner \n Z\374rich;J\366rg \n;\n' > saved.csv
    $ voc assign -f saved.csv feedback.csv | tail -3
    voc-assign: 2 of 4 rows fit no rule of saved.csv: place 'Leeds Briggate' (1); place unknown (1)
    2,reviews,2026-07-01,Zürich,"slow, and dear",Jörg
    3,helpdesk,2026-06-30,Zürich,where is my refund,Jörg
    4,helpdesk,,,,

## Replacing what is there

A column that the feedback has already would be matched. `--set` replaces it, and then every other column of the
rules must be there: a slip is found.

    $ voc assign -f owners.csv feedback.csv > owned.csv
    $ printf 'place,owner\nLeeds*,piotr\n' > new.csv
    $ voc assign -f new.csv owned.csv
    voc-assign: new.csv: sets nothing, the feedback has all of its columns (place, owner); name those to replace with --set
    [65]
    $ voc assign -f new.csv --set owner owned.csv
    voc-assign: 3 of 4 rows fit no rule of new.csv: place 'Zürich' (2); place unknown (1)
    id,source,at,place,text,owner,team
    1,survey,2026-06-30,Leeds Briggate,fine,piotr,Leeds
    2,reviews,2026-07-01,Zürich,"slow, and dear",,Zürich
    3,helpdesk,2026-06-30,Zürich,where is my refund,,Returns
    4,helpdesk,,,,,
    $ printf 'plase,owner\nLeeds*,piotr\n' > slip.csv
    $ voc assign -f slip.csv --set owner feedback.csv
    voc-assign: slip.csv: column 'plase' is neither in the feedback nor in --set; did you mean 'place'?
    [65]
    $ voc assign -f new.csv --set team feedback.csv
    voc-assign: --set: no rules have a column 'team'
    [64]

Without `--set` a slip isn't set either, nor a condition that the feedback can't answer.

    $ voc assign -f slip.csv feedback.csv
    voc-assign: slip.csv: column 'plase' is to be matched, but the feedback has none; did you mean 'place'? If it is to be set: --set plase,owner
    [65]
    $ cut -d, -f1,4 feedback.csv | voc assign -f owners.csv
    voc-assign: owners.csv: column 'source' is to be matched, but the feedback has none; if it is to be set: --set source,owner,team
    [65]
    $ cut -d, -f1,4 feedback.csv | voc assign -f owners.csv --set source,owner,team | head -2
    voc-assign: the rule at owners.csv:4 fitted no row
    id,place,source,owner,team
    1,Leeds Briggate,,dana,Leeds

## What is refused

    $ voc assign feedback.csv
    voc-assign: expected rules: -f FILE, as in voc assign -f owners.csv
    [64]
    $ voc assign -f nowhere.csv feedback.csv
    voc-assign: nowhere.csv: no such file
    [66]
    $ printf 'place,owner\n*,dana\n' > star.csv; voc assign -f star.csv feedback.csv
    voc-assign: star.csv:2: place: '*' alone; leave the cell empty to match any
    [65]
    $ printf 'place,owner\nLeeds,*\n' > star.csv; voc assign -f star.csv feedback.csv
    voc-assign: star.csv:2: owner: '*' can't be set, it stands for all together
    [65]
    $ printf 'place,owner\n~(Leeds,dana\n' > open.csv; voc assign -f open.csv feedback.csv
    voc-assign: open.csv:2: place: '~(Leeds' is no regular expression: missing closing parenthesis at character 7
    [65]
    $ printf 'place,from,owner\nLeeds,1/7/2026,dana\n' > day.csv; voc assign -f day.csv feedback.csv
    voc-assign: day.csv:2: from: '1/7/2026' is no date, moment or period; expected one like 2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026-11-21T19:30Z
    [65]
    $ printf 'place,from,until,owner\nLeeds,2026-W20,2026-W19,dana\n' > day.csv; voc assign -f day.csv feedback.csv
    voc-assign: day.csv:2: until: ends before 'from' begins
    [65]
    $ printf 'place,owner\nLeeds\n' > ragged.csv; voc assign -f ragged.csv feedback.csv
    voc-assign: ragged.csv:2: 1 cell where the header has 2
    [65]
    $ printf 'place,owner,\nLeeds,dana,until May\n' > nameless.csv; voc assign -f nameless.csv feedback.csv
    voc-assign: nameless.csv:2: a cell in a column that has no name in the header
    [65]
    $ printf 'id,at,place\n1,yesterday,Zürich\n' | voc assign -f dated.csv
    id,at,place,owner
    "!voc-assign: standard input:2: at: 'yesterday' is no time; expected one like 2026-11-21T19:30Z
    voc-assign: standard input:2: at: 'yesterday' is no time; expected one like 2026-11-21T19:30Z
    [65]
    $ printf 'id,place\n1,Zürich\n' | voc assign -f dated.csv
    voc-assign: standard input has no column 'at'; it has: id, place
    [65]

An empty table stays one, with its columns.

    $ head -1 feedback.csv | voc assign -f owners.csv
    id,source,at,place,text,owner,team
    $ voc assign -f owners.csv < /dev/null
    voc-assign: standard input is empty, expected a header row
    [65]
    $ voc assign -f owners.csv feedback.csv > /dev/full
    voc-assign: standard output: No space left on device
    [74]
