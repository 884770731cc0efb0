# voc score: how is each owner doing, fairly compared?

It reads checked measures and writes, for each owner, the level of every metric and how much of what the targets
require by now is attained.

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
    mei,level,csat,100,70,60.415145,78.105115,70.669347,3,3,5,inside,
    ines,level,csat,8,100,67.559244,100,85.197344,1,1,2,inside,
    luca,level,csat,50,72,58.334876,82.525829,72.796027,3,3,5,inside,
    piotr,level,csat,3,,,,,,,,,few
    dana,attainment,csat,60,100,84.713527,100,100,1,1,2,,few-owners
    omar,attainment,csat,100,66.666667,35.233979,98.099354,66.666667,1,1,2,,few-owners
    dana,total,,60,100,84.713527,100,100,1,1,2,,few-owners
    omar,total,,100,66.666667,35.233979,98.099354,66.666667,1,1,2,,few-owners
    mei,total,,0,,,,,,,,,no-target
    ines,total,,0,,,,,,,,,no-target
    luca,total,,0,,,,,,,,,no-target
    piotr,total,,0,,,,,,,,,no-target

All 8 of ines's customers were happy, and 90 of dana's 100: `fair` pulls what few answers say to what is usual, so
dana comes first. Her Leeds was to be at 80 by now and is, with 85: 100 attained. York's way goes from 50 to 80 and
should stand at 70: at 60 a third of the way is missing. `rank_low` to `rank_high` are the ranks that can't be ruled
out; owners who can't be told apart share one. Piotr's 3 answers, fewer than `--min-n`, get a note and no number;
who has no target gets none made up.

Who has a target but too few answers for it is told so, with the answers there are.

    $ sed 's/,York,2026-W20,share,high,%,100/,York,2026-W20,share,high,%,4/' checked.csv | voc score | cut -d, -f1,2,4,5,16 | grep omar,total
    omar,total,4,,few

With fewer than five owners nothing can be learnt of how owners differ: they are shown as they are.

    $ grep -v 'ines\|luca\|piotr\|York\|Leeds' checked.csv | voc score | cut -d, -f1,2,5,8,16
    owner,part,value,fair,note
    dana,level,90,90,few-owners
    omar,level,60,60,few-owners
    mei,level,70,70,few-owners
    dana,total,,,no-target
    omar,total,,,no-target
    mei,total,,,no-target

Weights say what counts how much in the total.

    $ printf 'metric,weight\ncsat,2\n' > weights.csv
    $ voc score -f weights.csv < checked.csv | grep total, | cut -d, -f1,2,5,11 | head -2
    dana,total,100,2
    omar,total,66.666667,2

## What is refused

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

An empty table gives one.

    $ head -1 checked.csv | voc score
    owner,part,metric,n,value,low,high,fair,fair_low,fair_high,weight,rank,rank_low,rank_high,funnel,note
    $ voc score < /dev/null
    voc-score: standard input is empty, expected a header row
    [65]
