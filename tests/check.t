# voc check: are we going to make it?

It reads measures with targets and says of each row what its answers can carry: the newest periods pooled, whether
they changed, where they are heading, and a verdict.

    $ cat > targeted.csv <<END
    > metric,owner,period,as_of,kind,better,unit,n,value,baseline,base_periods,spread,target,due,required
    > csat,dana,2026-W19,2026-05-18,share,high,%,200,60,60,26,1,75,2026-06-30,65
    > csat,dana,2026-W20,2026-05-18,share,high,%,200,80,60,26,1,75,2026-06-30,66
    > csat,omar,2026-W20,2026-05-18,share,high,%,20,80,70,26,1,75,2026-06-30,72
    > csat,mei,2026-W20,2026-05-18,share,high,%,400,80,70,26,1,90,2026-04-30,90
    > END
    $ voc check --over 1 targeted.csv > checked.csv
    $ cut -d, -f2,3,16-19,22,26-28,31 checked.csv
    owner,period,now,now_low,now_high,change,changed,chance,outlook,needed,verdict
    dana,2026-W19,60,53.083672,66.539421,,,0.033369,unlikely,150,unproven
    dana,2026-W20,80,73.914481,84.954799,20,better,0.303998,open,,on-track
    omar,2026-W20,80,58.398257,91.934234,,,0.619257,open,102,unproven
    mei,2026-W20,80,75.802968,83.626294,,,0,unlikely,,missed

160 of dana's 200 were happy: Wilson's interval, 73.9 to 85.0, isn't all above 75, so her target isn't proven met, but it is
past the 66 where the way should stand by now. The 16 of omar's 20 look as good and prove nothing; `needed` says how
many more such answers would. Mei's target is due, and all of 75.8 to 83.6 lies below it. `changed` claims better or
worse only with evidence that would stand a look each week for a year.

Without `--over` the periods of the last 28 days are judged together: here dana's two weeks, 280 of 400.

    $ voc check < targeted.csv | cut -d, -f2,3,16-18,31 | sed -n 3p
    dana,2026-W20,70,62.860722,76.284652,unproven

A pipe goes on, and columns of its own are replaced.

    $ voc check --over 1 < checked.csv | cmp - checked.csv

## For scripts

The exit status is 2 if a target is missed, else 1 if one is off-track or unlikely, else 3 if there is no data or it is
stale, else 0. `-q` says nothing. Of what is unproven a line tells the chance and how many answers are missing.

    $ voc check --over 1 --status checked.csv
    missed    csat mei  80 % (76 to 84), target 90 by 2026-04-30
    unproven  csat omar 80 % (58 to 92), target 75 by 2026-06-30, chance 62 %, needs 102 more
    on-track  csat dana 80 % (74 to 85), target 75 by 2026-06-30
    [2]
    $ grep -v mei checked.csv | voc check --over 1 --status
    unproven  csat omar 80 % (58 to 92), target 75 by 2026-06-30, chance 62 %, needs 102 more
    on-track  csat dana 80 % (74 to 85), target 75 by 2026-06-30
    $ voc check --status -q checked.csv || echo "mail -s 'customer targets'"
    mail -s 'customer targets'
    $ sed 's/,20,80,70/,0,,70/' targeted.csv | grep -v mei | voc check --over 1 --status
    unproven  csat omar no answers, target 75 by 2026-06-30
    on-track  csat dana 80 % (74 to 85), target 75 by 2026-06-30
    [3]
    $ grep -v mei checked.csv | sed s/2026-05-18/2020-05-18/ | voc check --over 1 --status --max-age 8d
    unproven  csat omar 80 % (58 to 92), target 75 by 2026-06-30, stale: as of 2020-05-18, chance 62 %, needs 102 more
    on-track  csat dana 80 % (74 to 85), target 75 by 2026-06-30, stale: as of 2020-05-18
    [3]
    $ sed s/2026-05-18/2020-05-18/ checked.csv | voc check --over 1 --nagios --max-age 8d
    CUSTOMERS CRITICAL - 1 missed, 0 off-track, 1 unproven, 1 on-track, 0 met, 3 stale; first: csat mei 80 % (76 to 84), target 90 by 2026-04-30, stale: as of 2020-05-18 | missed=1 off_track=0 unlikely=0 unproven=1 on_track=1 met=0 no_data=0 stale=3 silent=0
    [2]
    $ cut -d, -f1-12 targeted.csv | voc check --status
    no targets
    [3]

A monitoring system gets one line with performance data, or gauges.

    $ voc check --over 1 --nagios checked.csv
    CUSTOMERS CRITICAL - 1 missed, 0 off-track, 1 unproven, 1 on-track, 0 met; first: csat mei 80 % (76 to 84), target 90 by 2026-04-30 | missed=1 off_track=0 unlikely=0 unproven=1 on_track=1 met=0 no_data=0 stale=0 silent=0
    [2]
    $ grep -v mei checked.csv | voc check --over 1 --prometheus -o voc.prom && grep -v '#' voc.prom | grep 'now{\|="met"'
    voc_now{metric="csat",owner="omar"} 80
    voc_now{metric="csat",owner="dana"} 80
    voc_verdict{metric="csat",owner="omar",verdict="met"} 0
    voc_verdict{metric="csat",owner="dana",verdict="met"} 0

## What is refused

    $ sed 's/,60,60/,sixty,60/' targeted.csv | voc check
    voc-check: standard input:2: value: 'sixty' is not a number
    [65]
    $ sed 's/,75,/,most,/' targeted.csv | voc check -o out.csv
    voc-check: standard input:2: target: 'most' is not a number
    [65]
    $ sed '1s/period,/perod,/' targeted.csv | voc check
    voc-check: standard input has no column 'period'; did you mean 'perod'?
    [65]
    $ sed 's/2026-06-30/June/' targeted.csv | voc check -o out.csv || test ! -e out.csv
    voc-check: standard input:2: due: 'June' is no date
    $ voc check --over none targeted.csv
    voc-check: --over: 'none' is no number of periods from 1 to 1000
    [64]
    $ voc check --status --max-age old targeted.csv
    voc-check: --max-age: 'old' is no age; expected one like 36h, 8d or 2w
    [64]
    $ voc check --max-age 8d targeted.csv
    voc-check: --max-age goes with --status, --nagios or --prometheus
    [64]
    $ voc check --nagios --prometheus targeted.csv
    voc-check: --nagios and --prometheus are two outputs; expected one of them
    [64]
    $ voc check --nagios --status targeted.csv
    voc-check: --nagios and --status are two outputs; expected one of them
    [64]
    $ voc check --status --to csv targeted.csv
    voc-check: --status writes lines, and no table that --to could be for; expected one of them
    [64]
    $ voc check targeted.csv > /dev/full
    voc-check: standard output: No space left on device
    [74]
    $ voc check --status targeted.csv > /dev/full
    voc-check: standard output: No space left on device
    [74]
    $ voc check targeted.csv | head -1 | cut -d, -f1
    metric
    $ voc check --status nowhere.csv
    voc-check: nowhere.csv: no such file
    [66]

A monitoring system reads standard output, so there the trouble is told to it.

    $ voc check --nagios nowhere.csv
    CUSTOMERS UNKNOWN - nowhere.csv: no such file
    [3]
    $ head -1 targeted.csv | voc check --nagios | sed 's, |.*,,'
    CUSTOMERS UNKNOWN - 0 missed, 0 off-track, 0 unproven, 0 on-track, 0 met; first: the measures are empty

An empty table stays one, and an empty input is none: that is trouble, not "no data".

    $ head -1 targeted.csv | voc check | cut -d, -f16-
    now,now_low,now_high,change,change_low,change_high,changed,forecast,forecast_low,forecast_high,chance,outlook,needed,pace,assurance,verdict
    $ head -1 targeted.csv | voc check --status
    the measures are empty
    [3]
    $ voc check --status < /dev/null
    voc-check: standard input is empty, expected a header row
    [65]
