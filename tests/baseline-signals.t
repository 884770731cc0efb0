# voc baseline: charts and signals

What stands around the level depends on what a metric is and on what its rows tell.

A share, a net score or a mean has limits for each row's own number of answers, widened where periods differ by more
than chance (`spread`). A score from elsewhere, without the number of answers, has those of individual values: the mean of the
periods and their moving ranges. These are the flow rates of the NIST/SEMATECH e-Handbook (6.3.2.2), which prints 50.81,
45.8159 and 55.8041 (with 1.128 for 1.12838).

    $ { echo metric,period,kind,n,value,note; i=10; for v in 49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1 56; do
    >   i=$((i + 1)); echo "flow,2026-W$i,mean,,$v,"; done; } > flow.csv
    $ voc baseline --to 2026-W20 flow.csv | tail -1 | tr , '\n' | tail -11
    trial
    50.81
    49.498458
    52.121542
    2026-W11
    2026-W20
    10

    45.817588
    55.802412
    high

Ten weeks are few: `note` says `trial` of all rows whose baseline rests on fewer than twelve, until there are more. It has
no `spread`, as nothing tells what chance would do. The 56 of the last week is beyond the limits.

    $ voc baseline --to 2026-W20 flow.csv | sed 's/trial/none trial/' | voc baseline --to 2026-W20 | tail -1 | cut -d, -f6
    none trial
    $ i=20; while [ $i -lt 24 ]; do i=$((i + 1)); echo "flow,2026-W$i,mean,,51,trial"; done | cat flow.csv - | sed '/W21.*56/d' | voc baseline --to 2026-W22 | tail -1 | cut -d, -f6,12-16
    voc-baseline: 1 of 1 series have a trend in their baseline's window, most surely flow (all), which rises (p 0.038); --trend takes it into the baseline
    ,12,,46.491098,55.192235,run-high crossings-high

One period has a level, and no limits; what never varied has none either, and nothing is a signal there but a long run.

    $ voc baseline --to 2026-W11 flow.csv | tail -1 | tr , '\n' | tail -11 | tr '\n' ,; echo
    trial,49.6,,,2026-W11,2026-W11,1,,,,,
    $ sed 's/,[0-9.]*,$/,50,/' flow.csv | voc baseline --to 2026-W20 | tail -1 | tr , '\n' | tail -11 | tr '\n' ,; echo
    trial,50,,,2026-W11,2026-W20,10,,,,,

## The rules

`--rules anhoj`, the default: `high` and `low` for a period beyond the natural limits, `run-high` and `run-low` for one that ends
a run on one side longer than log2(n) + 3, `crossings-high` and `crossings-low` while the baseline is hardly ever crossed.
`--rules nhs`: `high`, `low`, `run-…` for seven on one side, `trend-high` and `trend-low` for seven that rise or fall,
`near-high` and `near-low` for two of three near a limit.

    $ { echo metric,period,kind,n,value; i=10; for v in 9 11 9 11 9 11 9 11 9 11 9 11 9 10.5 11 13.6 10 13.6 16 9 8.9 8.8 8 7 6 5 3; do
    >   i=$((i + 1)); echo "score,2026-W$i,mean,,$v"; done; } > score.csv
    $ voc baseline --to 2026-W23 score.csv | cut -d, -f2,5,15 | sed 1,14d
    2026-W24,10.5,
    2026-W25,11,
    2026-W26,13.6,
    2026-W27,10,
    2026-W28,13.6,
    2026-W29,16,high
    2026-W30,9,
    2026-W31,8.9,
    2026-W32,8.8,
    2026-W33,8,
    2026-W34,7,
    2026-W35,6,
    2026-W36,5,
    2026-W37,3,low
    $ voc baseline --to 2026-W23 --rules nhs score.csv | cut -d, -f2,5,15 | sed 1,14d
    2026-W24,10.5,
    2026-W25,11,
    2026-W26,13.6,
    2026-W27,10,
    2026-W28,13.6,near-high
    2026-W29,16,high near-high
    2026-W30,9,
    2026-W31,8.9,
    2026-W32,8.8,
    2026-W33,8,
    2026-W34,7,
    2026-W35,6,trend-low
    2026-W36,5,run-low trend-low near-low
    2026-W37,3,low run-low trend-low near-low
    $ voc baseline --rules western score.csv
    voc-baseline: --rules: 'western' is neither anhoj nor nhs
    [64]

A value on the baseline itself is on no side, and passed over.

    $ { echo metric,period,kind,n,value; i=10; for v in 9 11 9 11 9 11 9 11 9 11 9 11 11 11 11 10 11 11 11 11 11; do
    >   i=$((i + 1)); echo "score,2026-W$i,mean,,$v"; done; } | voc baseline --to 2026-W22 | cut -d, -f2,5,6,15 | tail -4
    2026-W28,11,10,
    2026-W29,11,10,
    2026-W30,11,10,run-high
    2026-W31,11,10,run-high
