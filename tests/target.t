# voc target: where should we be, and by when?

It reads measures with baselines and a small table of targets that people keep, and adds `target`, `start`, `due` and
`required`: where the straight way from the baseline to the target stands at the end of a row's period.

    $ cat > based.csv <<END
    > metric,owner,team,period,kind,better,unit,n,value,baseline,base_low,base_high,base_to
    > nps,dana,Leeds,2026-04,net,high,points,40,20,10,-5,25,2026-03
    > nps,dana,Leeds,2026-06,net,high,points,40,35,10,-5,25,2026-03
    > nps,omar,York,2026-06,net,high,points,4,90,80,-20,99,2026-03
    > wait,omar,York,2026-06,quantile,low,hours,40,9,8,6,11,2026-03
    > END
    $ cat > targets.csv <<END
    > metric,owner,team,target,change,change_percent,start,due
    > nps,dana,Leeds,,30,,,2026-06-30
    > wait,,,,,-25,2026-04-01,2026-Q4
    > END
    $ voc target -f targets.csv based.csv | cut -d, -f1-4,10,14-
    metric,owner,team,period,baseline,target,start,due,required
    nps,dana,Leeds,2026-04,10,40,2026-03-31,2026-06-30,19.89011
    nps,dana,Leeds,2026-06,10,40,2026-03-31,2026-06-30,40
    nps,omar,York,2026-06,80,,,,
    wait,omar,York,2026-06,8,6,2026-04-01,2026-12-31,7.343066

From 10 on 31 March to 40 on 30 June is 30 points in 91 days: 30 days on the way stands at 10 + 30 * 30 / 91. Reading
from a pipe is the same, and columns of its own are replaced.

    $ voc target -f targets.csv < based.csv | voc target -f targets.csv | cut -d, -f1-4,14- | head -2
    metric,owner,team,period,target,start,due,required
    nps,dana,Leeds,2026-04,40,2026-03-31,2026-06-30,19.89011

A target is a value, or `best`: the baseline of the peer whose worse limit is the best, since 80 points of few
answers (-20 to 99) prove little. Without `due` it stands: it is required from now on. `*` or a column that isn't there
means the total, an empty cell each value that has answers, and the first line that fits wins.

    $ printf 'metric,owner,team,target\nnps,,,best\nwait,o*,York,8\n' > standing.csv
    $ voc target -f standing.csv based.csv | cut -d, -f1-3,10,14-
    metric,owner,team,baseline,target,start,due,required
    nps,dana,Leeds,10,10,2026-03-31,,10
    nps,dana,Leeds,10,10,2026-03-31,,10
    nps,omar,York,80,10,2026-03-31,,10
    wait,omar,York,8,8,2026-03-31,,8

What fits nothing is reported, with the likely word.

    $ printf 'metric,owner,team,target\nnsp,dana,Leeds,5\nnps,dana,Leds,5\nnps,dana,*,5\n' > slips.csv
    $ voc target -f slips.csv based.csv -o /dev/null
    voc-target: slips.csv:2: this target fits no row: there is no metric 'nsp'; did you mean 'nps'?
    voc-target: slips.csv:3: this target fits no row: there is no team 'Leds'; did you mean 'Leeds'?
    voc-target: slips.csv:4: this target fits no row: no row has this metric and group together
    $ printf 'metric,ovner,target\nnps,dana,5\n' > slip.csv; voc target -f slip.csv based.csv -o /dev/null
    voc-target: slip.csv has no use for a column 'ovner'; did you mean 'owner'?
    [65]

Spreadsheets may have saved it: semicolons, a byte order mark, another encoding, decimal commas, blank rows.

    $ printf '\357\273\277metric;owner;team;target\n;;;\nnps;dana; Leeds ;12,5\nnps;J\366rg;York;5\n' > saved.csv
    $ voc target -f saved.csv based.csv | cut -d, -f1,2,14 | head -2
    voc-target: saved.csv:4: this target fits no row: there is no owner 'Jörg'
    metric,owner,target
    nps,dana,12.5

## What is doubtful

    $ printf 'metric,owner,team,target,due\nnps,omar,York,60,2026-12\nwait,omar,York,4,\n' > doubtful.csv
    $ voc target -f doubtful.csv --lint based.csv
    line,metric,group,target,baseline,doubt,why
    2,nps,"omar, York",60,80,held,"the baseline, 80 points (-20 to 99), is past it: it is to be held there"
    3,wait,"omar, York",4,8,no-due,it has no due date: it is required from now on
    3,wait,"omar, York",4,8,too-small,"the volume can't show it: the 40 answers that are judged together when it is due show a change of 4.3 h or more (8 times out of 10), this one is 4.0 h; it would take 56 answers"
    3,wait,"omar, York",4,8,beyond,it is further than anything done: its best month was 9.0 h (2026-06)

## What is refused

    $ printf 'metric,owner,team,target,change\nnps,,,5,5\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: several of target, change and change_percent; expected exactly one
    [65]
    $ printf 'metric,owner,team,target\nnps,,,\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: none of target, change and change_percent; expected exactly one
    [65]
    $ printf 'metric,owner,team,target\nnps,,,high\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: target: 'high' is neither a number nor best
    [65]
    $ printf 'metric,owner,team,change_percent\nnps,,,5\n' > bad.csv; voc target -f bad.csv based.csv -o out.csv
    voc-target: bad.csv:2: change_percent is for hours and counts; a percentage of a score or a percentage has no fixed meaning: use change
    [65]
    $ printf 'metric,owner,team,target,due\nnps,,,5,soon\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: due: 'soon' is no date or period; expected one like 2026-12-31 or 2026-Q4
    [65]
    $ printf 'metric,owner,team,target,start,due\nnps,,,5,2026-05,2026-04\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv:2: due: '2026-04-30' is before the start, 2026-05-01
    [65]
    $ printf 'owner,target\ndana,5\n' > bad.csv; voc target -f bad.csv based.csv
    voc-target: bad.csv: expected the columns metric and one of target, change, change_percent; and the group's columns, start, due
    [65]
    $ sed '1s/metric/metrics/' based.csv | voc target -f targets.csv
    voc-target: standard input has no column 'metric'; did you mean 'metrics'?
    [65]
    $ sed 's/,10,-5/,ten,-5/' based.csv | voc target -f targets.csv -o out.csv
    voc-target: standard input:3: baseline: 'ten' is not a number
    [65]
    $ voc target based.csv
    voc-target: expected -f FILE, the targets; see voc help target
    [64]
    $ voc target -f nowhere.csv based.csv
    voc-target: nowhere.csv: no such file
    [66]
    $ voc target -f targets.csv based.csv > /dev/full
    voc-target: standard output: No space left on device
    [74]

An empty table stays one; its targets fit nothing.

    $ head -1 based.csv | voc target -f standing.csv | cut -d, -f13-
    voc-target: standing.csv:2: this target fits no row: there is no metric 'nps'
    voc-target: standing.csv:3: this target fits no row: there is no metric 'wait'
    base_to,target,start,due,required
