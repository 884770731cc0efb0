# voc report: what should I look at?

A report reads measures that were checked, scores, or both, in any order. First it says how the targets stand and
whom to look at; then, for each who needs attention, what, how sure that is and the command that shows the feedback
behind it; then a table for each metric. A change is told only where it is more than chance.

    $ cat > checked.csv <<END
    > metric,owner,team,period,as_of,kind,better,unit,n,waiting,value,low,high,baseline,target,due,now,now_low,now_high,change,change_low,change_high,changed,chance,outlook,needed,verdict
    > nps,dana,Leeds,2026-W42,2026-11-16,net,high,points,12,,9,,,,,,,,,,,,,,,,
    > nps,dana,Leeds,2026-W43,2026-11-16,net,high,points,14,,21,,,,,,,,,,,,,,,,
    > nps,dana,Leeds,2026-W44,2026-11-16,net,high,points,11,,36,,,,,,,,,,,,,,,,
    > nps,dana,Leeds,2026-W45,2026-11-16,net,high,points,13,,54,,,,,,,,,,,,,,,,
    > nps,dana,Leeds,2026-W46,2026-11-16,net,high,points,12,,75,,,9,34,2026-10-31,50,35,62,13,-6,30,no,0.98,likely,,met
    > nps,ines,Málaga,2026-W42,2026-11-16,net,high,points,5,,20,,,,,,,,,,,,,,,,
    > nps,ines,Málaga,2026-W43,2026-11-16,net,high,points,0,,,,,,,,,,,,,,,,,,
    > nps,ines,Málaga,2026-W44,2026-11-16,net,high,points,4,,25,,,,,,,,,,,,,,,,
    > nps,ines,Málaga,2026-W45,2026-11-16,net,high,points,6,,0,,,,,,,,,,,,,,,,
    > nps,ines,Málaga,2026-W46,2026-11-16,net,high,points,5,,20,,,22,40,2026-12-31,13,-22,45,-6,-44,33,no,0.31,open,120,unproven
    > first_response,omar,Returns,2026-W42,2026-11-16,quantile,low,hours,9,4,4.5,,,,,,,,,,,,,,,,
    > first_response,omar,Returns,2026-W43,2026-11-16,quantile,low,hours,8,0,9.5,,,,,,,,,,,,,,,,
    > first_response,omar,Returns,2026-W44,2026-11-16,quantile,low,hours,10,0,20.25,,,,,,,,,,,,,,,,
    > first_response,omar,Returns,2026-W45,2026-11-16,quantile,low,hours,9,0,31,,,,,,,,,,,,,,,,
    > first_response,omar,Returns,2026-W46,2026-11-16,quantile,low,hours,11,0,41.5,,,5.1,12,2026-10-31,39,24.7,61.7,28.5,11.2,52.1,worse,0.001,unlikely,,missed
    > END
    $ cat > scores.csv <<END
    > owner,part,metric,n,fair,fair_low,fair_high,rank,rank_low,rank_high,note
    > dana,total,,50,97,88,100,1,1,1,
    > dana,attainment,nps,50,97,88,100,1,1,1,
    > ines,total,,15,31,4,68,2,2,3,few
    > ines,attainment,nps,15,31,4,68,1,1,1,few
    > omar,total,,38,12,0,25,2,2,3,
    > omar,attainment,first_response,38,12,0,25,1,1,1,
    > END
    $ voc report checked.csv scores.csv
    Customer report, 2026-W46
    =========================
    Up to 2026-W46, as of 2026-11-16. Of 3 targets 1 is missed, 1 is met and 1 is
    unproven: too few answers yet to say. Look at Returns (omar).

    What needs attention
    --------------------
     1. Returns (omar)
        first_response missed: 39 h (25 to 62), to be 12 h or less by 2026-10-31;
          5.1 h in the baseline; +28 h (+11 to +52) against the 4 weeks before.
        $ voc measure -m first_response --by owner,team --every week --last 4 \
            --rows FEEDBACK

    Who waits for us
      first_response: 4 in Returns (omar); 4 of them since before 2026-W43.

    What went well
    --------------
      Leeds (dana), nps met: 50 points (35 to 62), to be 34 points or more by
        2026-10-31; 9 points in the baseline.

    What isn't known yet
    --------------------
      Málaga (ines), nps unproven: 13 points (-22 to 45), to be 40 points or more by
        2026-12-31; can't be shown by then at the usual 4.0 answers a week.

    Where things stand
    ------------------
    nps, points, high is better           now  low  high   n  base  change
    Leeds (dana)                   ▁▃▄▆█   50   35    62  50     9       =
        met: to be 34 points or more by 2026-10-31; likely (98 %)
    Málaga (ines)                  ▃·▃▁▃   13  -22    45  15    22       =
        unproven: to be 40 points or more by 2026-12-31; open (31 %)

    first_response, hours, low is better  now  low  high   n  base  change
    Returns (omar)                 ▁▃▆▇█   39   25    62  38     5     +28
        missed: to be 12 h or less by 2026-10-31

    The owners, fairly compared
    ---------------------------
    Beyond chance, dana is ahead of ines, omar. Otherwise they can't be told apart,
    and their order says nothing.

    rank    owner  fair score  low  high   n  note
    1       dana           97   88   100  50
        attainment 97 (nps 97)
    2 to 3  ines           31    4    68  15  few
        attainment 31 (nps 31)
    2 to 3  omar           12    0    25  38
        attainment 12 (first_response 12)

    How to read this
    ----------------
      now, low, high: the answers of the newest 4 weeks together, and the interval
        that holds the truth in 95 of 100 cases; n counts them.
      course, in blocks: the newest periods on the right, as many as there is room
        for; all of a table on one scale, times by factors; a dot is a period
        without answers.
      change: against as many periods before, only where it is more than chance; =
        is no such change.
      met, missed: the whole interval is on one side of the target, and it is due or
        standing.
      unproven: too few answers to say; no reproach.
      fair score: the mean of what an owner's parts are in percent of what could be,
        drawn towards the others as far as the answers are few; own, and the parts
        below, are as counted, and with few answers mostly luck; rank shows all
        places that can't be ruled out.

Unproven is no reproach: so few answers can't show which side of the target the truth is on. The course is cut to the
newest periods where the line would be too long.

## Without scores, from a pipe, for one owner

Scores are not needed. From a pipe, for one owner only, no line wider than 60 columns:

    $ cat checked.csv | voc report --owner ines --width 60
    Customer report for ines, 2026-W46
    ==================================
    Up to 2026-W46, as of 2026-11-16. The one target is
    unproven: too few answers yet to say. Nothing got worse
    beyond what chance explains.

    What isn't known yet
    --------------------
      Málaga (ines), nps unproven: 13 points (-22 to 45), to be
        40 points or more by 2026-12-31; can't be shown by then
        at the usual 4.0 answers a week.

    Where things stand
    ------------------
    nps, points, high is bett…  now  low  high   n  base  change
    Málaga (ines)        ▇·█▁▇   13  -22    45  15    22       =
        unproven: to be 40 points or more by 2026-12-31; open
        (31 %)

    How to read this
    ----------------
      now, low, high: the answers of the newest 4 weeks
        together, and the interval that holds the truth in 95 of
        100 cases; n counts them.
      course, in blocks: the newest periods on the right, as
        many as there is room for; all of a table on one scale,
        times by factors; a dot is a period without answers.
      change: against as many periods before, only where it is
        more than chance; = is no such change.
      unproven: too few answers to say; no reproach.

    $ voc report checked.csv --owner omr
    voc-report: --owner: nobody is called 'omr'; did you mean 'omar'?
    [64]
    $ voc report checked.csv --width 20
    voc-report: --width 20: expected 40 to 1000 columns
    [64]
    $ voc report checked.csv --to html
    voc-report: --to: 'html' isn't one of text, markdown
    [64]

## Markdown

    $ voc report checked.csv scores.csv --owner omar --to markdown
    # Customer report for omar, 2026-W46

    Up to 2026-W46, as of 2026-11-16. The one target is **missed**. Look at **Returns (omar)**.

    ## What needs attention

    1. **Returns (omar)**
        - **first_response** **missed**: 39 h (25 to 62), to be 12 h or less by 2026-10-31; 5.1 h in the baseline; +28 h (+11 to +52) against the 4 weeks before.
        - `voc measure -m first_response --by owner,team --every week --last 4 --rows FEEDBACK`

    ### Who waits for us

    - **first_response**: 4 in Returns (omar); 4 of them since before 2026-W43.

    ## Where things stand

    ### first_response, hours, low is better

    |  | course | now | low | high | n | base | change | target |
    |---|---|--:|--:|--:|--:|--:|--:|---|
    | Returns (omar) | ▁▃▆▇█ | **39** | 25 | 62 | 38 | 5 | **+28** | **missed**: to be 12 h or less by 2026-10-31 |

    ## The owners, fairly compared

    Beyond chance, dana is ahead of omar.

    | rank | owner | fair score | low | high | n | made of |
    |---|---|--:|--:|--:|--:|---|
    | 2 to 3 | omar | **12** | 0 | 25 | 38 | attainment 12 (first_response 12) |

    ## How to read this

    - **now, low, high**: the answers of the newest 4 weeks together, and the interval that holds the truth in 95 of 100 cases; n counts them.
    - **course, in blocks**: the newest periods on the right, as many as there is room for; all of a table on one scale, times by factors; a dot is a period without answers.
    - **change**: against as many periods before, only where it is more than chance; = is no such change.
    - **met, missed**: the whole interval is on one side of the target, and it is due or standing.
    - **fair score**: the mean of what an owner's parts are in percent of what could be, drawn towards the others as far as the answers are few; own, and the parts below, are as counted, and with few answers mostly luck; rank shows all places that can't be ruled out.

## Measures that nobody has checked

They are reported as far as they go.

    $ voc report - --ascii <<END
    > metric,team,period,kind,better,unit,n,value,low,high
    > csat,Leeds,2026-01,share,high,%,40,80,65,90
    > csat,Leeds,2026-02,share,high,%,44,84,70,92
    > csat,Leeds,2026-03,share,high,%,41,88,75,95
    > csat,京都 (Kyōto),2026-01,share,high,%,12,50,25,75
    > csat,京都 (Kyōto),2026-02,share,high,%,0,,,
    > csat,京都 (Kyōto),2026-03,share,high,%,14,64,39,84
    > END
    Customer report, 2026-03
    ========================
    Up to 2026-03. No target was checked.

    Where things stand
    ------------------
    csat, %, high is better  now  low  high   n
    Leeds               %##   88   75    95  41
    京都 (Kyōto)        _ -   64   39    84  14

    How to read this
    ----------------
      now, low, high: the answers in the newest month, and the interval that holds
        the truth in 95 of 100 cases; n counts them.
      course, in blocks: the newest periods on the right, as many as there is room
        for; all of a table on one scale, times by factors; a dot is a period
        without answers.

## Text by strangers

Groups are named by whoever answered. What could command a terminal, or a reader of Markdown, is taken from it; a name
that is too long is cut.

    $ printf 'metric,team,period,kind,unit,n,value\nnps,"\033[2J|*all*\n<b>",all,net,points,9,10\nnps,%s,all,net,points,9,-10\n' \
    >     "$(printf 'Zu\314\210rich Hauptbahnhof Untergeschoss neben den Schliessfaechern und der Treppe')" > strange.csv
    $ voc report strange.csv --width 50 | sed -n '/^Where/,/^How/p'
    Where things stand
    ------------------
    nps, points, high is better                 now  n
    �[2J|*all* <b>                               10  9
    Zürich Hauptbahnhof Untergeschoss neben d…  -10  9

    How to read this
    $ voc report strange.csv --to markdown | grep '^|'
    |  | now | n |
    |---|--:|--:|
    | �\[2J\|\*all\* \<b\> | **10** | 9 |
    | Zürich Hauptbahnhof Untergeschoss neben den Schliessfaechern… | **-10** | 9 |

## What goes wrong

    $ cut -d, -f1-3,5- checked.csv | voc report
    voc-report: standard input has no column 'period'; it has: metric, owner, team, as_of, kind, better, unit, n, waiting, value, low, high, baseline, target, due, now, now_low, now_high, change, change_low, change_high, changed, chance, outlook, needed, verdict
    [65]
    $ sed 's/,missed/,mised/' checked.csv | voc report
    voc-report: standard input:16: verdict: 'mised' is not a word that check writes
    [65]
    $ head -1 checked.csv | voc report
    Customer report
    ===============
    There are no measures to report.
    $ voc report < /dev/null
    voc-report: standard input is empty, expected a header row
    [65]
    $ printf 'owner,part,fair\ndana,total,97\n' | voc report
    voc-report: standard input has no column 'n'; it has: owner, part, fair
    [65]
    $ (head -3 checked.csv; printf '"!voc-check: the disk is full\n') | voc report
    voc-report: standard input is half a table: voc-check: the disk is full
    [65]
    $ cp checked.csv again.csv && voc report checked.csv again.csv
    voc-report: checked.csv:2 and again.csv:2 are both nps in 2026-W42 for the same group; expected one row for each
    [65]
    $ cp scores.csv same.csv && voc report scores.csv same.csv
    voc-report: same.csv:2: dana has the part total twice; expected each once
    [65]
    $ voc report checked.csv > /dev/full
    voc-report: standard output: No space left on device
    [74]
    $ voc report checked.csv -o no/such/folder/report.txt
    voc-report: no/such/folder/report.txt: can't be made: No such file or directory
    [73]
