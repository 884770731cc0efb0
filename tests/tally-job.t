# The weekly job of docs/clusters.md, day by day

What it prints must be, on each day, what voc measures of all the feedback. `settled` are tallies that are kept.

    $ job() {
    >     counted=$(cat counted 2>/dev/null || echo 0)
    >     newest=$(voc store log feedback.db | tail -1 | cut -d, -f1)
    >     terms="--by team --every week --as-of $1"
    >     again=$(voc store changes feedback.db --since "$counted" | sed 1d | cut -d, -f1; ls | sed -n 's/[.]open$//p')
    >     rm -f *.open
    >     for week in $(echo "$again" | grep W | sort -u); do
    >         voc store get feedback.db --from "$week" --to "$week" > rows.csv
    >         rm -f "$week.settled"
    >         if ! voc tally $terms --settled -o "$week.settled" rows.csv 2>/dev/null || grep -q ',silent,' "$week.settled"; then
    >             rm -f "$week.settled"
    >             voc tally $terms -o "$week.open" rows.csv
    >         fi
    >     done
    >     voc store get feedback.db --from 9999 | voc tally $terms -o now.open
    >     voc tally --merge -o merged.csv *.settled *.open && voc measure merged.csv && echo "$newest" > counted
    > }
    $ day() { job $1 2>/dev/null > job.csv; voc measure --by team --every week --as-of $1 feedback.db 2>/dev/null | cmp - job.csv && ls *.settled *.open | paste -sd' '; }
    $ add() { (echo id,source,at,nps,team,answered_at && cat) | voc store add feedback.db --same last; }

The first weeks: the survey's source never answers, as far as is known, so that its weeks stay open.

    $ add <<END
    > 1,desk,2026-02-09T10:00:00Z,9,A,2026-02-09T11:00:00Z
    > 2,desk,2026-02-16T10:00:00Z,8,A,2026-02-16T12:00:00Z
    > 3,survey,2026-02-17T10:00:00Z,3,B,
    > END
    $ day 2026-02-20
    2026-W07.settled 2026-W08.open now.open

Nothing comes for two weeks. Weeks without feedback are counted all the same.

    $ day 2026-03-05
    2026-W07.settled 2026-W08.open now.open

Somebody does answer a survey now: the one that nobody answered has waited since.

    $ add <<END
    > 4,survey,2026-03-06T10:00:00Z,10,B,2026-03-06T11:00:00Z
    > END
    $ day 2026-03-09
    2026-W07.settled 2026-W08.open 2026-W10.settled now.open

What lies behind the day of the job (a clock that is ahead, a planned call) is counted when its day has come.

    $ add <<END
    > 5,desk,2026-03-10T10:00:00Z,7,A,2026-03-20T09:00:00Z
    > 6,desk,2026-03-19T10:00:00Z,6,A,2026-03-19T11:00:00Z
    > END
    $ day 2026-03-16
    2026-W07.settled 2026-W08.open 2026-W10.settled 2026-W11.open 2026-W12.open now.open
    $ day 2026-03-23
    2026-W07.settled 2026-W08.open 2026-W10.settled 2026-W11.settled 2026-W12.settled now.open

A late answer settles a week, a score that is corrected opens none, and a row may move.

    $ add <<END
    > 3,survey,2026-02-17T10:00:00Z,3,B,2026-03-24T09:00:00Z
    > 1,desk,2026-02-23T10:00:00Z,2,A,2026-02-23T11:00:00Z
    > END
    $ day 2026-03-30
    2026-W07.settled 2026-W08.settled 2026-W09.settled 2026-W10.settled 2026-W11.settled 2026-W12.settled now.open
