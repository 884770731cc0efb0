# voc baseline: trends and seasons

A shop that is busier in December than in February, and improves all the time, isn't "normal" at one level. Here are three
years of months, made up of a line, a season and a little chance.

    $ months() { awk 'BEGIN { OFS = ","; print "metric,period,kind,better,unit,n,value"
    >     for (m = 0; m < 40; m++) {
    >         value = 50 + 0.25 * m + 10 * sin(6.2832 * (m % 12) / 12) + 2 * sin(7 * m * m)
    >         print "csat", sprintf("%d-%02d", 2023 + int(m / 12), 1 + m % 12), "share,high,%", 400, sprintf("%.2f", value)
    >     } }'; }
    $ months > months.csv
    $ voc baseline --to 2025-12 months.csv | cut -d, -f2,7,8,13,14-17 | tail -4
    voc-baseline: 1 of 1 series have a trend in their baseline's window, most surely csat (all), which rises (p < 0.001); --trend takes it into the baseline
    voc-baseline: 1 of 1 series have a season in their baseline's window, most surely csat (all) (p < 0.001); --season month takes it into the baseline
    2026-01,57.41,54.602778,36,1.257909,45.208519,63.997036,crossings-high
    2026-02,66.07,54.602778,36,1.257909,45.208519,63.997036,high crossings-high
    2026-03,66.17,54.602778,36,1.257909,45.208519,63.997036,high crossings-high
    2026-04,69.47,54.602778,36,1.257909,45.208519,63.997036,high crossings-high

Its months differ much more than chance explains (`spread`), the limits are wide, and that there is a season and a trend is
pointed out. Taken in, each row has the baseline and the limits of its month:

    $ voc baseline --to 2025-12 --season month --trend months.csv > based.csv
    $ cut -d, -f2,7,8-10,14-17 based.csv | sed '1p;32,$!d'
    period,value,baseline,base_low,base_high,spread,lcl,ucl,signal
    2025-07,55.71,56.939583,53.795919,60.014324,1,48.099195,65.779972,
    2025-08,51.25,52.27625,49.132586,55.350991,1,43.35872,61.19378,
    2025-09,47.54,48.649583,45.505919,51.724324,1,39.726054,57.573112,
    2025-10,50.24,49.969583,46.825919,53.044324,1,41.042799,58.896367,
    2025-11,48.49,50.179583,47.035919,53.254324,1,41.252855,59.106311,
    2025-12,51.75,52.76625,49.622586,55.840991,1,43.853137,61.679363,
    2026-01,57.41,57.954757,54.811093,61.029498,1,49.14167,66.767844,
    2026-02,66.07,65.053681,61.910017,68.128421,1,56.54109,73.566271,
    2026-03,66.17,68.165937,65.022274,71.240678,1,59.849165,76.48271,
    2026-04,69.47,68.478194,65.33453,71.552935,1,60.183378,76.773011,

The trend ends with the window: nothing promises that it goes on. December's baseline, less its season, is where the months of
2026 start from. Without `--trend` they start from the mean.

    $ voc baseline --to 2025-12 --season month months.csv | cut -d, -f2,7,8,14-17 | tail -4
    voc-baseline: 1 of 1 series have a trend in their baseline's window, most surely csat (all), which rises (p < 0.001); --trend takes it into the baseline
    2026-01,57.41,53.91092,1.341553,42.328329,65.493512,run-high crossings-high
    2026-02,66.07,61.009844,1.341553,49.67682,72.342867,run-high crossings-high
    2026-03,66.17,64.122101,1.341553,52.976956,75.267246,run-high crossings-high
    2026-04,69.47,64.434358,1.341553,53.310833,75.557882,run-high crossings-high

Seasons take two full cycles. Fewer are not estimable, which isn't the same as none.

    $ voc baseline --to 2024-11 --season month months.csv | cut -d, -f2,7,8,14-17 | tail -1
    voc-baseline: --season month: not estimable for 1 of 1 series, whose window has less than two full cycles or too few values; their baseline has none
    2026-04,69.47,53.4,1.216463,44.297644,62.502356,high crossings-high
    $ voc baseline --to 2024-12 --season month --trend months.csv | cut -d, -f2,7,8,14-17 | tail -1
    2026-04,69.47,65.7575,1,56.684032,74.830968,
    $ voc baseline --to 2025-12 --season weekday months.csv
    voc-baseline: --season weekday: a month is longer than that
    [64]
    $ voc baseline --to 2025-12 --season summer months.csv
    voc-baseline: --season: 'summer' is none of weekday, month, quarter
    [64]

Months that are missing do no harm.

    $ sed '/2024-0[35],/d' months.csv | voc baseline --to 2025-12 --season month --trend | cut -d, -f2,7,8,14-17 | tail -1
    2026-04,69.47,68.478194,1,60.111931,76.844458,

Days have weekdays:

    $ awk 'BEGIN { OFS = ","; print "metric,period,kind,n,value"; for (d = 1; d <= 30; d++)
    >     print "volume", sprintf("2026-06-%02d", d), "count", 0, (d % 7 == 6 || d % 7 == 0 ? 5 : 40) + d % 3 }' > days.csv
    $ voc baseline --to 2026-06-28 --season weekday days.csv | cut -d, -f2,5,6,12-14 | tail -5
    2026-06-26,42,41.254082,1,19.710906,62.797257
    2026-06-27,5,5.758163,1,0,13.806724
    2026-06-28,6,6.012245,1,0,14.236462
    2026-06-29,42,40.987755,1,19.514231,62.461279
    2026-06-30,40,41.241837,1,19.701858,62.781815

A target with a due day is about what is judged on that day: the way leads from what is normal then, here for August, to the target,
and stands in each month as far above what is normal there. A change counts from that August, too. Without a due day a target is one
number all year, and a change counts from the level behind the seasons, here 58.6.

    $ printf 'metric,target,change,due\ncsat,75,,2026-08-31\n' > targets.csv
    $ voc target -f targets.csv based.csv | cut -d, -f2,8,18- | tail -4
    2026-01,57.954757,75,2025-12-31,2026-08-31,60.735756
    2026-02,65.053681,75,2025-12-31,2026-08-31,70.34655
    2026-03,68.165937,75,2025-12-31,2026-08-31,76.239805
    2026-04,68.478194,75,2025-12-31,2026-08-31,79.243352
    $ printf 'metric,target,change,due\ncsat,,5,2026-08-31\n' > targets.csv
    $ voc target -f targets.csv based.csv | cut -d, -f2,8,18- | tail -2
    2026-03,68.165937,58.200556,2025-12-31,2026-08-31,70.017789
    2026-04,68.478194,58.200556,2025-12-31,2026-08-31,70.94733
    $ printf 'metric,target,change,due\ncsat,,5,\n' > targets.csv
    $ voc target -f targets.csv based.csv | cut -d, -f2,8,18- | tail -2
    2026-03,68.165937,63.646614,2025-12-31,,63.646614
    2026-04,68.478194,63.646614,2025-12-31,,63.646614

## Frozen

What was learnt is frozen with the baseline, and `--use` takes it from there.

    $ voc baseline --to 2025-12 --season month --trend --save frozen.csv --by ann --on 2026-01-05 --reason 'three years' months.csv > saved.csv
    $ cmp saved.csv based.csv
    $ cut -d, -f1-4,7-8,11-13 frozen.csv
    metric,unit,baseline,base_low,base_to,base_periods,scale,trend,season
    csat,%,58.646615,55.502951,2025-12,36,,0.231076,month
    $ voc baseline --use frozen.csv months.csv | cut -d, -f2,8,14-17 | tail -1
    2026-04,68.478195,1,60.183378,76.773012,
    $ tail -1 based.csv | cut -d, -f2,8,14-17
    2026-04,68.478194,1,60.183378,76.773011,
    $ voc baseline --use frozen.csv --season month months.csv
    voc-baseline: --use takes the baselines as they are frozen; it doesn't go with --from, --to, --last, --trend, --season
    [64]
    $ sed '2s/month,[-0-9.]* /month,/' frozen.csv > short.csv; voc baseline --use short.csv months.csv
    voc-baseline: short.csv:2: seasons: '6.407066 9.519323 9.83158 8.68717 3.879427 -0.551649 -5.446059 -9.303802 -8.214878 -8.235955 -5.880365' aren't 12 numbers split by blanks, one for each month
    [65]
    $ sed '2s/,month,/,summer,/' frozen.csv > odd.csv; voc baseline --use odd.csv months.csv
    voc-baseline: odd.csv:2: season: 'summer' is none of weekday, month, quarter
    [65]

The file is the history: a row for each time that it moved, with why, by whom and when, the newest last. The newest holds.

    $ voc baseline --last 12 --save frozen.csv --by bob --on 2026-05-02 --reason 'the new counter' months.csv > moved.csv
    $ cut -d, -f1,5-7,14- frozen.csv
    metric,base_high,base_from,base_to,seasons,reason,by,on
    csat,61.721355,2023-01,2025-12,-0.691858 6.407066 9.519323 9.83158 8.68717 3.879427 -0.551649 -5.446059 -9.303802 -8.214878 -8.235955 -5.880365,three years,ann,2026-01-05
    csat,59.538606,2025-04,2026-03,,the new counter,bob,2026-05-02
    $ voc baseline --use frozen.csv months.csv | cut -d, -f2,8,14,17 | tail -1
    2026-04,57.588333,1.404585,high crossings-high
    $ cut -d, -f2,8,14,17 moved.csv | tail -1
    2026-04,57.588333,1.404585,high crossings-high

## A window that wasn't stable

From twenty periods on a break of level is looked for. A baseline over it is that of neither level.

    $ awk 'BEGIN { OFS = ","; print "metric,period,kind,better,unit,n,value"; for (w = 1; w <= 30; w++)
    >     print "nps", sprintf("2026-W%02d", w), "mean,high,points", "", (w < 12 ? 20 : 35) + 3 * sin(7 * w * w) }' > broken.csv
    $ voc baseline --to 2026-W26 broken.csv | cut -d, -f2,7,8,16,17 | tail -1
    voc-baseline: 1 of 1 baselines come from a window that wasn't stable: the level of nps (all) went from 20.3 to 36.1 with 2026-W12 (p < 0.001)
    2026-W30,32.3173,29.397588,36.634285,run-high crossings-high
    $ voc baseline --from 2026-W12 --to 2026-W26 broken.csv | cut -d, -f2,7,8,16,17 | tail -1
    2026-W30,32.3173,36.081433,44.103015,
