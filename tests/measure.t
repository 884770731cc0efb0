# voc measure: where do we stand, and how sure are we?

A feedback table has a row for each piece of feedback. Without options every metric whose columns are there is
measured over everything. A row of measures says how many count (`n`), the value, and between which limits the
truth lies with 95 % confidence.

    $ cat > feedback.csv <<END
    > id,source,at,team,nps,answered_at
    > 1,survey,2026-01-05T09:00:00Z,Leeds,10,
    > 2,survey,2026-01-06T10:00:00Z,Leeds,9,
    > 3,survey,2026-01-07T11:00:00Z,Zürich,4,
    > 4,survey,2026-01-21T12:00:00Z,Leeds,8,
    > 5,helpdesk,2026-01-06T08:00:00Z,Zürich,,2026-01-06T11:00:00Z
    > 6,helpdesk,2026-01-20T08:00:00Z,Zürich,,2026-01-20T20:00:00Z
    > 7,helpdesk,2026-01-22T08:00:00Z,Leeds,,
    > END
    $ voc measure -m nps,volume feedback.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,2026-01-22T08:00:00Z,net,high,points,4,4,,25,41.45781,-50.468724,77.833795,0.95,few
    volume,all,2026-01-22T08:00:00Z,count,,messages,7,7,,7,2.645751,2.814363,14.422675,0.95,

By team, with the total, read from a pipe:

    $ cat feedback.csv | voc measure -m nps --by team --total
    metric,team,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,Leeds,all,2026-01-22T08:00:00Z,net,high,points,3,3,,66.666667,27.216553,-26.916172,93.850806,0.95,few
    nps,Zürich,all,2026-01-22T08:00:00Z,net,high,points,1,1,,-100,0,-100,58.690137,0.95,one
    nps,*,all,2026-01-22T08:00:00Z,net,high,points,4,4,,25,41.45781,-50.468724,77.833795,0.95,few

Between a group's first week and the last one every week has a row, also when nobody said anything: silence is
seen, not skipped.

    $ voc measure -m nps --by team --every week feedback.csv | cut -d, -f1-3,8,11,16
    voc-measure: 2026-W04 may not be over, as the newest moment is 2026-01-22T08:00:00Z; --as-of leaves an unfinished period out
    metric,team,period,n,value,note
    nps,Leeds,2026-W02,2,100,few
    nps,Leeds,2026-W03,0,,none
    nps,Leeds,2026-W04,1,0,one
    nps,Zürich,2026-W02,1,-100,one
    nps,Zürich,2026-W03,0,,none
    nps,Zürich,2026-W04,0,,none

## Response times

What isn't answered yet waits, and counts as waiting: leaving it out would make slow teams look fast. In a source
in which nobody ever answers, such as a survey, nothing waits.

    $ voc measure -m first_response,answered_24h feedback.csv
    voc-measure: first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', so 4 rows there do not wait
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    first_response,all,2026-01-22T08:00:00Z,quantile,low,hours,3,3,1,7.5,,3,,0.95,few
    answered_24h,all,2026-01-22T08:00:00Z,within,high,%,3,3,1,100,,34.238023,100,0.95,few

`--as-of` says up to when: what came later hasn't happened. Three hours after the first question one is answered.

    $ voc measure -m first_response -q --as-of 2026-01-20T10:00:00Z feedback.csv | cut -d, -f1-3,7-10
    voc-measure: first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', so 3 rows there do not wait
    metric,period,as_of,n,n_eff,waiting,value
    first_response,all,2026-01-20T10:00:00Z,2,2,1,3

Closed without an answer is neither answered nor waiting; it will never be answered, and the share of those that
are answered is lower for it (Aalen-Johansen, where Kaplan-Meier would take it for one that still may be).

    $ cat > closed.csv <<END
    > id,at,answered_at,closed_at
    > 1,2026-01-05T08:00:00Z,2026-01-05T09:00:00Z,
    > 2,2026-01-05T08:00:00Z,,2026-01-05T10:00:00Z
    > 3,2026-01-05T08:00:00Z,2026-01-05T11:00:00Z,
    > 4,2026-01-05T08:00:00Z,,
    > END
    $ voc measure -m answered_4h --as-of 2026-01-05T12:00:00Z closed.csv
    voc-measure: answered_4h: 1 row was closed without answered_at and does not wait
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    answered_4h,all,2026-01-05T12:00:00Z,within,high,%,4,4,1,50,25,15.513872,94.215292,0.95,few

A day is no evidence on a limit of hours. Two dates are whole days apart, and medians say so.

    $ cat > days.csv <<END
    > id,at,answered_at
    > 1,2026-01-05,2026-01-06
    > 2,2026-01-05,2026-01-08
    > 3,2026-01-05T08:00Z,2026-01-05T09:00Z
    > 4,2026-01-07,2026-01-06
    > END
    $ voc measure -m first_response,answered_24h,answered_2d days.csv
    voc-measure: first_response: 1 row not used: reply before its question (days.csv:5)
    voc-measure: answered_24h: 2 rows not used: only the day is known (first: days.csv:2)
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    first_response,all,2026-01-08,quantile,low,hours,3,3,0,24,,1,,0.95,few
    answered_24h,all,2026-01-08,within,high,%,1,1,0,100,,20.654931,100,0.95,one day-only
    answered_2d,all,2026-01-08,within,high,%,3,3,0,66.666667,27.216553,22.585135,99.103837,0.95,few

## Which row counted how

`--rows` writes the rows behind the numbers. As many count as `n` says.

    $ voc measure --rows -m first_response --by team feedback.csv
    voc-measure: first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', so 4 rows there do not wait
    metric,team,period,counted,delay,id,source,at,nps,answered_at
    first_response,Leeds,all,not counted: source never answers,,1,survey,2026-01-05T09:00:00Z,10,
    first_response,Leeds,all,not counted: source never answers,,2,survey,2026-01-06T10:00:00Z,9,
    first_response,Zürich,all,not counted: source never answers,,3,survey,2026-01-07T11:00:00Z,4,
    first_response,Leeds,all,not counted: source never answers,,4,survey,2026-01-21T12:00:00Z,8,
    first_response,Zürich,all,answered,3,5,helpdesk,2026-01-06T08:00:00Z,,2026-01-06T11:00:00Z
    first_response,Zürich,all,answered,12,6,helpdesk,2026-01-20T08:00:00Z,,2026-01-20T20:00:00Z
    first_response,Leeds,all,waiting,0,7,helpdesk,2026-01-22T08:00:00Z,,

    $ voc measure --rows -m nps --every week --by team < feedback.csv | cut -d, -f1-5,8
    voc-measure: 2026-W04 may not be over, as the newest moment is 2026-01-22T08:00:00Z; --as-of leaves an unfinished period out
    metric,team,period,counted,id,nps
    nps,Leeds,2026-W02,promoter,1,10
    nps,Leeds,2026-W02,promoter,2,9
    nps,Zürich,2026-W02,detractor,3,4
    nps,Leeds,2026-W04,passive,4,8
    nps,Zürich,2026-W02,not counted: no answer,5,
    nps,Zürich,2026-W04,not counted: no answer,6,
    nps,Leeds,2026-W04,not counted: no answer,7,

## Periods

With `--as-of` the period in which it falls isn't over, and is left out; `--partial` takes it and marks it.

    $ voc measure -m nps --every week --as-of 2026-01-21T13:00:00Z feedback.csv | cut -d, -f2,3,7,10,15
    period,as_of,n,value,note
    2026-W02,2026-01-21T13:00:00Z,3,33.333333,few
    2026-W03,2026-01-21T13:00:00Z,0,,none

    $ voc measure -m nps --every week --as-of 2026-01-21T13:00:00Z --partial feedback.csv | cut -d, -f2,3,7,10,15
    period,as_of,n,value,note
    2026-W02,2026-01-21T13:00:00Z,3,33.333333,few
    2026-W03,2026-01-21T13:00:00Z,0,,none
    2026-W04,2026-01-21T13:00:00Z,1,0,one partial

`--from` and `--to` are dates, moments or periods, both included; `--last 2` are the newest two periods.

    $ voc measure -m volume --every day --from 2026-01-06 --to 2026-W02 feedback.csv | cut -d, -f2,7
    period,n
    2026-01-06,2
    2026-01-07,1

    $ voc measure -m volume --every week --last 2 feedback.csv | cut -d, -f2,7
    voc-measure: 2026-W04 may not be over, as the newest moment is 2026-01-22T08:00:00Z; --as-of leaves an unfinished period out
    period,n
    2026-W03,0
    2026-W04,3

Calendars follow `--tz`: half past eleven in the evening in London is tomorrow in Berlin.

    $ printf 'at,nps\n2026-03-28T22:30:00Z,9\n2026-03-28T23:30:00Z,9\n2026-03-29T22:30:00Z,9\n' > night.csv
    $ voc measure -m volume --every day night.csv | cut -d, -f2,7
    period,n
    2026-03-28,2
    2026-03-29,1
    $ voc measure -m volume --every day --tz Europe/Berlin night.csv | cut -d, -f2,7
    voc-measure: 2026-03-30 may not be over, as the newest moment is 2026-03-29T22:30:00Z; --as-of leaves an unfinished period out
    period,n
    2026-03-28,1
    2026-03-29,1
    2026-03-30,1

Rows without a moment stand in no week.

    $ printf 'at,nps\n2026-01-05,9\n,10\n' | voc measure -m nps --every week | cut -d, -f2,7
    voc-measure: 1 row without a moment in 'at' stands in no week (standard input:3)
    voc-measure: 2026-W02 may not be over, as the newest moment is 2026-01-05; --as-of leaves an unfinished period out
    period,n
    2026-W02,1

    $ printf 'nps\n9\n' | voc measure --every week
    voc-measure: standard input has no column 'at', so its rows stand in no week; map a column to 'at', or leave out --every week
    [65]

A date that is centuries off would make a row for each week since:

    $ printf 'at,nps\n0202-01-05,9\n2026-01-05,10\n' | voc measure -m nps --every week
    voc-measure: feedback reaches from 0202-W01 (standard input:2) to 2026-W02 (standard input:3), 1824 years; if a date is wrong, mend it or leave it out by --from and --to
    [65]

## Weights

With a column `weight` numbers are weighted, and `n_eff` says how many plain answers they are worth (Kish).

    $ cat > weights.csv <<END
    > nps,weight
    > 10,2.5
    > 9,0.5
    > 3,1
    > 8,0
    > 7,
    > END
    $ voc measure -m nps weights.csv
    voc-measure: 1 row without a weight counts as 1
    voc-measure: 1 row with weight 0 is in no share, mean or delay
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,4,2.941176,,40,46.647615,-50.593857,87.615386,0.95,few
    $ voc measure -m nps --unweighted weights.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,5,5,,20,33.466401,-44.462242,69.705257,0.95,few

## Metrics of one's own

A metrics CSV says what is counted of which column. Rows of one name pool as one share; means over different
scales are refused.

    $ cat > metrics.csv <<END
    > metric,column,how,unit,better
    > happy,csat,share 4..5,%,high
    > happy,stars,share 8..10,%,high
    > clean,clean,mean 1..5,points,high
    > kept,kept,share yes|partly,%,high
    > mood,mood,net up - down,points,high
    > basket,basket,quantile 0.9,EUR,high
    > handover,at>sent_at,median,days,low
    > sent_2d,at>sent_at,within 2d,%,high
    > END
    $ cat > mixed.csv <<END
    > at,csat,stars,clean,kept,mood,basket,sent_at
    > 2026-01-05,5,,4,yes,up,12.50,2026-01-06
    > 2026-01-05,,9,5,no,down,80,2026-01-09
    > 2026-01-05,2,,2,partly,same,31,
    > END
    $ voc measure --define metrics.csv -m happy,clean,kept,mood,basket,handover,sent_2d mixed.csv | cut -d, -f1,4-7,9-11,15
    metric,kind,better,unit,n,waiting,value,se,note
    happy,share,high,%,3,,66.666667,27.216553,few
    clean,mean,high,points,3,,3.666667,0.881917,few
    kept,share,high,%,3,,66.666667,27.216553,few
    mood,net,high,points,3,,0,47.140452,few
    basket,quantile,high,EUR,3,,70.2,,few
    handover,quantile,low,days,3,1,2.5,,few
    sent_2d,within,high,%,3,1,50,35.355339,few

    $ printf 'metric,column,how\nclean,clean,mean 1..4\n' > scale.csv
    $ voc measure --define scale.csv mixed.csv
    voc-measure: mixed.csv:3: clean: '5' is not in 1..4, the scale of clean
    [65]

    $ printf 'metric,column,how\nquality,clean,mean 1..5\nquality,stars,mean 1..10\n' > pooled.csv
    $ voc measure --define pooled.csv mixed.csv
    voc-measure: pooled.csv:3: metric: 'quality' would mix means over different scales; state the same one for each, as in `mean 1..5`, or pool shares: `share 4..5` and `share 8..10`
    [65]

A word that no cell has is likely misspelt:

    $ printf 'metric,column,how\nkept,kept,share Yes\n' > misspelt.csv
    $ voc measure --define misspelt.csv -m kept mixed.csv
    voc-measure: kept: the word that it counts is in none of 3 rows (first: mixed.csv:2)
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    kept,all,2026-01-05,share,high,%,3,3,,0,0,0,56.149703,0.95,few

A name that is built in means one's own from then on:

    $ printf 'metric,column,how\nnps,stars,net 9..10 - 1..6\n' > own.csv
    $ voc measure --define own.csv -m nps mixed.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,2026-01-05,net,high,points,1,1,,100,0,-58.690137,100,0.95,one

## Trouble

An empty input has no header. One with a header and nothing else is measured: there is nothing.

    $ voc measure < /dev/null
    voc-measure: standard input is empty, expected a header row
    [65]
    $ echo at,nps | voc measure -m nps
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,0,0,,,,,,0.95,none

    $ printf 'at,nps\n2026-01-05,9\n2026-01-06,eleven\n' > bad.csv
    $ voc measure bad.csv
    voc-measure: bad.csv:3: nps: 'eleven' is not a number from 0 to 10
    [65]
    $ printf 'at,nps\n5.1.2026,9\n' | voc measure
    voc-measure: standard input:2: at: '5.1.2026' is no ISO 8601 time; expected one like 2026-11-21T19:30:00Z (voc import makes them)
    [65]
    $ printf 'at,nps,weight\n2026-01-05,9,-1\n' | voc measure
    voc-measure: standard input:2: weight: '-1' is no weight; expected a number, 0 or more
    [65]

    $ printf 'nps,weight\n9,1e200\n' | voc measure
    voc-measure: standard input:2: weight: '1e200' can't be weighed; expected 0, or a weight from 1e-9 to 1e9
    [65]
    $ voc measure --by tem feedback.csv
    voc-measure: feedback.csv has no column 'tem'; did you mean 'team'?
    [65]
    $ voc measure -m answered_24 feedback.csv
    voc-measure: there is no metric 'answered_24'; did you mean 'answered_24h'?
    [64]
    $ voc measure -m csat feedback.csv
    voc-measure: feedback.csv has no column 'csat'; it has: id, source, at, team, nps, answered_at
    [65]
    $ voc measure --every wek feedback.csv
    voc-measure: --every: 'wek' isn't one of all, day, week, month, quarter, half, year; did you mean 'week'?
    [64]
    $ voc measure nowhere.csv
    voc-measure: nowhere.csv: no such file
    [66]

`*` in measures means all together, so no group can have that name:

    $ printf 'team,nps\n*,9\n' | voc measure --by team
    voc-measure: standard input:2: team: '*' can't name a group: in measures it means all together
    [65]

A full disk is never a success:

    $ voc measure feedback.csv -q > /dev/full
    voc-measure: first_response: nothing from 'survey' ever has 'answered_at' or 'closed_at', so 4 rows there do not wait
    voc-measure: standard output: No space left on device
    [74]

Measures have rows, too, but counting them says nothing.

    $ printf 'metric,period,kind,n,value\nnps,all,net,20,10\n' | voc measure
    voc-measure: standard input holds measures, not feedback; voc baseline, check and report read it
    [65]

A table without rows says why.

    $ printf 'id,at,nps\n1,2026-03-01,9\n2,2026-03-02,3\n' > early.csv
    $ voc measure -m nps --every month --from 2027 early.csv
    voc-measure: nothing to measure: of 2 rows none is in a period that was asked for and is over (--from, --to, --last, --as-of)
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
