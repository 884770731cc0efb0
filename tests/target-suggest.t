# voc target --suggest: which target could one set?

For each series with a baseline it proposes a cautious, a fair and a bold target, as a targets file to edit. Here are
twenty weeks of three owners; dana's level wanders up, omar has few answers, mei's stays where it is.

    $ weeks() { awk -v OFS=, -v owner="$1" -v n="$2" -v level="$3" -v gain="$4" 'BEGIN {
    >     for (week = 1; week <= 20; week++) {
    >         value = level + gain * week + int(100 * sin(9 * week * week)) * 80 / sqrt(n) / 100
    >         print "nps", owner, sprintf("2026-W%02d", week), "net", "high", "points", n, n, value, 80 / sqrt(n), 0.95
    >     } }'; }
    $ { echo metric,owner,period,kind,better,unit,n,n_eff,value,se,level; weeks dana 200 20 0.8; weeks omar 10 30 0; weeks mei 200 45 0; } > measures.csv
    $ voc baseline --to 2026-W13 measures.csv > based.csv
    voc-baseline: 3 of 3 series have a trend in their baseline's window, most surely nps (dana), which rises (p < 0.001); --trend takes it into the baseline
    voc-baseline: 1 of 3 series have a signal in their newest period; where nothing has changed chance alone gives about 0.2
    $ voc target --suggest based.csv --to text
    metric nps, start 2026-05-17, due 2026-08-16

    owner  target  ambition  chance  baseline  note
    dana       35  cautious    0.41     25.81  luck unstable
    dana       38  fair        0.26     25.81  luck unstable
    dana       43  bold        0.10     25.81  unstable
    omar       33  cautious    0.41     30.95  luck too-small
    omar       37  fair        0.25     30.95  luck too-small
    omar       43  bold        0.10     30.95  luck too-small
    mei        47  cautious    0.40     45.21  luck too-small
    mei        50  fair        0.24     45.21  luck too-small beyond
    mei        54  bold        0.10     45.21  luck too-small beyond

`chance` is that of a level that goes on moving as these have, up and down alike, without anything new being done: about
40 % for the cautious, 25 % for the fair and 10 % for the bold. Work is what raises it. `note` has what `--lint` doubts of each:
omar's answers can't show such changes. A due day of one's own:

    $ voc target --suggest --due 2026-Q4 based.csv | grep dana
    dana,nps,36,2026-05-17,2026-12-31,cautious,0.4,25.813231,luck unstable
    dana,nps,40,2026-05-17,2026-12-31,fair,0.26,25.813231,luck unstable
    dana,nps,47,2026-05-17,2026-12-31,bold,0.1,25.813231,beyond unstable

The file is read as it is, but of several lines for one series the first wins: keep one, change what you know better, add who decided.

    $ voc target --suggest based.csv | grep -v -e cautious -e bold > targets.csv; cat targets.csv
    owner,metric,target,start,due,ambition,chance,baseline,note
    dana,nps,38,2026-05-17,2026-08-16,fair,0.26,25.813231,luck unstable
    omar,nps,37,2026-05-17,2026-08-16,fair,0.25,30.953552,luck too-small
    mei,nps,50,2026-05-17,2026-08-16,fair,0.24,45.213231,luck too-small beyond
    $ voc target -f targets.csv based.csv | grep W20 | cut -d, -f2,22-
    dana,38,2026-05-17,2026-08-16,25.813231
    omar,37,2026-05-17,2026-08-16,30.953552
    mei,50,2026-05-17,2026-08-16,45.213231
    $ voc target --suggest based.csv > all.csv; voc target -f all.csv based.csv -o out.csv
    voc-target: all.csv still has several targets for the same metric and group: the first one wins, and 6 lines are left aside, line 3 first; keep one line of each

Where a level has come down, what would be no better than the baseline is no target to set.

    $ { head -1 measures.csv; weeks dana 200 40 -0.8; } | voc baseline --to 2026-W06 | voc target --suggest | cut -d, -f1-3,6-
    voc-target: left out, since they would be no better than the baseline: 3 of the targets
    owner,metric,target,ambition,chance,baseline,note

What nothing can be said of is told.

    $ voc target --suggest measures.csv
    voc-target: nothing is suggested for 3 of 3 series: they have no baseline; voc baseline adds one
    owner,metric,target,start,due,ambition,chance,baseline,note
    $ grep -e metric -e W0 -e W10 -e W11 measures.csv | grep -e metric -e 'dana.*W0[1-6]' | voc baseline | voc target --suggest
    voc-baseline: no window was given: each group's first 13 periods are its baseline, never its newest; --from and --to choose
    voc-target: nothing is suggested for 1 of 1 series: they have too short a history, or none that varied, to tell how far such levels move
    owner,metric,target,start,due,ambition,chance,baseline,note
    $ head -1 based.csv | voc target --suggest
    owner,metric,target,start,due,ambition,chance,baseline,note
    $ voc target --suggest --due 2026-01 based.csv
    voc-target: --due is not after the newest period of based.csv
    [64]
    $ voc target --suggest -f targets.csv based.csv
    voc-target: --suggest makes a targets file; it goes with neither -f nor --lint
    [64]
    $ voc target --due 2026-Q4 -f targets.csv based.csv
    voc-target: --due goes with --suggest; a targets file has a column due
    [64]
    $ voc target --suggest --due soon based.csv
    voc-target: --due: 'soon' is no date or period that ends; expected one like 2026-12-31 or 2026-Q4
    [64]
    $ voc target --suggest --due 10/11/2026 based.csv
    voc-target: --due: '10/11/2026' doesn't say which number is the day; expected dates like 2026-12-31
    [64]
    $ voc target --suggest --due 12/31/2026 based.csv 2> /dev/null | cut -d, -f5 | sort -u
    2026-12-31
    due
