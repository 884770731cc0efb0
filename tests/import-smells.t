# voc import: what parses but smells

A cell that can be read may still be wrong. When it has read everything, `voc import` warns of what looks so: what it
saw, in how many rows, an example with its line, what it may mean and what to do. It goes on all the same, and writes
what it was given. Every warning ends with its name.

## Days taken for months

A spreadsheet that reads 3/4 in its own way, and leaves 13/4 alone as a text, swaps some dates and not others. Here
three months of tickets went through one that took the day for the month wherever it could.

    $ awk 'BEGIN { print "id,at"; split("31 28 31", last, " ")
    >     for (m = 1; m <= 3; m++) for (d = 1; d <= last[m]; d++)
    >         printf "%d,2026-%02d-%02d\n", ++n, d <= 12 ? d : m, d <= 12 ? m : d }' > swapped.csv
    $ printf 'field,column,format\nid,id,\nat,at,\n' > plain.csv
    $ voc import --map plain.csv swapped.csv | head -2
    voc-import: at: dates above the 12th lie in 2026-01 to 2026-03, 27 dates up to the 12th (27 rows) outside, such as 2026-04-01, and 27 of these would lie inside with day and month the other way round: a spreadsheet as a rule has swapped them where it could; export it anew as text [swapped-days]
    id,at
    1,2026-01-01

Where only what it could swap is left, no date has a day above 12. Honest dates do so by chance, one time in so many.

    $ awk -F- '$3 <= 12' swapped.csv > cut.csv
    $ voc import --map plain.csv cut.csv | head -1
    voc-import: at: all 36 dates (36 rows) fall on days 1 to 12, in 12 months of the year, such as cut.csv:2: '2026-01-01'; honest dates do so with a chance of 1 in 10^14: something, a spreadsheet as a rule, has taken days for months, and dates above the 12th may be missing; export it anew as text, or swap %d and %m in the map [swapped-days]
    id,at

## Times that stand for none

    $ cat > zero.csv <<'END'
    > id,at
    > 1,1970-01-01T00:00:00Z
    > 2,2026-11-21T09:15:00Z
    > 3,9999-12-31
    > 4,0206-11-21
    > END
    $ voc import --map plain.csv zero.csv
    voc-import: at: of 4 times some stand for none: zero.csv:2: '1970-01-01T00:00:00Z' in 1 row (day zero of Unix), zero.csv:4: '9999-12-31' in 1 row (the end of all days); name such cells in the map, as they stand in the export: none CELL [placeholder]
    voc-import: at: 1 of 2 times is before 1900 or after 2099, the first at zero.csv:5: '0206-11-21'; a year of two digits, or a slip? Read them by %y in the map, or mend them in the export [far-date]
    id,at
    1,1970-01-01T00:00:00Z
    2,2026-11-21T09:15:00Z
    3,9999-12-31
    4,0206-11-21

Where an offset or a zone would carry the last of all days beyond the year 9999, it stays there.

    $ printf 'id,at\n1,9999-12-31T23:59:59-05:00\n2,2026-11-21T09:15:00Z\n' > last.csv
    $ voc import --map plain.csv last.csv
    voc-import: at: of 2 times some stand for none: last.csv:2: '9999-12-31T23:59:59Z' in 1 row (the end of all days); name such cells in the map, as they stand in the export: none CELL [placeholder]
    id,at
    1,9999-12-31T23:59:59Z
    2,2026-11-21T09:15:00Z

Nothing reads the clock unless told to. `--as-of` says what the future is; without it only a time is told that is
years away from all others.

    $ (echo id,at; seq -f '%g,2026-11-21' 30; echo 31,2029-11-21) > ahead.csv
    $ voc import --map plain.csv ahead.csv | tail -1
    voc-import: at: 1 of 31 times is 3.0 years or more after all others, such as ahead.csv:32: '2029-11-21'; a slip in a year? Mend them in the export, or leave them out later by --from and --to [far-date]
    31,2029-11-21
    $ voc import --map plain.csv ahead.csv --as-of 2026-11-20 | tail -1
    voc-import: at: 31 of 31 times lie after 2026-11-20, the last at ahead.csv:32: '2029-11-21'; have days and months changed places, or is it what was planned rather than what happened? Then take it under a name of its own [future]
    voc-import: at: 1 of 31 times is 3.0 years or more after all others, such as ahead.csv:32: '2029-11-21'; a slip in a year? Mend them in the export, or leave them out later by --from and --to [far-date]
    31,2029-11-21
    $ voc import --map plain.csv ahead.csv --as-of tomorrow
    voc-import: --as-of: 'tomorrow' is no moment; expected one like 2026-11-21, 2026-11-21T19:30Z or now
    [64]

## Only the day was logged

An office that closes its tickets at midnight has logged the day, and its delays of hours mean nothing. The warning
names it, if a column does.

    $ awk 'BEGIN { print "id,at,resolved_at,team"
    >     for (i = 1; i <= 60; i++) printf "%d,2026-11-20 09:15,2026-11-%d %s,%s\n", i, 21 + i % 9,
    >         i % 3 ? "10:" 10 + i % 50 : "00:00", i % 3 ? (i % 2 ? "Police" : "Roads") : "Housing" }' > city.csv
    $ printf 'field,column,format\nid,id,\nat,at,\nresolved_at,resolved_at,\nteam,team,\n' > city-map.csv
    $ voc import --map city-map.csv city.csv | head -2
    voc-import: resolved_at: 20 of 60 times are midnight where team is Housing (20 of them), such as city.csv:4: '2026-11-24T00:00Z': these have logged only the day, and a delay of hours means nothing there; an alternative in the map's format whose clock is spelt out, such as date %Y-%m-%d 00:00:00|…, reads them as days [midnight]
    id,at,team,resolved_at
    1,2026-11-20T09:15Z,Police,2026-11-22T10:11Z

The map can say so. Then they are days, and whoever measures knows it.

    $ sed 's/^resolved_at.*/resolved_at,resolved_at,date %Y-%m-%d 00:00|%Y-%m-%d %H:%M/' city-map.csv > days-map.csv
    $ voc import --map days-map.csv city.csv | sed -n '2p;4p'
    1,2026-11-20T09:15Z,Police,2026-11-22T10:11Z
    3,2026-11-20T09:15Z,Housing,2026-11-24

## Replies before their questions

    $ cat > early.csv <<'END'
    > id,at,answered_at
    > 1,2026-11-21 09:15,2026-11-21 10:00
    > 2,2026-11-21 09:15,2026-11-19 10:00
    > END
    $ printf 'field,column,format\nid,id,\nat,at,\nanswered_at,answered_at,\n' > early-map.csv
    $ voc import --map early-map.csv early.csv | head -1
    voc-import: answered_at: before at in 1 of 2 rows, at worst by 47.2 hours at early.csv:3: '2026-11-19T10:00Z'; such a delay isn't counted: is a column taken for another, or a day for a month? [reply-before]
    id,at,answered_at

Where many are early by just a number of hours, two clocks hang in different zones.

    $ awk 'BEGIN { print "id,at,answered_at"; for (i = 0; i < 120; i++) {
    >     m = 300 + i * 11; printf "%d,2026-11-21 12:00,2026-11-2%d %02d:%02d\n", i, 1 + (m >= 900), (7 + m / 60 - 5) % 24, m % 60 } }' > zones.csv
    $ voc import --map early-map.csv zones.csv | head -1
    voc-import: answered_at: before at in 28 of 120 rows (23 %), by up to 5 hours and hardly ever more, such as zones.csv:2: '2026-11-21T07:00Z'; do the clocks of the two columns hang in different zones? Give each its own: zone Europe/Paris [zones]
    id,at,answered_at

## Labels that are one

    $ cat > regions.csv <<'END'
    > id,region
    > 1,District of Columbia
    > 2,District Of Columbia
    > 3,District of Columbia
    > 4,Ohio
    > END
    $ printf 'field,column,format\nid,id,\nregion,region,\n' > regions-map.csv
    $ voc import --map regions-map.csv regions.csv
    voc-import: region: 1 label (1 row) is nearly the same as a commoner one: 'District Of Columbia' (1, first at regions.csv:3) and 'District of Columbia' (2); if they are meant alike, the clause District Of Columbia=District of Columbia in the map unites them [near-labels]
    id,region
    1,District of Columbia
    2,District Of Columbia
    3,District of Columbia
    4,Ohio
    $ sed 's/^region,.*/region,region,District Of Columbia=District of Columbia/' regions-map.csv > mended.csv
    $ voc import --map mended.csv regions.csv
    id,region
    1,District of Columbia
    2,District of Columbia
    3,District of Columbia
    4,Ohio

## Scores

A scale that changes in the middle of a column is told with the place, one that has been turned round too; so is a score
that is always the same, or only ever one of its ends.

    $ awk 'BEGIN { print "id,rating"; for (i = 0; i < 200; i++) { r = 5 - (i * 7 % 10 > 5) - (i * 7 % 10 > 7) * 2;
    >     print i "," (i < 100 ? r : 6 - r) } }' > waves.csv
    $ printf 'field,column,format\nid,id,\nrating,rating,1..5\n' > waves-map.csv
    $ voc import --map waves-map.csv waves.csv | head -1
    voc-import: rating: the scale seems turned round at about waves.csv:98: before it 96 from 2 to 5, mean 4.2; from there on 104 from 1 to 5, mean 1.9: best and worst have changed places; give each part a file and a map of its own, or a line of the map with `if` [scale-change]
    id,rating
    $ awk 'BEGIN { print "id,rating"; for (i = 0; i < 40; i++) print i "," (i % 3 ? 5 : 1) }' > thumbs.csv
    $ voc import --map waves-map.csv thumbs.csv | head -1
    voc-import: rating: all 40 answers are 1 or 5, the two ends of its scale: a yes and no, or a thumb up and down, isn't a score from 1 to 5; take it under a name of its own and define its metric as a share [extremes]
    id,rating

## Comments and ids

    $ awk 'BEGIN { print "id,text"; for (i = 0; i < 50; i++)
    >     print i "," (i % 8 ? "This is comment number " i " and no other is like it." : "Best shop that I have ever been to: five stars!") }' > bot.csv
    $ printf 'field,column,format\nid,id,\ntext,text,\n' > bot-map.csv
    $ voc import --map bot-map.csv bot.csv | head -1
    voc-import: text: 7 of 50 comments are 1 text that came under at least 5 ids each; the commonest 7 times, first at bot.csv:2: 'Best shop that I have ever been to: five stars!': canned answers, a bot, or an export that has rows twice; they count as so many customers [same-comment]
    id,text

Names of customers that a spreadsheet took for numbers look alike now, though people differ.

    $ printf 'id,customer\n1,5.70E+17\n2,5.70E+17\n' > who.csv
    $ printf 'field,column,format\nid,id,\ncustomer,customer,\n' > who-map.csv
    $ voc import --map who-map.csv who.csv
    voc-import: customer: 2 of 2 have lost their last digits, such as who.csv:2: '5.70E+17': a spreadsheet has taken them for numbers, and different ones look the same now; export them anew, as text, and don't tell rows apart by them [ruined-ids]
    id,customer
    1,5.70E+17
    2,5.70E+17

## What isn't a customer's

    $ cat > left.csv <<'END'
    > id,customer,team,text
    > 1,test@test.com,Leeds,test
    > 2,C-1,#REF!,It&#39;s fine
    > 3,C-2,Leeds,TrÃ¨s bien
    > 4,C-3,Leeds,undefined
    > END
    $ printf 'field,column,format\nid,id,\ncustomer,customer,\nteam,team,\ntext,text,\n' > left-map.csv
    $ voc import --map left-map.csv left.csv | head -1
    voc-import: customer: 1 of 4 cells look like a test, such as left.csv:2: 'test@test.com': they count as customers; take them out of the export [test-rows]
    voc-import: text: 1 of 4 cells look like a test, such as left.csv:2: 'test': they count as customers; take them out of the export [test-rows]
    voc-import: text: 1 of 4 cells are a program's word for an error or nothing, such as left.csv:5: 'undefined': none undefined in the map makes them empty [error-values]
    voc-import: team: 1 row has a program's word for an error or nothing, such as left.csv:3: '#REF!': none #REF! in the map makes them empty [error-values]
    voc-import: text: 1 of 4 cells hold characters that were decoded wrongly, such as left.csv:4: 'TrÃ¨s bien': UTF-8 was taken for Windows-1252, or characters got lost, before this export; export it anew as UTF-8 [mojibake]
    voc-import: text: 1 of 4 cells hold HTML entities, such as left.csv:3: 'It&#39;s fine': they were written for a web page; export plain text if the tool can [html]
    id,customer,team,text

Names of teams are spoilt as well as words; and an encoding that has no ö leaves a question mark, which in a text
without any such letter stands where no question does.

    $ (echo 'ID,Date,Team,Comment'; for i in 1 2 3 4 5; do echo "$i,2026-04-0$i,MÃ¼nchen,sch?n $i"; done) > spoilt.csv
    $ voc import spoilt.csv -o out.csv
    voc-import: text: 5 of 5 cells hold a question mark inside a word, such as spoilt.csv:2: 'sch?n 1': a letter stood there that the encoding of this export doesn't have; export it anew as UTF-8 [mojibake]
    voc-import: team: 5 rows have characters that were decoded wrongly, such as spoilt.csv:2: 'MÃ¼nchen': UTF-8 was taken for Windows-1252, or characters got lost, before this export; export it anew as UTF-8 [mojibake]

A tool that cuts its cells cuts them all at one length, and none is longer.

    $ awk 'BEGIN { print "id,text"; for (i = 0; i < 9; i++) { t = i; while (length(t) < 255) t = t "."; print i "," t } }' > short.csv
    $ voc import --map bot-map.csv short.csv | head -1
    voc-import: text: 9 cells have just 255 characters and none is longer, the first at short.csv:2: a tool has cut them off; export them from where they are whole [cut-text]
    id,text

## Two orders in one map

A map that reads both orders of day and month takes the first that fits, row by row, and may read some rows wrongly.

    $ printf 'id,at\n1,13/4/2026\n2,4/13/2026\n3,3/4/2026\n' > orders.csv
    $ printf 'field,column,format\nid,id,\nat,at,date %%d/%%m/%%Y|%%m/%%d/%%Y\n' > orders-map.csv
    $ voc import --map orders-map.csv orders.csv
    voc-import: at: of 3 times 1 fit both orders of day and month in the map's date %d/%m/%Y|%m/%d/%Y, and the first was taken, row by row; `date` alone learns one order from all rows, `date by COLUMN` one for each of its values [two-orders]
    id,at
    1,2026-04-13
    2,2026-04-13
    3,2026-04-03

A score that nobody answered, in all of an export, is told.

    $ printf 'id,Date,NPS,CSAT\n1,2026-04-13,,5\n2,2026-04-14,N/A,4\n3,2026-04-15,,1\n' | voc import
    voc-import: nps: no answer in any of 3 rows [no-answers]
    id,at,nps,csat
    1,2026-04-13,,5
    2,2026-04-14,,4
    3,2026-04-15,,1

## What is meant so

A warning that is known is a nuisance in a mail every Monday. A line of the map accepts it for good, by the name that it
ends with; several are joined by `|`.

    $ echo '@accept,,near-labels|midnight' >> regions-map.csv
    $ voc import --map regions-map.csv regions.csv | head -1
    id,region
    $ printf 'field,column,format\nid,id,\n@accept,,near-label\n' > slip.csv
    $ voc import --map slip.csv regions.csv
    voc-import: slip.csv:3: @accept: no warning is called 'near-label'; did you mean 'near-labels'?
    [65]

Honest data have nothing to say for themselves.

    $ awk 'BEGIN { print "id,at"; for (i = 0; i < 400; i++) printf "%d,2025-%02d-%02d\n", i, 1 + i % 12, 1 + i * 7 % 28 }' |
    >     voc import --map plain.csv | wc -l
    401
    $ head -1 swapped.csv | voc import --map plain.csv
    id,at
