# voc measure: delays of which some still run

Tables of a few rows, one for each edge of the method: Kaplan–Meier for what waits, Aalen–Johansen where something
was closed. Delays are `answered_at` less `at`; `m` measures them at the end of 1 March.

    $ m() { voc measure --as-of "${2:-2026-03-02T00:00:00Z}" -m "${1:-first_response,answered_4h}" | cut -d, -f1,7-13,15; }

## Nothing answered

No median is reached: it is more than the longest wait, which nobody knows the end of. A share within a limit is
known where all have waited that long.

    $ printf 'at,answered_at\n2026-03-01T19:00Z,\n2026-03-01T18:00Z,\n2026-03-01T14:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,3,3,3,,,,,not-reached
    answered_4h,3,3,3,0,0,0,56.149703,few
    $ printf 'at,answered_at\n2026-03-01T23:00Z,\n2026-03-01T22:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,2,,,,,not-reached
    answered_4h,2,2,2,,,,,too-early

## A quantile that isn't reached

One of four was answered: the median isn't reached, though its lower limit may be.

    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T11:00Z\n2026-03-01T08:00Z,\n2026-03-01T08:00Z,\n2026-03-01T08:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,4,4,3,,,3,,not-reached
    answered_4h,4,4,3,25,21.650635,3.945136,87.205308,few

Where exactly half are answered by an hour, and nothing more ever is, that hour is the median; with a next answer
it is the middle between the two (as in R and SAS).

    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T10:00Z\n2026-03-01T08:00Z,2026-03-01T12:00Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,0,3,,2,,few
    answered_4h,2,2,0,100,,34.238023,100,few
    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T10:00Z\n2026-03-01T08:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,1,2,,2,,few
    answered_4h,2,2,1,50,35.355339,8.958992,99.401691,few

## All answered

At and beyond the last answer nothing is open: the share is 100 %, without a standard error, and with Wilson's
lower limit. One answer, or answers that are all alike, have no interval of the median: nothing could vary.

    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T09:00Z\n2026-03-01T08:00Z,2026-03-01T10:00Z\n2026-03-01T08:00Z,2026-03-01T11:00Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,3,3,0,2,,1,,few
    answered_4h,3,3,0,100,,43.850297,100,few
    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T09:00Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,1,1,0,1,,,,one
    answered_4h,1,1,0,100,,20.654931,100,one
    $ { echo at,answered_at; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo 2026-03-01T08:00Z,2026-03-01T09:00Z; done; } | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,12,12,0,1,,,,constant
    answered_4h,12,12,0,100,,75.750599,100,

## At the same moment

An answer comes before a last look at the same age: who has waited just as long was still open then. Here one of two
is answered after 4 hours, when the other has waited 4 hours, too.

    $ printf 'at,answered_at\n2026-03-01T18:00Z,2026-03-01T22:00Z\n2026-03-01T20:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,1,4,,4,,few
    answered_4h,2,2,1,50,35.355339,8.958992,99.401691,few
    $ printf 'at,answered_at\n2026-03-01T18:00Z,2026-03-01T22:00Z\n2026-03-01T20:01Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,1,4,,,,few
    answered_4h,2,2,1,100,,20.654931,100,few

A delay just as long as the limit is within it, and an answer at once takes no time.

    $ printf 'at,answered_at\n2026-03-01T08:00:00Z,2026-03-01T12:00:00Z\n2026-03-01T08:00:00Z,2026-03-01T12:00:01Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,0,4.000139,,4,,few
    answered_4h,2,2,0,50,35.355339,8.958992,99.401691,few
    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T08:00Z\n2026-03-01T08:00Z,2026-03-01T08:00Z\n2026-03-01T08:00Z,2026-03-01T10:00Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,3,3,0,0,,0,,few
    answered_4h,3,3,0,100,,43.850297,100,few

## Where all have waited less than the limit

Nobody can know yet; but where some were answered, and the others have waited long enough, one can.

    $ printf 'at,answered_at\n2026-03-01T21:00Z,2026-03-01T22:00Z\n2026-03-01T22:00Z,\n2026-03-01T23:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,3,3,2,,,1,,not-reached
    answered_4h,3,3,2,,,,,too-early
    $ printf 'at,answered_at\n2026-03-01T21:00Z,2026-03-01T22:00Z\n2026-03-01T20:00Z,\n2026-03-01T23:00Z,\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,3,3,2,,,1,,not-reached
    answered_4h,3,3,2,33.333333,27.216553,5.479361,94.592657,few
    $ printf 'at,answered_at\n2026-03-01T23:00Z,2026-03-01T23:30Z\n2026-03-01T23:00Z,2026-03-01T23:40Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,0,0.583333,,0.5,,few
    answered_4h,2,2,0,100,,34.238023,100,few

## A reply before its question, or after as-of

The first can't be and isn't used; the second hasn't happened, so the message is open.

    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-01T07:00Z\n2026-03-01T08:00Z,2026-03-01T09:00Z\n' | m
    voc-measure: first_response: 1 row not used: reply before its question (standard input:2)
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,1,1,0,1,,,,one
    answered_4h,1,1,0,100,,20.654931,100,one
    $ printf 'at,answered_at\n2026-03-01T08:00Z,2026-03-03T07:00Z\n2026-03-01T08:00Z,2026-03-01T09:00Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,1,1,,1,,few
    answered_4h,2,2,1,50,35.355339,8.958992,99.401691,few
    $ printf 'at,answered_at\n2026-03-03T08:00Z,2026-03-03T09:00Z\n2026-03-01T08:00Z,2026-03-01T09:00Z\n' | m
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,1,1,0,1,,,,one
    answered_4h,1,1,0,100,,20.654931,100,one

## Closed without an answer

It will not be answered any more: of four, one answered, one closed, one answered, one waiting. The share answered
within 4 hours is 1/4 + 1/2 · 1/2; Kaplan–Meier would say 1 - 3/4 · 1/2. Where too many were closed, a median is
never reached, however long one waits.

    $ printf 'at,answered_at,closed_at\n2026-03-01T08:00Z,2026-03-01T09:00Z,\n2026-03-01T08:00Z,,2026-03-01T10:00Z\n2026-03-01T08:00Z,2026-03-01T11:00Z,\n2026-03-01T08:00Z,,\n' | m
    voc-measure: first_response: 1 row was closed without answered_at and does not wait
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,4,4,1,3,,1,,few
    answered_4h,4,4,1,50,25,15.513872,94.215292,few
    $ printf 'at,answered_at,closed_at\n2026-03-01T08:00Z,2026-03-01T09:00Z,\n2026-03-01T08:00Z,,2026-03-01T10:00Z\n2026-03-01T08:00Z,,2026-03-01T10:00Z\n' | m
    voc-measure: first_response: 2 rows were closed without answered_at and do not wait
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,3,3,0,,,1,,not-reached
    answered_4h,3,3,0,33.333333,27.216553,5.479361,94.592657,few

Closed after it was answered is answered; closed before its question can't be; closed after as-of still waits.

    $ printf 'at,answered_at,closed_at\n2026-03-01T08:00Z,2026-03-01T09:00Z,2026-03-01T10:00Z\n2026-03-01T08:00Z,,2026-03-01T07:00Z\n2026-03-01T08:00Z,,2026-03-05T07:00Z\n' | m
    voc-measure: first_response: 1 row not used: closed before its question (standard input:3)
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,2,2,1,1,,1,,few
    answered_4h,2,2,1,50,35.355339,8.958992,99.401691,few

## Days without a clock

Two dates are whole days apart, and no evidence on a limit of hours; on one of days they are.

    $ printf 'at,answered_at\n2026-02-20,2026-02-20\n2026-02-20,2026-02-21\n2026-02-20T08:00Z,2026-02-23\n2026-02-27,\n' | m first_response,answered_4h,answered_24h,answered_1d
    voc-measure: answered_4h, answered_24h: 4 rows not used: only the day is known (first: standard input:2)
    metric,n,n_eff,waiting,value,se,low,high,note
    first_response,4,4,1,48,,0,,few
    answered_4h,0,0,0,,,,,day-only
    answered_24h,0,0,0,,,,,day-only
    answered_1d,4,4,1,50,25,15.513872,94.215292,few

## Quantiles of one's own, and of plain numbers

The 0.9 quantile of a delay, in days; a median and a quantile of a score have order statistics as limits, and none
where n can't carry them.

    $ printf 'metric,column,how,unit,better\nslowest,at>answered_at,quantile 0.9,days,low\nmiddle,csat,median,,\nworst,csat,quantile 0.1,,\n' > own.csv
    $ { echo at,answered_at,csat; for i in 1 2 3 4 5 6 7 8 9; do echo 2026-02-01,2026-02-0$i,$((i % 5 + 1)); done; echo 2026-02-01,,; } > ten.csv
    $ voc measure --define own.csv -m slowest,middle,worst --as-of 2026-03-02 ten.csv | cut -d, -f1,6-13,15
    metric,unit,n,n_eff,waiting,value,se,low,high,note
    slowest,days,10,10,1,8,,6,,
    middle,points,9,9,,3,,2,5,few
    worst,points,9,9,,1.8,,,3,few
