# voc check --budget: how much of what may fail has failed

A target of "95 % answered within a day" is a budget as well: of a hundred answers five may be late. `--budget` says how much of it
is burnt, and how fast. Twenty messages a week; Ada is late with one or two, Ben with more and more.

    $ awk 'BEGIN { split("1 0 1 2 0 1 1 0 2 1 0 1 1", ada); split("1 1 0 2 1 3 4 5 4 6 5 7 6", ben)
    >     print "metric,team,period,as_of,kind,better,n,value,base_to,base_periods,spread,target,start,due,required"
    >     for (i = 1; i <= 13; i++) {
    >         rest = ",2025-W52,26,1,95,2026-03-29,2026-09-27,95"
    >         printf "answered_1d,ada,2026-W%d,,within,high,20,%g%s\n", i + 13, 100 - 5 * ada[i], rest
    >         printf "answered_1d,ben,2026-W%d,,within,high,20,%g%s\n", i + 13, 100 - 5 * ben[i], rest } }' > targeted.csv
    $ voc check --budget targeted.csv > checked.csv
    $ cut -d, -f2,3,8,16,32- checked.csv | sed -n '1p; 12,13p; 26,27p'
    team,period,value,now,budget,burnt,burn_short,burn_long
    ada,2026-W19,95,95,26,19.230769,1,0.833333
    ben,2026-W19,85,92.5,26,30.769231,1.5,1.333333
    ada,2026-W26,95,96.25,26,42.307692,0.75,0.846154
    ben,2026-W26,70,70,26,173.076923,6,3.461538

From the start of the way to its due day 26 weeks bring some 520 messages, of which 26 may be late: `budget`. Ada has burnt 42 % of that
in half of the time. `burn_short` (the judged periods) and `burn_long` (91 days) are failures over what the target allows of as many
answers: at 1 the budget is gone just when it is due. Ben burns it six times as fast.

    $ voc check --budget --status targeted.csv
    off-track answered_1d ben 70.0 (59.2 to 78.9), target 95.0 by 2026-09-27, budget 173 % burnt, burning fast
    unproven  answered_1d ada 96.2 (89.5 to 98.7), target 95.0 by 2026-09-27, budget 42 % burnt, chance 60 %, needs 1,097 more
    [1]

A report has them as a chapter, and monitoring as gauges.

    $ voc report checked.csv | sed -n '/^Error/,/^$/p'
    Error budgets
    -------------
      answered_1d of ben: 173 % burnt of the 26 that may fail by 2026-09-27; lately
        6.0 times as fast as it may, 3.5 in the newest 91 days.
      answered_1d of ada: 42 % burnt of the 26 that may fail by 2026-09-27; lately
        0.8 times as fast as it may, 0.8 in the newest 91 days.
    
    $ voc check --budget --prometheus targeted.csv | grep '^voc_bu'
    voc_budget_burnt_ratio{metric="answered_1d",team="ben"} 1.730769
    voc_budget_burnt_ratio{metric="answered_1d",team="ada"} 0.423077
    voc_burn_rate_short{metric="answered_1d",team="ben"} 6
    voc_burn_rate_short{metric="answered_1d",team="ada"} 0.75
    voc_burn_rate_long{metric="answered_1d",team="ben"} 3.461538
    voc_burn_rate_long{metric="answered_1d",team="ada"} 0.846154

"Burning fast" is said where both rates are above 1 beyond doubt (95 %): one bad week of twenty isn't enough.

What has no budget: other kinds than shares, rows without a target or outside of its window, and a target that allows nothing.

    $ sed 's/,within,/,quantile,/' targeted.csv | voc check --budget | cut -d, -f32- | sort -u
    ,,,
    budget,burnt,burn_short,burn_long
    $ sed 's/,1,95,/,1,100,/' targeted.csv | voc check --budget | cut -d, -f32- | sort -u
    ,,,
    budget,burnt,burn_short,burn_long
    $ sed 's/2026-09-27/2026-06-07/' targeted.csv | voc check --budget | cut -d, -f3,32- | sed -n '20,23p'
    2026-W23,10,90,1,0.9
    2026-W23,10,270,4.75,2.7
    2026-W24,,,,
    2026-W24,,,,

Without a due day it is the calendar year's.

    $ sed 's/2026-09-27//' targeted.csv | voc check --budget | cut -d, -f2,3,32- | tail -1
    ben,2026-W26,40,112.5,6,3.461538

Without `--budget` the columns aren't there; those of an earlier run are passed on.

    $ voc check targeted.csv | head -1 | tr , '\n' | grep -c bu
    0
    [1]
    $ sed 's/2026-03-29/spring/' targeted.csv | voc check --budget -o out.csv
    voc-check: standard input:2: start: 'spring' is no date
    [65]
