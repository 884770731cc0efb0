# voc target --lint and --suggest: where there are seasons

Three years of months in which customers are happier in summer, some 65 % in January and 85 % in July, and that never really change, with the
seasons in the baseline.

    $ awk 'BEGIN { OFS = ","; print "metric,owner,period,kind,better,unit,n,value,note"; seed = 7
    >     for (i = 0; i < 43; i++) {
    >         seed = seed * 16807 % 2147483647; month = i % 12
    >         print "csat", "dana", sprintf("%d-%02d", 2023 + int(i / 12), month + 1), "share,high,%", 400,
    >             75 - 10 * cos(month * 0.523598776) + int(seed / 2147483647 * 17 - 8) / 4 "," } }' > months.csv
    $ voc baseline --to 2025-12 --season month --save frozen.csv --reason all --by ann --on 2026-01-05 months.csv > based.csv

The same 76 % is far off in January, when it is compared with what Januaries have, and nothing in July:

    $ printf 'owner,metric,target,due\ndana,csat,76,2027-01-31\n' > targets.csv
    $ voc target --lint -f targets.csv based.csv --to text
    targets.csv:2: csat of dana, 76 %
      beyond: it is further than anything done: the best for its season, 72 %
        (2026-03), would be 67 % when it is due.
    $ printf 'owner,metric,target,due\ndana,csat,76,2027-07-31\n' > targets.csv
    $ voc target --lint -f targets.csv based.csv --to text
    targets.csv:2: csat of dana, 76 %
      met: the baseline, 85 % (82 to 88), is past it beyond doubt: it is met before
        anything is done, and only to be held.

The chance of luck is that of a period in that season, and the limits are those of the newest such one:

    $ printf 'owner,metric,target,due\ndana,csat,68,2027-01-31\n' > targets.csv
    $ voc target --lint -f targets.csv based.csv --to text
    targets.csv:2: csat of dana, 68 %
      luck: it lies inside the natural limits: with nothing changed a single month
        has it with a chance of 16 % in the season in which it is due.
      too-small: the volume can't show it: the 400 answers that are judged together
        when it is due show a change of 8.5 points or more (8 times out of 10), this
        one is 2.5 points; no number of answers would, as the baseline rests on too
        few.
      beyond: it is further than anything done: the best for its season, 72 %
        (2026-03), would be 67 % when it is due.

A standing target is asked in every season, and had by luck by as many months as their own baselines have it:

    $ printf 'owner,metric,target,due\ndana,csat,80,\n' > targets.csv
    $ voc target --lint -f targets.csv based.csv --to text
    targets.csv:2: csat of dana, 80 %
      no-due: it has no due date: it is required from now on.
      luck: it lies inside the natural limits: with nothing changed a single month
        has it with a chance of 38 %.
      too-small: the volume can't show it: the 400 answers that are judged together
        when it is due show a change of 7.0 points or more (8 times out of 10), this
        one is 4.7 points; it would take 1,457 answers.

Suggestions are for the season in which they are due.

    $ voc target --suggest --due 2027-01-31 based.csv
    owner,metric,target,start,due,ambition,chance,baseline,note
    dana,csat,65.8,2026-07-31,2027-01-31,cautious,0.38,65.469184,luck too-small
    dana,csat,66.2,2026-07-31,2027-01-31,fair,0.26,65.469184,luck too-small
    dana,csat,66.9,2026-07-31,2027-01-31,bold,0.11,65.469184,luck too-small
    $ voc target --suggest --due 2027-07-31 based.csv
    owner,metric,target,start,due,ambition,chance,baseline,note
    dana,csat,85.3,2026-07-31,2027-07-31,cautious,0.39,84.995226,luck too-small
    dana,csat,85.8,2026-07-31,2027-07-31,fair,0.24,84.995226,luck too-small
    dana,csat,86.5,2026-07-31,2027-07-31,bold,0.1,84.995226,luck too-small

Where no row is in that season, nothing can be said.

    $ sed '2,40d' months.csv | voc baseline --use frozen.csv > few.csv
    $ voc target --suggest --due 2027-01-31 few.csv
    voc-target: nothing is suggested for 1 of 1 series: they have too short a history, or none that varied, to tell how far such levels move
    owner,metric,target,start,due,ambition,chance,baseline,note
    $ printf 'owner,metric,target,change,due\ndana,csat,68,,2027-01-31\n' > targets.csv
    $ voc target --lint -f targets.csv few.csv --to text
    targets.csv:2: csat of dana, 68 %
      no-baseline: there is no baseline to start from: none of the rows is in the
        season in which it is due.
    $ printf 'owner,metric,target,change,due\ndana,csat,,5,2027-01-31\n' > targets.csv
    $ voc target -f targets.csv few.csv | cut -d, -f3,9,19- | tail -2
    voc-target: targets.csv:2: csat of dana has no baseline of the seasons in which it is due to change from, so there is no target
    2026-06,,,,,,
    2026-07,,,,,,
