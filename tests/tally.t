# voc tally: counts that add up, across files and machines

Where feedback lies in several files, or on several machines, each part is counted on its own, and the tallies are
added. A tally begins with how it was counted, in the rows that name no metric; then each metric, group, period and
value has a row with its `count`.

    $ cat > january.csv <<END
    > id,source,at,team,nps,answered_at
    > 1,survey,2026-01-05T09:00:00Z,Leeds,10,
    > 2,survey,2026-01-06T10:00:00Z,Leeds,9,
    > 3,survey,2026-01-07T11:00:00Z,Zürich,4,
    > 5,helpdesk,2026-01-06T08:00:00Z,Zürich,,2026-01-06T11:00:00Z
    > END
    $ cat > february.csv <<END
    > id,source,at,team,nps,answered_at
    > 4,survey,2026-02-03T12:00:00Z,Leeds,8,
    > 6,helpdesk,2026-02-04T08:00:00Z,Zürich,,2026-02-04
    > 7,helpdesk,2026-02-27T08:00:00Z,Leeds,,
    > END
    $ voc tally -m nps,first_response,answered_24h --by team --every month --as-of 2026-03-01 january.csv
    metric,team,period,state,origin,value,bins,count,weight,weight_squares
    ,,,as_of,,2026-03-01,,,,
    ,,,before,,,,,,
    ,,,by,,team,,,,
    ,,,every,,month,,,,
    ,,,from,,,,,,
    ,,,holidays,,,,,,
    ,,,hours,,,,,,
    ,,,metric 001,,nps,,,,
    ,,,metric 002,,first_response,,,,
    ,,,metric 003,,answered_24h,,,,
    ,,,newest,,,,,,
    ,,,tally,,1,,,,
    ,,,weights,,used,,,,
    ,,,zone,,UTC,,,,
    first_response,,,answers,helpdesk,,,1,,
    first_response,Leeds,2026-01,waiting,survey,4716000,,1,,
    first_response,Leeds,2026-01,waiting,survey,4806000,,1,,
    first_response,Zürich,2026-01,answered,,10800,,1,,
    first_response,Zürich,2026-01,waiting,survey,4626000,,1,,
    nps,Leeds,2026-01,good,,,,2,,
    nps,Zürich,2026-01,bad,,,,1,,
    $ voc tally -m nps,first_response,answered_24h --by team --every month --as-of 2026-03-01 january.csv > january.tally
    $ voc tally -m nps,first_response,answered_24h --by team --every month --as-of 2026-03-01 february.csv > february.tally
    voc-tally: answered_24h: 1 row not used: only the day is known (february.csv:3)

`first_response` and `answered_24h` are of the same delays, which stand under the first of them. Delays are in seconds;
what waits has them up to `--as-of`, with the source in `origin`: in a source in which nobody ever answers nothing
waits, and whether that is so is known only when all parts are together. Therefore `answers` counts what each source
has answered. What is known only by the day stands apart.

    $ voc tally --merge january.tally february.tally | tail -n +18
    first_response,Leeds,2026-01,waiting,survey,4716000,,1,,
    first_response,Leeds,2026-01,waiting,survey,4806000,,1,,
    first_response,Leeds,2026-02,waiting,helpdesk,230400,,1,,
    first_response,Leeds,2026-02,waiting,survey,2289600,,1,,
    first_response,Zürich,2026-01,answered,,10800,,1,,
    first_response,Zürich,2026-01,waiting,survey,4626000,,1,,
    first_response,Zürich,2026-02,answered by day,,0,,1,,
    nps,Leeds,2026-01,good,,,,2,,
    nps,Leeds,2026-02,neutral,,,,1,,
    nps,Zürich,2026-01,bad,,,,1,,

`voc measure` reads a tally, or several, and writes what it would write from all of the feedback, to the byte.

    $ voc measure january.tally february.tally
    voc-measure: first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', so 4 rows there do not wait
    metric,team,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,Leeds,2026-01,2026-03-01,net,high,points,2,2,,100,0,-31.523954,100,0.95,few
    nps,Leeds,2026-02,2026-03-01,net,high,points,1,1,,0,0,-79.345069,79.345069,0.95,one
    nps,Zürich,2026-01,2026-03-01,net,high,points,1,1,,-100,0,-100,58.690137,0.95,one
    nps,Zürich,2026-02,2026-03-01,net,high,points,0,0,,,,,,0.95,none
    first_response,Leeds,2026-02,2026-03-01,quantile,low,hours,1,1,1,,,,,0.95,not-reached
    first_response,Zürich,2026-01,2026-03-01,quantile,low,hours,1,1,0,3,,,,0.95,one
    first_response,Zürich,2026-02,2026-03-01,quantile,low,hours,1,1,0,0,,,,0.95,one
    answered_24h,Leeds,2026-02,2026-03-01,within,high,%,1,1,1,0,0,0,79.345069,0.95,one
    answered_24h,Zürich,2026-01,2026-03-01,within,high,%,1,1,0,100,,20.654931,100,0.95,one
    answered_24h,Zürich,2026-02,2026-03-01,within,high,%,0,0,0,,,,,0.95,none
    $ voc measure -m nps,first_response,answered_24h --by team --every month --as-of 2026-03-01 january.csv february.csv > whole
    voc-measure: first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', so 4 rows there do not wait
    voc-measure: answered_24h: 1 row not used: only the day is known (february.csv:3)
    $ voc measure january.tally february.tally 2>/dev/null | cmp - whole

The sum of tallies is a tally, whatever was added first, and whether they come as files or one after the other through
a pipe.

    $ voc tally --merge january.tally february.tally > both.tally
    $ cat february.tally january.tally | voc tally --merge | cmp - both.tally
    $ voc tally -m nps,first_response,answered_24h --by team --every month --as-of 2026-03-01 january.csv february.csv 2>/dev/null | cmp - both.tally
    $ voc tally --merge both.tally | cmp - both.tally

Of what a tally has some can be picked; `--partial`, `--last`, `--level` and `--min-n` are for measure to say.

    $ voc measure -m nps --by team --last 1 both.tally | cut -d, -f1-3,8,11
    metric,team,period,n,value
    nps,Leeds,2026-02,1,0
    nps,Zürich,2026-02,0,
    $ voc measure -m nps --min-n 2 both.tally | cut -d, -f1-3,8,11,16
    metric,team,period,n,value,note
    nps,Leeds,2026-01,2,100,few
    nps,Leeds,2026-02,1,,hidden
    nps,Zürich,2026-01,1,,hidden
    nps,Zürich,2026-02,0,,none

## Weights

Weights are taken to nine decimals and added exactly. Where each row weighs 1 the columns stay empty; else they are the
sum of the weights and that of their squares, of which Kish's effective number of answers is made.

    $ printf 'nps,weight\n9,0.1\n10,0.2\n9,0.3\n3,1\n' | voc tally -m nps | grep '^nps'
    nps,all,bad,,,,1,,
    nps,all,good,,,,3,0.6,0.14

## What doesn't add up

Tallies that were counted differently are refused.

    $ voc tally -m nps --by team --every week --as-of 2026-03-01 february.csv > weeks.tally
    $ voc tally --merge january.tally weeks.tally
    voc-tally: tallies that were counted differently can't be added: 'every' is 'month' in january.tally and 'week' in weeks.tally
    [65]
    $ voc tally -m nps --every month --as-of 2026-03-01 february.csv > total.tally
    $ voc measure january.tally total.tally
    voc-measure: tallies that were counted differently can't be added: january.tally and total.tally have other groups
    [65]

So is what contradicts a tally, and what only the feedback itself can tell.

    $ voc measure --every week both.tally
    voc-measure: both.tally was counted with 'every' as 'month', and 'week' is asked for
    [64]
    $ voc measure --by region both.tally
    voc-measure: both.tally wasn't counted by 'region', but by 'team'
    [64]
    $ voc measure -m csat both.tally
    voc-measure: both.tally doesn't count 'csat'
    [64]
    $ voc measure --cluster customer both.tally
    voc-measure: --cluster needs the feedback itself: both.tally is a tally, which has no single rows
    [64]
    $ voc measure both.tally january.csv
    voc-measure: both.tally holds a tally, and january.csv doesn't
    [65]
    $ voc baseline both.tally
    voc-baseline: both.tally is a tally; voc measure makes measures of it
    [65]
    $ voc tally both.tally
    voc-tally: both.tally is a tally already; --merge adds tallies
    [65]
    $ voc tally --merge january.csv
    voc-tally: january.csv is no tally; voc tally makes one of feedback
    [65]
    $ voc tally --merge --every week both.tally
    voc-tally: --merge adds tallies as they were counted; leave the other options out
    [64]

What waits up to the newest moment of a part isn't what waits up to that of the whole.

    $ voc tally january.csv
    voc-tally: first_response counts what waits: say up to when, as in --as-of 2026-11-21, the same for every part
    [64]

Rows stand in the order of their bytes, each once, so that nothing is counted twice.

    $ sed 's/^nps,Leeds,2026-01,good,,,,2/nps,Leeds,2026-01,good,,,,-2/' january.tally > broken.tally
    $ voc measure broken.tally
    voc-measure: broken.tally:21: count: '-2' is no count; expected a whole number from 1
    [65]
    $ sed 's/^nps,Leeds,2026-01,good/nps,Leeds,2026-13,good/' january.tally | voc measure
    voc-measure: standard input:21: period: '2026-13' is no month that this tally counts by
    [65]
    $ sed 's/^nps,Leeds,2026-01,good/nps,Leeds,2026-01,great/' january.tally | voc measure
    voc-measure: standard input:21: state: 'great' is no state that a tally counts
    [65]
    $ sed 's/,answered,,10800/,answered,,10800.5/' january.tally | voc measure
    voc-measure: standard input:19: value: '10800.5' is no plain decimal as voc tally writes it
    [65]
    $ sed '$p' january.tally | voc measure
    voc-measure: standard input:23: metric: 'nps' stands in the row above, too, with the same group, period, state and value
    [65]
    $ sed 's/^nps,Leeds/fps,Leeds/' january.tally | voc measure
    voc-measure: standard input:21: metric: 'fps' is no metric that this tally says it counts
    [65]
    $ grep -v zone january.tally | voc measure
    voc-measure: standard input doesn't say how it was counted: 'zone' is missing; a tally begins with that
    [65]
    $ head -n 1 january.tally | voc tally --merge
    voc-tally: standard input has no rows; a tally begins with how it was counted, even where it counts nothing
    [65]

## A split store

Parts have the columns of the whole, so that metrics that aren't named are the same; where a part lacks one, `-m` says
which are counted. A part in which nothing was counted adds nothing.

    $ head -n 1 january.csv | voc tally -m nps,first_response,answered_24h --by team --every month --as-of 2026-03-01 - > empty.tally
    $ voc tally --merge both.tally empty.tally | cmp - both.tally
    $ voc measure -m nps empty.tally
    metric,team,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    $ cut -d, -f1-5 january.csv | voc tally --by team --every month --as-of 2026-03-01 > scores.tally
    $ voc tally --merge both.tally scores.tally
    voc-tally: tallies that were counted differently can't be added: 'metric 002' is 'first_response' in both.tally and 'volume' in scores.tally
    [65]
