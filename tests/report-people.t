# voc report: who it is

Tables know owners by handles. Names are joined only in the report, from a file of their own that doesn't travel with the tables.

    $ cat > checked.csv <<END
    > metric,owner,team,period,as_of,kind,better,unit,n,value,target,due,now,now_low,now_high,changed,verdict
    > nps,dana,Leeds,2026-W46,2026-11-16,net,high,points,48,50,34,2026-10-31,50,35,62,no,met
    > nps,omar,Returns,2026-W46,2026-11-16,net,high,points,40,-5,20,2026-10-31,-5,-22,12,no,missed
    > END
    $ cat > scores.csv <<END
    > owner,part,metric,n,value,low,high,fair,fair_low,fair_high,rank,rank_low,rank_high,note
    > dana,total,,48,98,90,100,97,88,100,1,1,1,
    > omar,total,,40,30,12,48,31,14,50,2,2,2,
    > dana,integrity,heaping,44,68.2,5.1,39.6,,,,,,,odd
    > omar,integrity,heaping,30,20,3.3,41.2,,,,,,,
    > END
    $ cat > people.csv <<END
    > owner;name;since
    > dana;Dana Whitfield;2024
    > mei;Mei Tanaka;2025
    > END
    $ voc report checked.csv scores.csv --people people.csv | sed '/^How/,$d'
    Customer report, 2026-W46
    =========================
    Up to 2026-W46, as of 2026-11-16. Of 2 targets 1 is missed and 1 is met. Look at
    Returns (omar).

    What needs attention
    --------------------
     1. Returns (omar)
        nps missed: -5 points (-22 to 12), to be 20 points or more by 2026-10-31.
        $ voc measure -m nps --by owner,team --every week --last 4 --rows FEEDBACK

    What went well
    --------------
      Leeds (Dana Whitfield), nps met: 50 points (35 to 62), to be 34 points or more
        by 2026-10-31.

    Where things stand
    ------------------
    nps, points, high is better  now  low  high   n  change
    Leeds (Dana Whitfield)        50   35    62  48       =
        met: to be 34 points or more by 2026-10-31
    Returns (omar)                -5  -22    12  40       =
        missed: to be 20 points or more by 2026-10-31

    The owners, fairly compared
    ---------------------------
    Beyond chance, Dana Whitfield is ahead of omar.

    rank  owner           fair score  low  high  own   n
    1     Dana Whitfield          97   88   100   98  48
    2     omar                    31   14    50   30  40

    Worth a question: odd beside the others, and no proof
      Dana Whitfield, heaping: 68 % of the 44 scores next to where the best begin
        are just above it (with the others' habits 5 to 40); it looks as if some
        were nudged over it.
    

Who isn't in the file keeps the handle. `--owner` takes the handle or the name, and namesakes keep their handles beside their names.

    $ voc report checked.csv scores.csv --people people.csv --owner dana | head -1
    Customer report for Dana Whitfield, 2026-W46
    $ voc report checked.csv scores.csv --people people.csv --owner 'dana whitfield' | head -1
    Customer report for Dana Whitfield, 2026-W46
    $ echo 'omar;Dana Whitfield;2026' >> people.csv
    $ voc report checked.csv scores.csv --people people.csv | sed -n '/^rank/,/^$/p'
    rank  owner                  fair score  low  high  own   n
    1     Dana Whitfield (dana)          97   88   100   98  48
    2     Dana Whitfield (omar)          31   14    50   30  40
    

    $ voc report checked.csv scores.csv --people people.csv --owner 'Dana Whitfield'
    voc-report: --owner: several are called 'Dana Whitfield'; expected a handle, like 'dana'
    [64]

    $ echo 'owner,name
    > Dana,Dana Whitfield' > wrong.csv; voc report checked.csv --people wrong.csv | head -1
    voc-report: wrong.csv: nobody there is an owner here; the first of 2 owners is 'dana'
    Customer report, 2026-W46
    $ echo 'handle,name' > wrong.csv; voc report checked.csv --people wrong.csv
    voc-report: wrong.csv: expected the columns owner,name
    [65]
    $ voc report checked.csv --people nowhere.csv
    voc-report: nowhere.csv: no such file
    [66]
