# voc score: how is each owner doing, fairly compared?

It reads checked measures and writes, for each owner, the level of every metric, and in percent of what could be: how much of
what the targets require by now is attained, how far the owner has come since the baseline, and what has neither.

    $ cat > checked.csv <<END
    > metric,owner,team,period,kind,better,unit,n,value,baseline,spread,target,required
    > csat,dana,*,2026-W20,share,high,%,100,90,,,,
    > csat,omar,*,2026-W20,share,high,%,100,60,,,,
    > csat,mei,*,2026-W20,share,high,%,100,70,,,,
    > csat,ines,*,2026-W20,share,high,%,8,100,,,,
    > csat,luca,*,2026-W20,share,high,%,50,72,,,,
    > csat,piotr,*,2026-W20,share,high,%,3,100,,,,
    > csat,dana,Leeds,2026-W20,share,high,%,60,85,70,1,90,80
    > csat,omar,York,2026-W20,share,high,%,100,60,50,1,80,70
    > END
    $ voc score checked.csv > scores.csv
    $ cut -d, -f1-8,12- scores.csv
    owner,part,metric,n,value,low,high,fair,rank,rank_low,rank_high,funnel,note
    dana,level,csat,100,90,82.563434,94.477086,88.406364,1,1,2,inside,
    omar,level,csat,100,60,50.200259,69.059871,61.800839,3,3,5,inside,
    mei,level,csat,100,70,60.415145,78.105115,70.669347,2,2,5,inside,
    ines,level,csat,8,100,67.559244,100,85.197344,1,1,4,inside,
    luca,level,csat,50,72,58.334876,82.525829,72.796027,2,2,5,inside,
    piotr,level,csat,3,,,,,,,,,few
    dana,attainment,csat,60,100,84.713527,100,100,1,1,2,,few-owners
    omar,attainment,csat,100,83.333333,67.000431,98.433119,83.333333,1,1,2,,few-owners
    dana,coverage,,2,50,,,50,1,1,2,,
    omar,coverage,,2,50,,,50,1,1,2,,
    mei,coverage,,1,0,,,0,3,3,6,,
    ines,coverage,,1,0,,,0,3,3,6,,
    luca,coverage,,1,0,,,0,3,3,6,,
    piotr,coverage,,1,0,,,0,3,3,6,,
    dana,total,,60,75,67.356764,75,75,1,1,2,,few-owners
    omar,total,,100,66.666667,58.500216,74.216559,66.666667,1,1,2,,few-owners
    mei,total,,0,,,,,,,,,no-target
    ines,total,,0,,,,,,,,,no-target
    luca,total,,0,,,,,,,,,no-target
    piotr,total,,0,,,,,,,,,no-target
    dana,next,,,25,,,,,,,,a baseline or target for csat: +25 points
    omar,next,,,25,,,,,,,,a baseline or target for csat: +25 points

All 8 of ines's customers were happy, and 90 of dana's 100: `fair` pulls what few answers say to what is usual, so
dana comes first. Her Leeds was to be at 80 by now and is, with 85: 100 attained. York's way goes from 50 to 80 and
should stand at 70: at 60 a third of the way is missing, of which each hundredth costs half a point. `rank_low` to `rank_high` are the ranks that can't be ruled
out; owners who can't be told apart share one. Piotr's 3 answers, fewer than `--min-n`, get a note and no number;
who has no target gets none made up, nor a total from coverage alone.

Of each owner a row `next` says what would change the total most, in words that can be mailed: how many points it would gain
(`value`) and, where it is a matter of them, by how many answers (`n`).

Who has a target but too few answers for it is told so, with the answers there are.

    $ sed 's/,York,2026-W20,share,high,%,100/,York,2026-W20,share,high,%,4/' checked.csv | voc score | cut -d, -f1,2,4,5,16 | grep omar,total
    omar,total,4,,few

With fewer than five owners nothing can be learnt of how owners differ: they are shown as they are.

    $ grep -v 'ines\|luca\|piotr\|York\|Leeds' checked.csv | voc score | cut -d, -f1,2,5,8,16
    owner,part,value,fair,note
    dana,level,90,90,few-owners
    omar,level,60,60,few-owners
    mei,level,70,70,few-owners
    dana,coverage,0,0,
    omar,coverage,0,0,
    mei,coverage,0,0,
    dana,total,,,no-target
    omar,total,,,no-target
    mei,total,,,no-target

In the total all parts count alike, and their metrics alike inside them. Weights say otherwise.

    $ printf 'part,metric,weight\nattainment,,3\ncoverage,,1\n' > weights.csv
    $ voc score -f weights.csv < checked.csv | grep -e attainment -e coverage -e total | grep -e dana -e omar | cut -d, -f1,2,5,11
    dana,attainment,100,3
    omar,attainment,83.333333,3
    dana,coverage,50,1
    omar,coverage,50,1
    dana,total,87.5,4
    omar,total,75,4
    $ printf 'part,metric,weight\nattainment,csat,2\n' > weights.csv
    $ voc score -f weights.csv < checked.csv | grep total, | cut -d, -f1,2,5,11 | head -2
    dana,total,100,2
    omar,total,83.333333,2

## Steadiness and improvement

Two teams of 100 answers a week: dana's weeks are what chance does to 70 %, omar's go up and down.

    $ awk 'BEGIN { print "metric,owner,period,kind,better,unit,n,value,baseline,base_low,base_high"
    >     for (i = 1; i <= 12; i++) {
    >         printf "csat,dana,2026-W%02d,share,high,%%,100,%d,60,57,63\n", i, 64 + i * 7 % 13
    >         printf "csat,omar,2026-W%02d,share,high,%%,100,%d,70,67,73\n", i, i % 2 ? 60 : 76 } }' > weeks.csv
    $ voc score weeks.csv | cut -d, -f1-7,11-16
    owner,part,metric,n,value,low,high,weight,rank,rank_low,rank_high,funnel,note
    dana,level,csat,400,72.5,67.925819,76.646128,,1,1,2,,few-owners
    omar,level,csat,400,68,54.148732,79.268916,,1,1,2,,few-owners
    dana,steadiness,csat,12,99.250542,25.740009,100,1,1,1,1,,few-owners
    omar,steadiness,csat,12,17,4.408844,37.930074,1,2,2,2,,few-owners
    dana,improvement,csat,400,100,85.148981,100,1,1,1,1,,few-owners
    omar,improvement,csat,400,41.666667,19.104077,98.307049,1,2,2,2,,few-owners
    dana,coverage,,1,100,,,1,1,1,2,,
    omar,coverage,,1,100,,,1,1,1,2,,
    dana,total,,400,99.750181,70.29633,100,3,1,1,1,,few-owners
    omar,total,,400,52.888889,41.170974,78.745708,3,2,2,2,,few-owners
    omar,next,csat,,27.666667,,,,,,,,csat as even as chance lets it be: it varies 2.4 times as much: +28 points

An improvement of 50 is none, and 10 points more are 100: dana has come that far, omar lost two, and 10 less would be 25. `steadiness` is the percentage of the
variance between neighbouring weeks that chance explains: all of dana's, a sixth of omar's. `n` counts its weeks.

## What is refused

    $ printf 'part,weight\nattainmnt,2\n' > weights.csv; voc score -f weights.csv checked.csv
    voc-score: weights.csv:2: part: 'attainmnt' isn't scored here; did you mean 'attainment'?
    [65]
    $ printf 'part,metric,weight\nloop,csat,2\n' > weights.csv; voc score -f weights.csv checked.csv
    voc-score: weights.csv:2: loop has no metric 'csat' here
    [65]
    $ printf 'metric,weight\ncast,2\n' > weights.csv; voc score -f weights.csv checked.csv
    voc-score: weights.csv:2: metric: 'cast' isn't scored here; did you mean 'csat'?
    [65]
    $ voc score --owner manager checked.csv
    voc-score: checked.csv has no group 'manager'; voc measure --by manager makes it, --owner COLUMN names another
    [65]
    $ grep -v '\*' checked.csv | voc score
    voc-score: standard input has no rows for owner alone; voc measure --by owner --by ... makes them
    [65]
    $ sed '1s/kind/knd/' checked.csv | voc score
    voc-score: standard input has no column 'kind'; did you mean 'knd'?
    [65]
    $ sed 's/,90,,/,lots,,/' checked.csv | voc score
    voc-score: standard input:2: value: 'lots' is not a number
    [65]
    $ voc score --level 95 checked.csv
    voc-score: --level: expected a share between 0 and 1, like 0.95
    [64]
    $ voc score checked.csv > /dev/full
    voc-score: standard output: No space left on device
    [74]
    $ voc score checked.csv | head -1 | cut -d, -f1
    owner

A part that nobody has this week is told, and the others count.

    $ printf 'part,weight\nattainment,2\nloop,1\n' > weights.csv; voc score -f weights.csv checked.csv | grep dana,total | cut -d, -f1-5
    voc-score: weights.csv:3: nobody has the part loop here, so its weight counts for nothing
    dana,total,,60,100

An empty table gives one.

    $ head -1 checked.csv | voc score
    owner,part,metric,n,value,low,high,fair,fair_low,fair_high,weight,rank,rank_low,rank_high,funnel,note
    $ voc score < /dev/null
    voc-score: standard input is empty, expected a header row
    [65]

## Who is perfect has the total of it

Ada was at 100 % before and still is, week by week; bo came from 60 %, and misses the target. Ada has nothing left to improve: to hold
that is 100, and she is as steady as can be.

    $ awk 'BEGIN { print "metric,owner,period,kind,better,unit,n,value,baseline,base_low,base_high,target,required"
    >     for (i = 1; i <= 12; i++) {
    >         printf "csat,ada,2026-W%02d,share,high,%%,40,100,100,98,100,90,90\n", i
    >         printf "csat,bo,2026-W%02d,share,high,%%,40,%d,60,57,63,90,90\n", i, 84 + i * 7 % 5 } }' |
    >     voc score | cut -d, -f1-5,11,16
    owner,part,metric,n,value,weight,note
    ada,level,csat,160,100,,few-owners
    bo,level,csat,160,86.25,,few-owners
    ada,attainment,csat,160,100,1,few-owners
    bo,attainment,csat,160,93.75,1,few-owners
    ada,steadiness,csat,12,100,1,few-owners
    bo,steadiness,csat,12,100,1,few-owners
    ada,improvement,csat,160,100,1,few-owners
    bo,improvement,csat,160,100,1,few-owners
    ada,coverage,,1,100,1,
    bo,coverage,,1,100,1,
    ada,total,,160,100,4,few-owners
    bo,total,,160,98.4375,4,few-owners
    bo,next,csat,6,1.5625,,csat at 90 % rather than 86 % (6 of 160 answers): +1.6 points

## Who is an outlier

Eight teams of 400 answers differ as teams do: none has a flag in the `funnel`, however sure their differences are. A ninth that is unlike
all of them is one.

    $ { echo 'metric,owner,period,kind,better,unit,n,value'
    >   for row in a,85 b,78 c,74 d,81 e,88 f,76 g,83 h,79 i,35; do echo "csat,${row%,*},all,share,high,%,400,${row#*,}"; done; } > teams.csv
    $ sed '$d' teams.csv | voc score | grep level | cut -d, -f1,5,15
    a,85,inside
    b,78,inside
    c,74,inside
    d,81,inside
    e,88,inside
    f,76,inside
    g,83,inside
    h,79,inside
    $ voc score teams.csv | grep level | cut -d, -f1,5,15 | tail -3
    g,83,inside
    h,79,inside
    i,35,below

Weights may be written as spreadsheets have them.

    $ printf 'part;weight\nattainment;60 %%\ncoverage;0,4\n' > weights.csv; voc score -f weights.csv checked.csv | grep dana,total | cut -d, -f1,2,5,11
    dana,total,80,1
