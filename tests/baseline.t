# voc baseline: what is normal, and is this week different?

It reads measures, as voc measure writes them, and adds the level of each series in a window of periods, with its
interval, and the natural limits of every row for its own number of answers.

    $ cat > measures.csv <<END
    > metric,team,period,kind,better,unit,n,value,note
    > csat,Leeds,2026-W01,share,high,%,40,80,
    > csat,Leeds,2026-W02,share,high,%,40,75,
    > csat,Leeds,2026-W03,share,high,%,20,85,
    > csat,Leeds,2026-W04,share,high,%,0,,none
    > csat,Leeds,2026-W05,share,high,%,40,50,
    > csat,Leeds,2026-W06,share,high,%,40,80,
    > END
    $ voc baseline --to 2026-W03 measures.csv > based.csv
    $ cut -d, -f3,7,8,10-12,16-19 based.csv
    period,n,value,baseline,base_low,base_high,spread,lcl,ucl,signal
    2026-W01,40,80,79,70.020031,85.834346,1,59.679674,98.320326,
    2026-W02,40,75,79,70.020031,85.834346,1,59.679674,98.320326,
    2026-W03,20,85,79,70.020031,85.834346,1,51.676933,100,
    2026-W04,0,,79,70.020031,85.834346,1,,,
    2026-W05,40,50,79,70.020031,85.834346,1,59.679674,98.320326,low
    2026-W06,40,80,79,70.020031,85.834346,1,59.679674,98.320326,

Of the 100 answers in the first three weeks 79 were good. Limits are 79 -+ 3 standard errors of the row's own n,
6.4 points of 40 answers: 50 of W05 is below them. The silent W04 has neither limits nor a signal. `spread` says
how much more periods differ than chance explains: here no more, so 1.

The columns after `note`:

    $ head -1 based.csv | tr , '\n' | sed -n '10,$p'
    baseline
    base_low
    base_high
    base_from
    base_to
    base_periods
    spread
    lcl
    ucl
    signal

## The window

`--from` and `--to` are dates or periods, both inclusive; `--last N` the N periods before the newest. Without any of
them it is each series' first 13 periods, said aloud. The newest period is never part of what it is judged by.

    $ voc baseline measures.csv | cut -d, -f3,10,13-15
    voc-baseline: no window was given: each group's first 13 periods are its baseline, never its newest; --from and --to choose
    period,baseline,base_from,base_to,base_periods
    2026-W01,70.714286,2026-W01,2026-W05,4
    2026-W02,70.714286,2026-W01,2026-W05,4
    2026-W03,70.714286,2026-W01,2026-W05,4
    2026-W04,70.714286,2026-W01,2026-W05,4
    2026-W05,70.714286,2026-W01,2026-W05,4
    2026-W06,70.714286,2026-W01,2026-W05,4
    $ voc baseline --last 2 measures.csv | cut -d, -f3,10,13-15 | tail -1
    2026-W06,50,2026-W05,2026-W05,1
    $ voc baseline --to 2026-W40 measures.csv -o all.csv
    voc-baseline: 1 of 1 series have nothing newer than their baseline, so nothing is judged by it
    $ voc baseline --to 2025-W40 measures.csv | cut -d, -f3,10,13-15,19 | tail -1
    voc-baseline: 1 of 1 series have no answers in the baseline's periods, so nothing to compare with
    2026-W06,,,,0,

A period belongs to the window if it lies wholly inside: from Wednesday on, its week doesn't.

    $ voc baseline --from 2025-12-31 --to 2026-01-17 measures.csv | cut -d, -f3,10,13-15 | tail -1
    2026-W06,75,2026-W02,2026-W02,1

It reads a pipe, and columns of its own that are there already are replaced.

    $ voc baseline --to 2026-W03 < based.csv | cmp - based.csv

## Frozen baselines

A baseline that moves each week hides what it should show. `--save` freezes it, in a file that people read; `--use`
takes it from there.

    $ voc baseline --to 2026-W03 --save frozen.csv --reason 'before the new menu' --by ann --on 2026-02-01 measures.csv -o based.csv
    $ cat frozen.csv
    metric,team,unit,baseline,base_low,base_high,base_from,base_to,base_periods,spread,sd,scale,trend,season,seasons,reason,by,on
    csat,Leeds,%,79,70.020031,85.834346,2026-W01,2026-W03,3,1,40.730824,,,,,before the new menu,ann,2026-02-01
    $ voc baseline --use frozen.csv measures.csv | cmp - based.csv

Whoever moves it says why; what was before stays in the file, and the last row holds.

    $ voc baseline --to 2026-W05 --save frozen.csv measures.csv
    voc-baseline: frozen.csv holds baselines already; say with --reason why they move
    [64]
    $ voc baseline --to 2026-W05 --save frozen.csv --reason 'the new menu stays' measures.csv | cut -d, -f3,10 | tail -1
    2026-W06,70.714286
    $ cut -d, -f1-4,7,8,13- frozen.csv
    metric,team,unit,baseline,base_from,base_to,trend,season,seasons,reason,by,on
    csat,Leeds,%,79,2026-W01,2026-W03,,,,before the new menu,ann,2026-02-01
    csat,Leeds,%,70.714286,2026-W01,2026-W05,,,,the new menu stays,,
    $ voc baseline --use frozen.csv measures.csv | cut -d, -f3,10 | tail -1
    2026-W06,70.714286
    $ sed s/Leeds/York/ measures.csv | voc baseline --use frozen.csv | cut -d, -f2,3,10 | tail -1
    voc-baseline: 1 of 1 series have no baseline in frozen.csv
    York,2026-W06,

## What is refused

    $ sed 's/,75,/,many,/' measures.csv | voc baseline --to 2026-W03
    voc-baseline: standard input:3: value: 'many' is not a number
    [65]
    $ sed '1s/value/valu/' measures.csv | voc baseline
    voc-baseline: standard input has no column 'value'; did you mean 'valu'?
    [65]
    $ sed -n '1p;2p;2p' measures.csv | voc baseline
    voc-baseline: standard input:2 and standard input:3 are both csat in 2026-W01 for the same group; expected one row for each
    [65]
    $ sed '2,$s/2026-W0[1-6]/all/' measures.csv | sed 2q | voc baseline
    voc-baseline: standard input has only the period 'all', which has nothing before it; voc measure --every week (or day, month ...) makes periods
    [65]
    $ voc baseline --use frozen.csv --last 4 measures.csv
    voc-baseline: --use takes the baselines as they are frozen; it doesn't go with --from, --to, --last, --trend, --season
    [64]
    $ voc baseline --reason 'no file' measures.csv
    voc-baseline: --reason, --by and --on are written by --save FILE
    [64]

The day may be as a spreadsheet has it, if it can only be one.

    $ voc baseline --to 2026-W03 --save dotted.csv --by ann --on 31.1.2026 measures.csv > /dev/null; grep -o 'ann,.*' dotted.csv | sort -u
    ann,2026-01-31
    $ voc baseline --to 2026-W03 --save dotted.csv --by ann --reason 'once more' --on 3/4/2026 measures.csv
    voc-baseline: --on: '3/4/2026' doesn't say which number is the day; expected dates like 2026-12-31
    [64]
    $ voc baseline nowhere.csv
    voc-baseline: nowhere.csv: no such file
    [66]
    $ voc baseline --to 2026-W03 measures.csv > /dev/full
    voc-baseline: standard output: No space left on device
    [74]
    $ voc baseline --to 2026-W03 --save /dev/full --reason x measures.csv > based.csv
    voc-baseline: /dev/full: No space left on device
    [74]
    $ voc baseline --to 2026-W03 measures.csv | head -1 | cut -d, -f1
    metric
    $ { head -3 measures.csv; printf '"!voc-measure: x.csv:7: nps: no number\n'; } | voc baseline --to 2026-W03
    voc-baseline: standard input is half a table: voc-measure: x.csv:7: nps: no number
    [65]

An empty table stays one, with its columns.

    $ head -1 measures.csv | voc baseline
    metric,team,period,kind,better,unit,n,value,note,baseline,base_low,base_high,base_from,base_to,base_periods,spread,lcl,ucl,signal
    $ voc baseline < /dev/null
    voc-baseline: standard input is empty, expected a header row
    [65]

A baseline of weeks says nothing of months, and a second output that would overwrite an input is refused.

    $ printf 'metric,unit,baseline,base_low,base_high,base_from,base_to,base_periods,spread,sd,scale,reason,by,on\nnps,points,10,0,20,2026-W07,2026-W19,13,1,80,,why,,\n' > weeks.csv
    $ printf 'metric,period,kind,n,value\nnps,2026-05,net,20,10\n' > months.csv
    $ voc baseline --use weeks.csv months.csv
    voc-baseline: weeks.csv:2: base_to: '2026-W19' is another kind of period than the measures have; expected baselines frozen from such
    [65]
    $ voc baseline --save months.csv months.csv --reason moved
    voc-baseline: --save: months.csv is an input, and would be overwritten
    [64]
