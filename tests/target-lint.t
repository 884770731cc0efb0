# voc target --lint: is that target sane?

A target that luck alone will hit, that so few answers can't show, or that nobody answers for, does more harm than good.
`--lint` says so before anyone is held to it. Here are twenty weeks of two owners, of whom omar has few answers, with the
baseline of the first thirteen.

    $ weeks() { awk -v OFS=, -v owner="$1" -v n="$2" -v level="$3" -v sd="$4" 'BEGIN {
    >     for (week = 1; week <= 20; week++) {
    >         value = level + int(100 * sin(9 * week * week)) * sd / sqrt(n) / 100; se = sd / sqrt(n)
    >         print "nps", owner, sprintf("2026-W%02d", week), "net", "high", "points", n, n, value, se, value - 2 * se, value + 2 * se, 0.95
    >     } }'; }
    $ { echo metric,owner,period,kind,better,unit,n,n_eff,value,se,low,high,level; weeks dana 60 20 80; weeks omar 5 30 80; } > measures.csv
    $ voc baseline --to 2026-W13 measures.csv > based.csv
    voc-baseline: 2 of 2 series have a trend in their baseline's window, most surely nps (omar), which rises (p 0.027); --trend takes it into the baseline
    $ cat > targets.csv <<END
    > metric,owner,target,change,due
    > nps,dana,45,,2026-12-31
    > nps,omar,,10,2026-08-31
    > END
    $ voc target --lint -f targets.csv based.csv --to text
    targets.csv:2: nps of dana, 45 points
      luck: it lies inside the natural limits: with nothing changed a single week
        has it with a chance of 1 %, and one of the 32 weeks until it is due with
        30 %.
      beyond: it is further than anything done: its best 4 weeks in a row were
        29 points (up to 2026-W13).
    targets.csv:3: nps of omar, 41 points
      luck: it lies inside the natural limits: with nothing changed a single week
        has it with a chance of 31 %, and one of the 15 weeks until it is due with
        above 99 %.
      too-small: the volume can't show it: the 20 answers that are judged together
        when it is due show a change of 60 points or more (8 times out of 10), this
        one is 10 points; no number of answers would, as the baseline rests on too
        few.
    $ voc target --lint -f targets.csv based.csv | cut -d, -f1-6
    line,metric,group,target,baseline,doubt
    2,nps,dana,45,20.389294,luck
    2,nps,dana,45,20.389294,beyond
    3,nps,omar,41.34852,31.34852,luck
    3,nps,omar,41.34852,31.34852,too-small

On a terminal it reads as the first, in a pipe as the second, with the sentence in the column `why`. The words are fixed:
`impossible`, `no-baseline`, `silent`, `no-owner`, `no-due`, `past-due`, `no-way`, `no-direction`, `worse`, `met`, `held`, `alike`,
`luck`, `too-small`, `beyond`, `against`, `trial`, `unstable`, `unused`. The exit status is 0 whatever was found: a doubt is for a
person to weigh.

What a file would be refused for is a doubt like the others, so that all of them are seen at once.

    $ cat > slips.csv <<END
    > metric,owner,target,change,start,due
    > nps,dana,120,,,2026-12-31
    > nps,omar,40 %,,,2026-12-31
    > nsp,dana,40,,,2026-12-31
    > END
    $ voc target --lint -f slips.csv based.csv --to text
    slips.csv:4: nsp
      unused: this target fits no row: there is no metric 'nsp'; did you mean 'nps'?
    slips.csv:2: nps of dana, 120 points
      impossible: the target of nps would be 120, which it can't have; expected -100
        to 100.
    slips.csv:3: nps of omar, 40 points
      impossible: '%' is not what nps is measured in; expected points.
    $ printf 'metric,owner,target,start,due\nnps,dana,50,2026-09,2026-08\nnps,omar,20,,2026-02-28\n' | cat > dates.csv
    $ voc target --lint -f dates.csv based.csv | cut -d, -f1-3,6-
    line,metric,group,doubt,why
    2,nps,dana,impossible,"due: '2026-08-31' is before the start, 2026-09-01"
    3,nps,omar,past-due,"it was due on 2026-02-28, before the newest week ended"
    3,nps,omar,no-way,"it is due on 2026-02-28 and its way starts on 2026-03-29, so there is no way to it"
    3,nps,omar,held,"the baseline, 31 points (10 to 50), is past it: it is to be held there"
    $ voc target -f slips.csv based.csv
    voc-target: slips.csv:2: the target of nps would be 120, which it can't have; expected -100 to 100
    [65]
    $ voc target -f dates.csv based.csv
    voc-target: dates.csv:3: it is due before the baseline ends, so there is no way to it, only the target; a start would tell
    voc-target: dates.csv:2: due: '2026-08-31' is before the start, 2026-09-01
    [65]

Without a baseline some can't be judged, and that is said.

    $ voc target --lint -f targets.csv measures.csv --to text
    targets.csv:2: nps of dana, 45 points
      no-baseline: there is no baseline to start from: whether luck hits it, the
        volume can show it or anyone has done it can't be told; voc baseline adds
        one.
    targets.csv:3: nps of omar
      no-baseline: there is no baseline to start from: whether luck hits it, the
        volume can show it or anyone has done it can't be told; voc baseline adds
        one.

A standing target for the total, without an owner; a process that is falling; one that isn't stable.

    $ cut -d, -f1,3- based.csv | sed -n '1p;/^nps,2026-W[0-9]*,net,high,points,60/p' > total.csv
    $ printf 'metric,target\nnps,30\n' > standing.csv; voc target --lint -f standing.csv total.csv --to text
    standing.csv:2: nps of all, 30 points
      no-owner: nobody answers for it: the measures have no column owner; voc
        measure --by owner makes one.
      no-due: it has no due date: it is required from now on.
      luck: it lies inside the natural limits: with nothing changed a single week
        has it with a chance of 20 %.
      too-small: the volume can't show it: the 240 answers that are judged together
        when it is due show a change of 17 points or more (8 times out of 10), this
        one is 10 points; it would take 1,844 answers.
      beyond: it is further than anything done: its best 4 weeks in a row were
        29 points (up to 2026-W13).
    $ { head -1 measures.csv; weeks dana 60 20 80 | awk -F, -v OFS=, '{ $9 -= 2 * NR; $11 -= 2 * NR; $12 -= 2 * NR } 1'; } |
    >     voc baseline --to 2026-W13 | voc target --lint -f targets.csv --to text
    targets.csv:3: nps
      unused: this target fits no row: there is no owner 'omar'.
    targets.csv:2: nps of dana, 45 points
      beyond: it is further than anything done: its best 4 weeks in a row were
        11 points (up to 2026-W04).
      against: the series is moving the other way: down, by about 2 points a week.
      unstable: the process isn't what it was in the baseline: 2026-W20 has a
        signal.

Targets that are past already, and changes that make a metric worse:

    $ printf 'metric,owner,target,change,due\nnps,dana,5,,2026-12-31\nnps,omar,,-5,2026-12-31\n' > past.csv
    $ voc target --lint -f past.csv based.csv --to text
    past.csv:2: nps of dana, 5 points
      met: the baseline, 20 points (15 to 26), is past it beyond doubt: it is met
        before anything is done, and only to be held.
    past.csv:3: nps of omar, 26 points
      worse: the change makes nps worse: for it, high is better.
      held: the baseline, 31 points (10 to 50), is past it: it is to be held there.

Where nobody answers any more, as when an owner has left, a target is doubtful, and none is suggested.

    $ awk -F, -v OFS=, '/omar,2026-W(1[0-9]|20)/ { $7 = $8 = 0; $9 = $10 = $11 = $12 = "" } 1' measures.csv > left.csv
    $ voc baseline --to 2026-W09 left.csv > gone.csv; voc target --lint -f targets.csv gone.csv | grep -e silent -e line,
    line,metric,group,target,baseline,doubt,why
    3,nps,omar,28.71034,18.71034,silent,"nobody has answered since 2026-W09, 11 weeks ago; is anyone still there?"
    $ voc target --suggest gone.csv | cut -d, -f1 | sort -u
    voc-target: nothing is suggested for 1 of 2 series: they have had no answers for longer than chance explains
    dana
    owner

A file of suggestions of which nobody has chosen yet is told so once.

    $ voc target --suggest based.csv > all.csv; voc target --lint -f all.csv based.csv | grep unused
    3,nps,,,,unused,"4 lines, of which this is the first, are left aside, as an earlier one is for the same metric and group, and wins; keep one line of each"

Nothing to judge is nothing doubtful.

    $ head -1 targets.csv > none.csv; voc target --lint -f none.csv based.csv; voc target --lint -f none.csv based.csv --to text
    line,metric,group,target,baseline,doubt,why
    nothing is doubtful about these targets
    $ head -1 based.csv | voc target --lint -f targets.csv | cut -d, -f1-3,6-
    line,metric,group,doubt,why
    2,nps,,unused,this target fits no row: there is no metric 'nps'
    3,nps,,unused,this target fits no row: there is no metric 'nps'
    $ voc target --lint based.csv
    voc-target: expected -f FILE, the targets; see voc help target
    [64]
    $ voc target --lint -f targets.csv based.csv > /dev/full
    voc-target: standard output: No space left on device
    [74]
