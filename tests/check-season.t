# voc check: targets where there are seasons

Three years of months in which customers are happier in summer, some 65 % in January and 85 % in July, and that never really change; then
seven months of 2026. The target is due in January.

    $ awk 'BEGIN { OFS = ","; print "metric,period,kind,better,unit,n,value,note"; seed = 7
    >     for (i = 0; i < 43; i++) {
    >         seed = seed * 16807 % 2147483647; month = i % 12
    >         print "csat", sprintf("%d-%02d", 2023 + int(i / 12), month + 1), "share,high,%", 400,
    >             75 - 10 * cos(month * 0.523598776) + int(seed / 2147483647 * 17 - 8) / 4 "," } }' > months.csv
    $ printf 'metric,target,due\ncsat,76,2027-01-31\n' > targets.csv
    $ voc baseline --to 2025-12 --season month months.csv > based.csv
    $ voc target -f targets.csv based.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | sed '2,41d'
    period,note,required,now,change,changed,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-05,,85.196528,81,-0.323785,no,65.533056,60.120599,70.943932,0.000109,unlikely,1.338976,unproven
    2026-06,,88.561736,85.1603,1.592882,no,65.558481,60.208239,70.918515,0.000115,unlikely,1.302703,unproven
    2026-07,,90.632936,83.25,-3.157118,no,65.504314,60.037514,70.966089,0.000101,unlikely,2.046007,off-track

July is no better than July always is, and in January 76 % would be far above what is normal. So the way to the target (`required`) stands
higher in July, and `forecast`, `chance` and `pace` know which season comes. Without seasons in the baseline July is a target met, and
the forecast is more of the same:

    $ voc baseline --to 2025-12 months.csv 2>/dev/null | voc target -f targets.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | sed '2,41d'
    period,note,required,now,change,changed,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-05,,75.561764,81,5.75,no,79.643403,58.562177,100,0.632707,open,0,unproven
    2026-06,,75.615425,85.1603,4.1603,no,84.069699,64.566041,100,0.79153,open,0,met
    2026-07,,75.670876,83.25,-1.9103,no,83.427404,65.42688,100,0.790949,open,0,on-track

`change` is what is left when the step from one season to the next is taken out.

## A season that isn't in the table

A frozen baseline knows all seasons, but a table tells only of those that its rows are in. What is due in another one can't be told: the
cells stay empty, with the note `season`, and the verdict is open.

    $ voc baseline --to 2025-12 --season month --save frozen.csv --reason 'three years' --by ann --on 2026-01-05 months.csv > saved.csv
    $ sed '2,40d' months.csv | voc baseline --use frozen.csv | voc target -f targets.csv | voc check > few.csv
    $ cut -d, -f2,8,22-24,26,30-34,36,38 few.csv
    period,note,required,now,now_low,change,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-04,season,,75.25,70.793923,,,,,,,,unproven
    2026-05,season,,81,76.867623,-0.323785,,,,,,,unproven
    2026-06,season,,85.1603,81.342592,1.592882,,,,,,,unproven
    2026-07,season,,83.25,79.27799,-3.157118,,,,,,,unproven

A January among the rows is enough, of whatever year.

    $ sed '2,25d' months.csv | voc baseline --use frozen.csv | voc target -f targets.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | tail -1
    2026-07,,90.632936,83.25,-3.157118,no,65.459181,59.745087,71.085418,0.000246,unlikely,2.046007,off-track

A season in which the metric has no room can't be told either: who is to have 99 % in January would have to be above 100 % in July.

    $ printf 'metric,target,due\ncsat,99,2026-01-31\n' > high.csv
    $ voc target -f high.csv based.csv | voc check | cut -d, -f2,8,22-24,26,30-34,36,38 | sed '1!{/^2026-0[147]/!d;}'
    period,note,required,now,now_low,change,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-01,,99,65,60.203196,-0.021701,65,,,0,unlikely,,missed
    2026-04,season,,75.25,70.793923,-1.740452,75.25,,,,,,unproven
    2026-07,season,,83.25,79.27799,-3.157118,83.25,,,,,,unproven

## More months together than the target is told of

With `--over 3` the newest three months are judged together, which July makes look better than January can: that isn't held against a target
of January, or of July, alone.

    $ voc target -f targets.csv based.csv | voc check --over 3 | cut -d, -f2,8,22-24,26,30-34,36,38 | sed '2,43d'
    period,note,required,now,now_low,change,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-07,season,90.632936,83.136767,80.913288,-0.471355,65.297743,,,,,,unproven
    $ printf 'metric,target,due\ncsat,90,2026-07-31\n' > july.csv
    $ voc target -f july.csv based.csv | voc check --over 3 --status | head -1
    unproven  csat all 83 % (81 to 85), target 90 by 2026-07-31
    $ voc target -f july.csv based.csv | voc check --status | head -1
    missed    csat all 83 % (79 to 87), target 90 by 2026-07-31

## On the due day and after it

On the day itself the target is what it says. After it, it moves along with the seasons: who had it in January has it in July only if July is
as far above what it always was.

    $ printf 'metric,target,due\ncsat,66,2026-01-31\n' > targets.csv
    $ voc target -f targets.csv based.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | sed '1!{/^2026/!d;}'
    period,note,required,now,change,changed,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-01,,66,65,-0.021701,no,65,,,0.331983,open,,unproven
    2026-02,,67.496818,65.8397,-0.657118,no,65.8397,,,0.287085,open,,unproven
    2026-03,,70.397569,71.75,3.009549,no,71.75,,,0.672233,open,,unproven
    2026-04,,75.638021,75.25,-1.740452,no,75.25,,,0.441104,open,,unproven
    2026-05,,81.711806,81,-0.323785,no,81,,,0.380167,open,,unproven
    2026-06,,84.279224,85.1603,1.592882,no,85.1603,,,0.636972,open,,unproven
    2026-07,,85.526042,83.25,-3.157118,no,83.25,,,0.150396,unlikely,,unproven

A standing target is one number all year, and is had by the seasons that have it.

    $ printf 'metric,target,due\ncsat,75,\n' > targets.csv
    $ voc target -f targets.csv based.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | sed '1!{/^2026/!d;}'
    period,note,required,now,change,changed,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2026-01,,75,65,-0.021701,no,65,,,0.000007,unlikely,,missed
    2026-02,,75,65.8397,-0.657118,no,65.8397,,,0.00003,unlikely,,missed
    2026-03,,75,71.75,3.009549,no,71.75,,,0.064176,unlikely,,unproven
    2026-04,,75,75.25,-1.740452,no,75.25,,,0.54378,open,,unproven
    2026-05,,75,81,-0.323785,no,81,,,0.997785,likely,,on-track
    2026-06,,75,85.1603,1.592882,no,85.1603,,,1,likely,,met
    2026-07,,75,83.25,-3.157118,no,83.25,,,0.999977,likely,,met

## Weeks and days

Weeks are in the season of their month. What is judged, four weeks, may be in two: `required` is about four weeks, too, and so meets the target on
the due day.

    $ awk 'BEGIN { OFS = ","; print "metric,period,kind,better,unit,n,value,note"; seed = 7
    >     for (i = 0; i < 160; i++) {
    >         seed = seed * 16807 % 2147483647; week = i % 52
    >         print "csat", sprintf("%d-W%02d", 2023 + int(i / 52), week + 1), "share,high,%", 100,
    >             75 - 10 * cos((week + 0.5) * 0.120830487) + int(seed / 2147483647 * 17 - 8) / 2 "," } }' > weeks.csv
    $ printf 'metric,target,due\ncsat,66,2026-01-18\n' > targets.csv
    $ voc baseline --to 2025-W26 --season month weeks.csv | voc target -f targets.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | sed '1!{/2025-W3[0-3]/!{/^2026/!d;};}'
    period,note,required,now,change,changed,forecast,forecast_low,forecast_high,chance,outlook,pace,verdict
    2025-W30,,86.325469,83.99605,-1.603591,no,63.710714,55.753413,70.984607,0.265841,open,0.131972,unproven
    2025-W31,,86.364264,84.51505,-0.336893,no,63.810488,56.182944,70.923849,0.267154,open,0.115845,unproven
    2025-W32,,85.138092,84.39895,1.328121,no,64.311724,57.019279,71.476561,0.30837,open,0.070931,unproven
    2025-W33,,83.911921,84.654925,3.75971,no,64.497405,57.402749,71.643364,0.323177,open,0.005022,unproven
    2026-W01,,65.767249,65.28825,0.803302,no,66.082243,62.175593,70.050269,0.514256,open,0.278295,unproven
    2026-W02,,65.883625,65.466,0.543261,no,66.089409,63.535963,68.657881,0.526535,open,0.456419,unproven
    2026-W03,,66,65.78825,0.299795,no,65.78825,,,0.46309,open,,unproven
    2026-W04,,66.07758,66.37895,0.689678,no,66.37895,,,0.548223,open,,unproven

Days have weekdays, and 28 days have all of them alike: nothing is moved.

    $ awk 'BEGIN { OFS = ","; print "metric,period,kind,better,unit,n,value,note"; seed = 7
    >     for (day = 0; day < 59; day++) {
    >         seed = seed * 16807 % 2147483647
    >         print "csat", sprintf("2026-%02d-%02d", day < 31 ? 1 : 2, day % 31 + 1), "share,high,%", 50,
    >             ((day + 3) % 7 > 4 ? 60 : 80) + int(seed / 2147483647 * 17 - 8) "," } }' > days.csv
    $ printf 'metric,target,due\ncsat,70,2026-03-08\n' > targets.csv
    $ voc baseline --to 2026-01-31 --season weekday days.csv 2>/dev/null | voc target -f targets.csv | voc check | cut -d, -f2,8,22,23,26,29-34,36,38 | tail -2
    2026-02-27,,70,74.107143,-1.892857,no,73.82729,72.101179,75.531281,0.99997,likely,0,on-track
    2026-02-28,,70,74.107143,-1.964286,no,73.836349,72.268719,75.395579,0.999995,likely,0,on-track

## Scores

An owner whose months stray only as their seasons do is as steady as chance lets anybody be, has improved on what that month always was,
and has attained of a target what its level would have of it in the season in which it is due.

    $ awk -F, 'BEGIN { OFS = "," } { $1 = $1 "," (NR == 1 ? "owner" : "dana"); print }' months.csv > owned.csv
    $ printf 'metric,owner,target,due\ncsat,dana,76,2027-01-31\n' > targets.csv
    $ voc baseline --to 2025-12 --season month owned.csv | voc target -f targets.csv | voc check | voc score | cut -d, -f2-7,16
    part,metric,n,value,low,high,note
    level,csat,400,83.25,79.27799,86.589443,few-owners
    attainment,csat,400,64.94604,41.638675,85.969487,few-owners
    steadiness,csat,26,100,100,100,few-owners
    improvement,csat,400,42.570488,30.556219,63.918098,few-owners
    coverage,,1,100,,,
    total,,400,76.879132,68.048723,87.471896,few-owners
    next,csat,30,8.76349,,,csat at 91 % rather than 83 % (30 of 400 answers): +8.8 points
    $ voc baseline --to 2025-12 owned.csv 2>/dev/null | voc target -f targets.csv | voc check | voc score | cut -d, -f2-7,16
    part,metric,n,value,low,high,note
    level,csat,400,83.25,77.760496,87.600563,few-owners
    attainment,csat,400,100,100,100,few-owners
    steadiness,csat,26,56.371338,25.00455,100,few-owners
    improvement,csat,400,100,100,100,few-owners
    coverage,,1,100,,,
    total,,400,89.092835,81.251138,100,few-owners
    next,csat,,10.907165,,,csat as even as chance lets it be: it varies 33 % more than that: +11 points

## The report

It says where a season is in what it tells.

    $ voc baseline --to 2025-12 --season month owned.csv | voc target -f targets.csv | voc check | voc report | sed -n '6,15p'
    --------------------
     1. dana
        csat off track: 83 % (79 to 87), to be 76 % or more by 2027-01-31; 85 % in
          the baseline for the season; heading for 66 % (60 to 71) in the season
          then, chance below 1 %; it takes 2.0 points more each month from here.
        $ voc measure -m csat --by owner --every month --last 1 --rows FEEDBACK

    Where things stand
    ------------------
    csat, %, high is better           now  low  high    n  base  change
    $ printf 'metric,owner,target,due\ncsat,dana,66,2027-01-31\n' > targets.csv
    $ voc baseline --to 2025-12 --season month owned.csv | voc target -f targets.csv | voc check | voc report | sed -n '6,35p'
    What isn't known yet
    --------------------
      dana, csat unproven: 83 % (79 to 87), to be 66 % or more by 2027-01-31;
        heading for 66 % (60 to 71) in the season then, chance 43 %; it takes
        0.38 points more each month from here.

    Where things stand
    ------------------
    csat, %, high is better           now  low  high    n  base  change
    dana  ▇██▇▅▂▁▁▁▂▄▇███▇▄▂▁▁▁▃▄▇██   83   79    87  400    85       =
        unproven: to be 66 % or more by 2027-01-31; open (43 %)

    How to read this
    ----------------
      now, low, high: the answers in the newest month, and the interval that holds
        the truth in 95 of 100 cases; n counts them.
      course, in blocks: the newest periods on the right, as many as there is room
        for; all of a table on one scale, times by factors; a dot is a period
        without answers.
      season: what the time of the year, or the day of the week, usually differs by,
        as the baseline has it: targets with a due day are held against what is
        usual then, and it is taken out of changes.
      change: against as many periods before, only where it is more than chance; =
        is no such change.
      unproven: too few answers to say; no reproach.
    $ sed '2,40d' owned.csv > newest.csv; voc baseline --to 2025-12 --season month --save owned.base --reason all --by ann --on 2026-01-05 owned.csv > saved.csv
    $ voc baseline --use owned.base newest.csv | voc target -f targets.csv | voc check | voc report | sed -n '6,9p'
    What isn't known yet
    --------------------
      dana, csat unproven: 83 % (79 to 87), to be 66 % or more by 2027-01-31; the
        season in which it is due isn't in the table.

A report says what a target that was due has become in the season of now:

    $ printf 'metric,target,due\ncsat,60,2026-01-31\n' > past.csv
    $ voc target -f past.csv based.csv | voc check | voc report | sed -n '/^What isn/,/^$/p'
    What isn't known yet
    --------------------
      the total, csat unproven: 83 % (79 to 87), to be 60 % or more by 2026-01-31,
        which is 80 % in the season of now; chance 92 %; 1,608 more answers would
        tell.
    
