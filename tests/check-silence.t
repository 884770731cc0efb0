# voc check and voc report: when answers stop coming

A job that measures every week goes on when the importer before it has died: as_of is new each week, and no answer is. Here some
seventy customers answer each week, until March.

    $ awk 'BEGIN { print "at,team,nps"
    >     for (i = 0; i < 840; i++)
    >         printf "2026-%02d-%02d,%s,%d\n", 1 + int(i / 280), 1 + int(i % 280 / 10), i % 10 < 7 ? "Leeds" : "Ulm", i % 3 ? 10 : 6 }' > feedback.csv
    $ echo 'metric,target
    > nps,5' > targets.csv
    $ week() { voc measure -m nps --by team --total --every week --as-of $1 feedback.csv |
    >     voc baseline --to 2026-W08 | voc target -f targets.csv | voc check -o checked.csv; }
    $ week 2026-03-30; voc check --status checked.csv
    met       nps all 33 (22 to 44), target 5

The last answers are of the 28th of March, in W13. One week later there is a whole week without any: chance doesn't explain that
where seventy are usual, and what is met is so by answers from before. The exit status is that of no data.

    $ week 2026-04-06; voc check --status checked.csv
    met       nps all 34 (20 to 46), target 5, silent since 2026-W14
    [3]
    $ voc check --nagios checked.csv
    CUSTOMERS UNKNOWN - 0 missed, 0 off-track, 0 unproven, 0 on-track, 1 met, 1 silent; first: nps all 34 (20 to 46), target 5, silent since 2026-W14 | missed=0 off_track=0 unlikely=0 unproven=0 on_track=0 met=1 no_data=0 stale=0 silent=1
    [3]
    $ voc check --prometheus checked.csv | grep '^voc_newest\|^voc_silent'
    voc_newest_answers_timestamp_seconds{metric="nps",team="*"} 1774828800
    voc_silent{metric="nps",team="*"} 1
    $ voc report checked.csv | sed -n '3,/^$/p'
    Up to 2026-W14, as of 2026-04-06. No answers since 2026-W14 from the total (nps;
    usually 65 a week): does the import still run? What follows is from before. The
    one target is met. Nothing got worse beyond what chance explains.
    
    $ voc report checked.csv | sed -n '/^Who/,/^$/p'
    Who is silent
      the total: no nps since 2026-W14 (usually 65 a week).
    

The gauge is the second at which the newest period with answers ended; `time() - voc_newest_answers_timestamp_seconds` is
an age to alert on. A group of a handful is silent for longer before that is told, unless all it belongs to is.

`--max-age` counts from the end of the newest period with answers to a metric, of whatever group, and from as_of where that is older.

    $ sed s/2026-/2020-/g checked.csv | voc check --nagios --max-age 8d | sed 's/ |.*//'
    CUSTOMERS UNKNOWN - 0 missed, 0 off-track, 0 unproven, 0 on-track, 1 met, 1 stale, 1 silent; first: nps all 34 (20 to 46), target 5, stale: answers up to 2020-W13, silent since 2020-W14
