# voc tally --settled: the weekly job doesn't start from zero

A week in which nothing waits any more will not change. Its tally is kept, and added to those of the weeks that are
still moving, whatever `--as-of` these are counted by.

    $ cat > week-2.csv <<END
    > source,at,team,nps,answered_at
    > survey,2026-01-05T09:00:00Z,Leeds,10,
    > helpdesk,2026-01-06T08:00:00Z,Zürich,,2026-01-06T11:00:00Z
    > helpdesk,2026-01-07T08:00:00Z,Leeds,,2026-01-07T09:00:00Z
    > END
    $ cat > week-3.csv <<END
    > source,at,team,nps,answered_at
    > survey,2026-01-12T09:00:00Z,Leeds,3,
    > helpdesk,2026-01-13T08:00:00Z,Zürich,,2026-01-14T08:30:00Z
    > helpdesk,2026-01-14T08:00:00Z,Leeds,,
    > END
    $ voc tally --settled --every week --as-of 2026-01-12 week-2.csv > week-2.tally
    $ voc tally --settled --every week --as-of 2026-01-19 week-3.csv
    voc-tally: first_response: 1 row of 'helpdesk' still waits, so this isn't settled yet
    [65]

What is settled says so in `as_of`. Nothing waits in it: answers to the survey would, but its source never answers, so
they are `silent`.

    $ grep -E 'as_of|silent|answered' week-2.tally
    ,,as_of,,2026-01-12+,,,,
    ,,metric 004,,answered_24h,,,,
    first_response,2026-W02,answered,,3600,,1,,
    first_response,2026-W02,answered,,10800,,1,,
    first_response,2026-W02,silent,survey,,,1,,

The next week's job counts only what still moves, and measures what it would measure of everything.

    $ voc tally --every week --as-of 2026-01-19 week-3.csv > week-3.tally
    $ voc measure week-2.tally week-3.tally 2>/dev/null > measures
    $ voc measure --every week --as-of 2026-01-19 week-2.csv week-3.csv 2>/dev/null | cmp - measures
    $ voc tally --merge week-3.tally week-2.tally | grep as_of
    ,,as_of,,2026-01-19,,,,

By itself it is measured as of its own moment, or of any later one.

    $ voc measure -m first_response week-2.tally 2>/dev/null | cut -d, -f1-3,7,10
    metric,period,as_of,n,value
    first_response,2026-W02,2026-01-12,2,2
    $ voc measure -m first_response --as-of 2026-01-26 week-2.tally 2>/dev/null | cut -d, -f1-3,7,10
    metric,period,as_of,n,value
    first_response,2026-W02,2026-01-26,2,2
    first_response,2026-W03,2026-01-26,0,
    first_response,2026-W04,2026-01-26,0,
    $ voc measure --as-of 2026-01-08 week-2.tally
    voc-measure: week-2.tally was counted with 'as_of' as '2026-01-12+', and '2026-01-08' is asked for
    [64]

What isn't settled is as of one moment only, and a source that was taken for one that never answers may not answer
elsewhere.

    $ voc tally --every week --as-of 2026-01-26 week-3.csv > later.tally
    $ voc tally --merge week-3.tally later.tally
    voc-tally: tallies that were counted differently can't be added: 'as_of' is '2026-01-19' in week-3.tally and '2026-01-26' in later.tally
    [65]
    $ printf 'source,at,team,nps,answered_at\nsurvey,2026-01-20T08:00:00Z,Leeds,2,2026-01-21\n' > week-4.csv
    $ voc tally --every week --as-of 2026-01-26 week-4.csv | voc tally --merge - week-2.tally
    voc-tally: answered_24h: 1 row not used: only the day is known (week-4.csv:2)
    voc-tally: first_response: 'survey' never answered where a tally was settled, and does elsewhere: tally that part again, without --settled
    [65]

What lies behind `--as-of` isn't settled either.

    $ voc tally --settled --every week --as-of 2026-01-06T10:00Z week-2.csv
    voc-tally: week-2.csv:3: answered_at: '2026-01-06T11:00:00Z' is later than --as-of, so this isn't settled yet
    [65]
    $ voc tally --settled --every week week-2.csv
    voc-tally: --settled needs --as-of: up to when everything has come to an end
    [64]
