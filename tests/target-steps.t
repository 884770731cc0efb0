# voc target: ways and amounts as people write them

The way to a target is straight unless the column `way` says that it goes in steps: then what is required stays, until a
month (week, quarter, half, year) is over, where the straight way stood when the last one ended. That is fair to work that
takes effect when a month's plan does, and nobody is off the track for the days in between.

    $ cat > based.csv <<END
    > metric,owner,period,kind,better,unit,n,value,baseline,base_low,base_high,base_to
    > nps,dana,2026-W01,net,high,points,40,10,10,-5,25,2026-W01
    > nps,dana,2026-W04,net,high,points,40,20,10,-5,25,2026-W01
    > nps,dana,2026-W05,net,high,points,40,20,10,-5,25,2026-W01
    > nps,dana,2026-W08,net,high,points,40,20,10,-5,25,2026-W01
    > nps,dana,2026-W09,net,high,points,40,20,10,-5,25,2026-W01
    > nps,dana,2026-W11,net,high,points,40,20,10,-5,25,2026-W01
    > nps,dana,2026-W12,net,high,points,40,20,10,-5,25,2026-W01
    > wait,dana,2026-W12,quantile,low,hours,40,20,30,25,35,2026-W01
    > csat,dana,2026-W12,share,high,%,40,80,78,70,84,2026-W01
    > END
    $ printf 'metric,owner,target,due,way\nnps,dana,50,2026-03-15,steps month\n' > steps.csv
    $ printf 'metric,owner,target,due,way\nnps,dana,50,2026-03-15,straight\n' > straight.csv
    $ for way in steps straight; do voc target -f $way.csv based.csv | grep nps | cut -d, -f3,16 | paste -sd ' '; done
    2026-W01,10 2026-W04,10 2026-W05,25.428571 2026-W08,25.428571 2026-W09,41.428571 2026-W11,50 2026-W12,50
    2026-W01,10 2026-W04,22 2026-W05,26 2026-W08,38 2026-W09,42 2026-W11,50 2026-W12,50

From 10 on 4 January to 50 on 15 March: on 31 January the straight way stood at 10 + 40 * 27 / 70 = 25.43. The target itself is required
from its due day on, wherever the next step would be; without a due day there is no way.

    $ printf 'metric,owner,target,due,way\nnps,dana,50,2026-03-15,steps\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: way: 'steps' is no way to a target; expected straight, or a step at the end of each period: steps week, steps month, steps quarter, steps half or steps year
    [65]
    $ printf 'metric,owner,target,due,way\nnps,dana,50,2026-03-15,monthly\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: way: 'monthly' is no way to a target; expected straight, or a step at the end of each period: steps week, steps month, steps quarter, steps half or steps year
    [65]

## Files from spreadsheets

A unit may stand behind a number, a comma may be a decimal one, a minus the typographer's; semicolons, a byte order mark and
other encodings are known by themselves.

    $ printf '\357\273\277metric;owner;target;change;change_percent;due\nnps;dana;;+12,5 points;;2026-Q2\nwait;dana;24\240h;;;2026-Q2\ncsat;dana;85 %%;;;2026-Q2\n' > saved.csv
    $ voc target -f saved.csv based.csv | tail -3 | cut -d, -f1,9,13-
    nps,10,22.5,2026-01-04,2026-06-30,15.437853
    wait,30,24,2026-01-04,2026-06-30,27.389831
    csat,78,85,2026-01-04,2026-06-30,81.045198
    $ printf 'metric,owner,change_percent\nwait,dana,\342\210\22225 %%\n' | cat > minus.csv; voc target -f minus.csv based.csv | grep wait | cut -d, -f1,13
    wait,22.5

A spreadsheet rewrites dates and gives headers capitals. Which number is the day, the cells of start and due say together.

    $ printf 'Metric;Owner;Target;Due\nnps;dana;50;31.10.2026\nwait;dana;24;31/10/2026\ncsat;dana;85;05/10/2026\n' > rewritten.csv
    $ voc target -f rewritten.csv based.csv | tail -3 | cut -d, -f1,13-15
    nps,50,2026-01-04,2026-10-31
    wait,24,2026-01-04,2026-10-31
    csat,85,2026-01-04,2026-10-05

What could be meant in two ways, or in none, is refused in a sentence.

    $ try() { printf 'metric;owner;target;change;change_percent;due\n%s\n' "$1" > bad.csv; voc target -f bad.csv based.csv; }
    $ try 'wait;dana;1,250;;;'
    voc-target: bad.csv:2: target: '1,250' is neither a number nor best
    [65]
    $ try 'wait;dana;2 days;;;'
    voc-target: bad.csv:2: 'days' is not what wait is measured in; expected hours
    [65]
    $ try 'csat;dana;0,85;;;'
    voc-target: bad.csv:2: the target of csat is 0.85 %; 85, if 85 % was meant
    [65]
    $ try 'nps;dana;;5 %;;'
    voc-target: bad.csv:2: '%' is not what nps is measured in; expected points
    [65]
    $ try 'csat;dana;;;5 %;'
    voc-target: bad.csv:2: change_percent is for hours and counts; a percentage of a score or a percentage has no fixed meaning: use change
    [65]
    $ try 'nps;dana;50;;;31.11.2026'
    voc-target: bad.csv:2: due: '31.11.2026' is no date or period; expected one like 2026-12-31 or 2026-Q4
    [65]
    $ try 'nps;dana;50;;;05/10/2026'
    voc-target: bad.csv: due: '05/10/2026' doesn't say which number is the day; expected dates like 2026-12-31
    [65]
    $ try 'nps;dana;50;;;in June'
    voc-target: bad.csv:2: due: 'in June' is no date or period; expected one like 2026-12-31 or 2026-Q4
    [65]
    $ try 'nps;dana;50 by June;;;'
    voc-target: bad.csv:2: 'by June' is not what nps is measured in; expected points
    [65]

A column `ambition`, `chance`, `note` or `comment` is for people.

    $ printf 'metric,owner,target,ambition,chance,note\nnps,dana,50,bold,0.1,as agreed in May\n' > people.csv
    $ voc target -f people.csv based.csv | head -2 | cut -d, -f1-3,13-
    metric,owner,period,target,start,due,required
    nps,dana,2026-W01,50,2026-01-04,,50
