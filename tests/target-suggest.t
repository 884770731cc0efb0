# voc target --suggest: which target could one set?

For each series with a baseline it proposes a cautious, a fair and a bold target, as a targets file to edit. Here are
twenty weeks of three owners; dana's level wanders up, omar has few answers, mei's stays where it is.

    $ weeks() { awk -v OFS=, -v owner="$1" -v n="$2" -v level="$3" -v gain="$4" 'BEGIN {
    >     for (week = 1; week <= 20; week++) {
    >         value = level + gain * week + int(100 * sin(7 * week)) * 80 / sqrt(n) / 100
    >         print "nps", owner, sprintf("2026-W%02d", week), "net", "high", "points", n, n, value, 80 / sqrt(n), 0.95
    >     } }'; }
    $ { echo metric,owner,period,kind,better,unit,n,n_eff,value,se,level; weeks dana 200 20 0.8; weeks omar 10 30 0; weeks mei 200 45 0; } > measures.csv
    $ voc baseline --to 2026-W13 measures.csv > based.csv
    $ voc target --suggest based.csv --to text
    metric nps, start 2026-05-17, due 2026-08-16

    owner  target  ambition  chance  baseline  note
    dana       37  cautious    0.39     26.77  luck unstable
    dana       40  fair        0.26     26.77  luck unstable
    dana       46  bold        0.10     26.77  unstable
    omar       35  cautious    0.42     35.23  held unstable
    omar       40  fair        0.24     35.23  luck too-small unstable
    omar       46  bold        0.10     35.23  luck too-small unstable
    mei        48  cautious    0.42     46.17  luck too-small unstable
    mei        52  fair        0.23     46.17  luck too-small beyond unstable
    mei        57  bold        0.10     46.17  luck beyond unstable

`chance` is that of a level that goes on moving as these have, up and down alike, without anything new being done: about
40 % for the cautious, 25 % for the fair and 10 % for the bold. Work is what raises it. `note` has what `--lint` doubts of each:
omar's answers can't show such changes, and his level has come down a little, so that the cautious target is to hold what the
baseline was. A due day of one's own:

    $ voc target --suggest --due 2026-Q4 based.csv | grep dana
    dana,nps,37,2026-05-17,2026-12-31,cautious,0.41,26.770546,luck unstable
    dana,nps,42,2026-05-17,2026-12-31,fair,0.26,26.770546,luck unstable
    dana,nps,51,2026-05-17,2026-12-31,bold,0.1,26.770546,beyond unstable

The file is read as it is, but the first of three lines wins: keep one, change what you know better, add who decided.

    $ voc target --suggest based.csv | grep -v -e cautious -e bold > targets.csv; cat targets.csv
    owner,metric,target,start,due,ambition,chance,baseline,note
    dana,nps,40,2026-05-17,2026-08-16,fair,0.26,26.770546,luck unstable
    omar,nps,40,2026-05-17,2026-08-16,fair,0.24,35.234762,luck too-small unstable
    mei,nps,52,2026-05-17,2026-08-16,fair,0.23,46.170546,luck too-small beyond unstable
    $ voc target -f targets.csv based.csv | grep W20 | cut -d, -f2,22-
    dana,40,2026-05-17,2026-08-16,26.770546
    omar,40,2026-05-17,2026-08-16,35.234762
    mei,52,2026-05-17,2026-08-16,46.170546
    $ voc target --suggest based.csv > all.csv; voc target -f all.csv based.csv -o out.csv
    voc-target: all.csv:3: this target fits no row: an earlier line fits its rows, and the first one wins
    voc-target: all.csv:4: this target fits no row: an earlier line fits its rows, and the first one wins
    voc-target: all.csv:6: this target fits no row: an earlier line fits its rows, and the first one wins
    voc-target: all.csv:7: this target fits no row: an earlier line fits its rows, and the first one wins
    voc-target: all.csv:9: this target fits no row: an earlier line fits its rows, and the first one wins
    voc-target: all.csv:10: this target fits no row: an earlier line fits its rows, and the first one wins

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
    voc-target: --due: 'soon' is no date, moment or period; expected one like 2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026-11-21T19:30Z
    [64]
