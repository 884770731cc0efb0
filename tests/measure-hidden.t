# voc measure --min-n: what too few said is hidden

A value of two answers is nearly a name. `--min-n 5` leaves out what fewer than five said: value, error, interval, `n_eff`
and `waiting`. The row stays, with `n` and the word `hidden`.

    $ { echo owner,team,nps
    >   for i in 1 2 3 4 5 6; do echo dana,Leeds,9; done
    >   for i in 1 2 3; do echo dana,York,3; done
    >   for i in 1 2 3 4 5 6 7 8; do echo eve,Hull,10; done
    >   for i in 1 2 3 4 5 6 7; do echo eve,Kent,7; done; } > few.csv
    $ voc measure -m nps --by team --min-n 5 few.csv
    metric,team,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,Hull,all,,net,high,points,8,8,,100,0,35.118487,100,0.95,few
    nps,Kent,all,,net,high,points,7,7,,0,0,-35.433044,35.433044,0.95,few
    nps,Leeds,all,,net,high,points,6,6,,100,0,21.933142,100,0.95,few
    nps,York,all,,net,high,points,3,,,,,,,0.95,hidden

With the total, York could be had by subtraction: so the smallest of the other teams is hidden too, although it has enough
answers. The same holds for owners above their teams, and for groupings that cross: whether anybody could solve
the sums of the table for a hidden one is found out exactly, and also for hidden ones that are too few together.

    $ voc measure -m nps --by team --total --min-n 5 few.csv | cut -d, -f2,8,11,13,14,16
    team,n,value,low,high,note
    Hull,8,100,35.118487,100,few
    Kent,7,0,-35.433044,35.433044,few
    Leeds,6,,,,hidden
    York,3,,,,hidden
    *,24,45.833333,13.05019,68.799396,
    $ voc measure -m nps --by owner --by owner,team --min-n 5 few.csv | cut -d, -f2,3,9,12,17
    owner,team,n,value,note
    dana,*,9,33.333333,few
    eve,*,15,53.333333,
    dana,Leeds,6,,hidden
    dana,York,3,,hidden
    eve,Hull,8,100,few
    eve,Kent,7,0,few

Owners and teams by themselves show their sums, too, without any row for both or for all.

    $ { cat few.csv; echo flo,York,9; echo flo,York,2; echo eve,York,9; } > cross.csv
    $ voc measure -m nps --by owner --by team --min-n 5 cross.csv | cut -d, -f2,3,9,12,17
    owner,team,n,value,note
    dana,*,9,33.333333,few
    eve,*,16,56.25,
    flo,*,2,,hidden
    *,Hull,8,100,few
    *,Kent,7,0,few
    *,Leeds,6,,hidden
    *,York,6,-33.333333,few

Two teams of two answers that are hidden are still only four together.

    $ { echo team,nps; for i in 1 2 3 4 5 6; do echo Leeds,9; echo Hull,9; echo Hull,10; done
    >   echo York,3; echo York,4; echo Kent,10; echo Kent,9; } > pairs.csv
    $ voc measure -m nps --by team --total --min-n 5 pairs.csv | cut -d, -f2,8,11,16
    team,n,value,note
    Hull,12,100,
    Kent,2,,hidden
    Leeds,6,,hidden
    York,2,,hidden
    *,22,81.818182,

Every period is looked at by itself, and every metric: who said nothing needs no hiding. `n` and the counts of messages are
never hidden. How many answered is no answer, and without it nobody would know why a value is missing or how
much there is to wait for.

    $ { echo at,team,nps,csat
    >   for i in 1 2 3 4 5 6; do echo 2026-01-05,Leeds,9,; echo 2026-01-05,York,7,5; echo 2026-01-12,Leeds,2,1; done
    >   echo 2026-01-05,Leeds,,2; echo 2026-01-12,York,9,3; } > weeks.csv
    $ voc measure -m nps,csat,volume --by team --total --every week --as-of 2026-01-19 --min-n 5 weeks.csv | cut -d, -f1-3,8,11,16
    metric,team,period,n,value,note
    nps,Leeds,2026-W02,6,100,few
    nps,Leeds,2026-W03,6,,hidden
    nps,York,2026-W02,6,0,few
    nps,York,2026-W03,1,,hidden
    nps,*,2026-W02,12,50,
    nps,*,2026-W03,7,-71.428571,few
    csat,Leeds,2026-W02,1,,hidden
    csat,Leeds,2026-W03,6,,hidden
    csat,York,2026-W02,6,,hidden
    csat,York,2026-W03,1,,hidden
    csat,*,2026-W02,7,85.714286,few
    csat,*,2026-W03,7,0,few
    volume,Leeds,2026-W02,7,7,
    volume,Leeds,2026-W03,6,6,
    volume,York,2026-W02,6,6,
    volume,York,2026-W03,1,1,
    volume,*,2026-W02,13,13,
    volume,*,2026-W03,7,7,

Further down the pipe a hidden value is a gap, and that is said.

    $ { echo at,team,nps
    >   for w in 05 12 19 26; do
    >     for n in 10 9 8 9 3; do echo 2026-01-$w,Leeds,$n; echo 2026-01-$w,Hull,$n; done; echo 2026-01-$w,York,7; done
    >   for n in 10 9 8 9; do echo 2026-01-19,York,$n; done; } > gaps.csv
    $ voc measure -m nps --by team --every week --as-of 2026-02-02 --min-n 5 gaps.csv > gaps-measured.csv
    $ voc baseline --from 2026-W02 --to 2026-W04 gaps-measured.csv > gaps-based.csv
    voc-baseline: 3 of 12 values are hidden, as too few answered; they are gaps here
    $ voc check gaps-based.csv > gaps-checked.csv
    voc-check: 3 of 12 values are hidden, as too few answered; they are gaps here
    $ cut -d, -f2,3,8,11,16,17,22 gaps-checked.csv | grep -e base -e York
    team,period,n,value,note,baseline,base_periods
    York,2026-W02,1,,hidden trial,60,1
    York,2026-W03,1,,hidden trial,60,1
    York,2026-W04,5,60,few trial,60,1
    York,2026-W05,1,,hidden trial,60,1
    $ voc report gaps-measured.csv | grep -A2 hidden
      hidden: values of too few answers to be shown are gaps, too: a dot in the
        course, - where there is no other.
      -: not known: no answers, or of a time more than half of the customers still

With `--cluster customer` it is customers who must be enough: eight answers of one are nearly a name, too. Kim answered both of ann's
teams, and is one of ann's three.

    $ { echo customer,owner,team,nps,at,answered_at
    >   for i in 1 2 3 4 5 6 7 8; do echo kim,bob,Hull,9,2026-01-05T08:00Z,2026-01-05T09:00Z; done
    >   for i in kim lea mo; do for t in Leeds York; do echo $i,ann,$t,7,2026-01-05T08:00Z,2026-01-05T10:00Z; done; done
    >   for i in a b c d e f; do echo $i,cy,Kent,3,2026-01-05T08:00Z,2026-01-05T12:00Z; done; } > often.csv
    $ voc measure -m nps,first_response --cluster customer --min-n 5 --by owner often.csv | cut -d, -f1,2,8,11,16
    metric,owner,n,value,note
    nps,ann,6,,hidden
    nps,bob,8,,hidden
    nps,cy,6,-100,few
    first_response,ann,6,,hidden
    first_response,bob,8,,hidden
    first_response,cy,6,4,few
    $ voc measure -m nps --cluster customer --min-n 5 --by owner --by team often.csv | cut -d, -f2,3,9,12,17
    owner,team,n,value,note
    ann,*,6,,hidden
    bob,*,8,,hidden
    cy,*,6,-100,few
    *,Hull,8,,hidden
    *,Kent,6,-100,few
    *,Leeds,3,,hidden
    *,York,3,,hidden
    $ voc measure -m nps --min-n 5 --by owner often.csv | cut -d, -f2,8,11
    owner,n,value
    ann,6,0
    bob,8,100
    cy,6,-100

Who is in two hidden groups is one person in both of them together, too: ann's and bob's six answers are kim's and lea's, and all less cy's and dee's
would tell theirs; so cy's are hidden, too. Were bob's those of two others, the four of them would be enough.

    $ { echo customer,owner,nps,at
    >   for o in ann bob; do for i in kim kim lea; do echo $i,$o,9,2026-01-05; done; done
    >   for i in a b c; do echo $i,cy,3,2026-01-05; done
    >   for i in d e f g; do echo $i,dee,7,2026-01-05; done; } > twice.csv
    $ voc measure -m nps --cluster customer --min-n 3 --by owner --by '' twice.csv | cut -d, -f2,8,11,16
    owner,n,value,note
    ann,3,,hidden
    bob,3,,hidden
    cy,3,,hidden
    dee,4,0,few
    *,13,23.076923,few
    $ sed 's/kim,bob/joe,bob/; s/lea,bob/sam,bob/' twice.csv |
    >     voc measure -m nps --cluster customer --min-n 3 --by owner --by '' | cut -d, -f2,8,11,16
    owner,n,value,note
    ann,3,,hidden
    bob,3,,hidden
    cy,3,-100,few
    dee,4,0,few
    *,13,23.076923,few

`--rows` shows every answer, so the two don't go together.

    $ voc measure --rows --min-n 5 few.csv
    voc-measure: --rows shows every answer, which --min-n is to hide; leave one of them out
    [64]
    $ voc measure --min-n few few.csv
    voc-measure: --min-n: 'few' is not a whole number
    [64]
