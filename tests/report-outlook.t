# voc report: where it is heading, and on what it rests

Of what is off track or unlikely the report says where it will be when it is due, as it goes now, with the interval of what may come,
the chance, and how much each coming period must gain. A baseline of fewer than twelve periods is on trial.

    $ cat > checked.csv <<END
    > metric,owner,period,as_of,kind,better,unit,n,value,note,baseline,base_low,base_high,target,due,now,now_low,now_high,changed,forecast,forecast_low,forecast_high,chance,outlook,needed,pace,verdict
    > csat,dana,2026-W46,2026-11-16,share,high,%,90,70,trial,72,66,78,85,2027-01-31,70,65,75,no,71.2,62.4,79.1,0.01,unlikely,,1.52,off-track
    > first_response,omar,2026-W46,2026-11-16,quantile,low,hours,40,20,,8,6.5,9.5,12,2027-01-31,20,17,24,no,19.1,15.2,23.9,0.004,unlikely,,-0.8,off-track
    > csat,mei,2026-W46,2026-11-16,share,high,%,40,80,,72,66,78,85,2027-01-31,80,66,89,no,80.4,66.1,90.2,0.2,open,30,0.5,unproven
    > END
    $ voc report checked.csv
    Customer report, 2026-W46
    =========================
    Up to 2026-W46, as of 2026-11-16. Of 3 targets 2 are off track and 1 is
    unproven: too few answers yet to say. Look at dana first, then at 1 other.

    What needs attention
    --------------------
     1. dana
        csat off track: 70 % (65 to 75), to be 85 % or more by 2027-01-31; 72 % in
          the baseline, on trial; heading for 71 % (62 to 79), chance 1 %; it takes
          1.5 points more each week from here.
        $ voc measure -m csat --by owner --every week --last 4 --rows FEEDBACK

     2. omar
        first_response off track: 20 h (17 to 24), to be 12 h or less by 2027-01-31;
          8.0 h in the baseline; heading for 19 h (15 to 24), chance below 1 %; it
          takes 0.80 h less each week from here.
        $ voc measure -m first_response --by owner --every week --last 4 \
            --rows FEEDBACK

    What isn't known yet
    --------------------
      mei, csat unproven: 80 % (66 to 89), to be 85 % or more by 2027-01-31; 30 more
        answers would tell.

    Where things stand
    ------------------
    csat, %, high is better               now  low  high   n  base  change
    dana                                   70   65    75  90    72       =
        off track: to be 85 % or more by 2027-01-31; unlikely (1 %)
    mei                                    80   66    89  40    72       =
        unproven: to be 85 % or more by 2027-01-31; open (20 %)

    first_response, hours, low is better  now  low  high   n  base  change
    omar                                   20   17    24  40     8       =
        off track: to be 12 h or less by 2027-01-31; unlikely (below 1 %)

    Targets by owner
    ----------------
    owner  off track  unproven
    dana           1
    mei                      1
    omar           1

    How to read this
    ----------------
      now, low, high: the answers of the newest 4 weeks together, and the interval
        that holds the truth in 95 of 100 cases; n counts them.
      course, in blocks: the newest periods on the right, as many as there is room
        for; all of a table on one scale, times by factors; a dot is a period
        without answers.
      on trial: a baseline of fewer than 12 periods, whose limits may still move.
      change: against as many periods before, only where it is more than chance; =
        is no such change.
      on track, off track: the same of the way to the target, which isn't due yet.
      unproven: too few answers to say; no reproach.
