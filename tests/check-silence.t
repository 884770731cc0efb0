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

One who is silent while the others speak is no dead import: somebody left, or is written otherwise since. That is told, and whoever has
the same work under another name is named; what is known of the others stands, and so does the exit status.

    $ awk 'BEGIN { print "at,owner,team,nps"
    >     for (i = 0; i < 1400; i++) {
    >         day = int(i / 10); owner = i % 10 > 4 ? "bob" : day < 84 ? "ana" : "eva"
    >         month = day < 31 ? 1 : day < 59 ? 2 : day < 90 ? 3 : day < 120 ? 4 : 5
    >         split("0 31 59 90 120", before, " ")
    >         printf "2026-%02d-%02d,%s,%s,%d\n", month, day - before[month] + 1, owner, owner == "bob" ? "Ulm" : "Leeds", i % 3 ? 10 : 6 } }' > renamed.csv
    $ printf 'owner,metric,target\n,nps,5\n' > targets.csv
    $ voc measure -m nps --by owner --every week --as-of 2026-05-18 renamed.csv |
    >     voc baseline --to 2026-W10 2> /dev/null | voc target -f targets.csv | voc check -o checked.csv
    $ voc check --status checked.csv
    unproven  nps ana no answers, target 5, silent since 2026-W14 though others aren't
    on-track  nps bob 33 (17 to 47), target 5
    on-track  nps eva 34 (18 to 49), target 5
    $ voc report checked.csv | sed -n '3,/^$/p'
    Up to 2026-W20, as of 2026-05-18. No answers since 2026-W14 from ana (nps;
    usually 32 a week), though others have theirs: did somebody leave, or is a name
    written otherwise? Of 3 targets 2 are on track and 1 is unproven: too few
    answers yet to say. Nothing got worse beyond what chance explains.
    
    $ printf 'owner,team,metric,target\n,,nps,5\n' > targets.csv
    $ voc measure -m nps --by owner,team --every week --as-of 2026-05-18 renamed.csv |
    >     voc baseline --to 2026-W10 2> /dev/null | voc target -f targets.csv | voc check --status
    unproven  nps ana, Leeds no answers, target 5, silent since 2026-W14, taken over by eva
    on-track  nps bob, Ulm   33 (17 to 47), target 5
    on-track  nps eva, Leeds 34 (18 to 49), target 5

Silence takes nothing back. Bob's target was due at the end of April, and he had missed it when the answers of his customers stopped; weeks
later none of those is among the newest four weeks, and it is missed still, by the level that they gave. New answers decide anew.

    $ awk 'BEGIN { print "at,owner,csat"
    >     for (week = 0; week < 30; week++) for (i = 0; i < 12; i++) {
    >         at = sprintf("2026-%02d-%02d", 1 + int(week / 4), 1 + week % 4 * 7)
    >         print at ",ann," (i % 6 ? 5 : 1)
    >         if (week < 19 || week > 27) print at ",bob," (week > 27 || i % 4 < 1 ? 5 : 1) } }' > stopped.csv
    $ echo 'metric,owner,target,due
    > csat,,75,2026-04-30' > targets.csv
    $ day() { voc measure -m csat --by owner --every week --as-of $1 stopped.csv | voc target -f targets.csv | voc check -o checked.csv; }
    $ day 2026-05-18; voc check --status checked.csv | grep bob
    missed    csat bob 25 % (15 to 39), target 75 by 2026-04-30
    $ day 2026-06-08; voc check --status checked.csv
    missed    csat bob 25 % (15 to 39), target 75 by 2026-04-30, silent since 2026-W21 though others aren't
    unproven  csat ann 83 % (68 to 92), target 75 by 2026-04-30, chance 86 %, needs 74 more
    [2]
    $ day 2026-07-06; voc check --status checked.csv
    missed    csat bob 25 % (15 to 39), target 75 by 2026-04-30, silent since 2026-W21 though others aren't
    unproven  csat ann 83 % (70 to 91), target 75 by 2026-04-30, chance 90 %, needs 62 more
    [2]
    $ voc report checked.csv | sed -n '/^What needs/,/^$/p'
    What needs attention
    --------------------
     1. bob
        csat missed: 25 % (15 to 39), to be 75 % or more by 2026-04-30; no answers
          since 2026-W21.
        $ voc measure -m csat --by owner --every week --last 4 --rows FEEDBACK
    
    $ day 2026-08-10; voc check --status checked.csv | grep bob
    on-track  csat bob 100 % (86 to 100), target 75 by 2026-04-30
