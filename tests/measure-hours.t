# voc measure --hours: delays in working time

A customer writes on Friday at half past four and is answered on Monday at nine: 64.5 hours by the clock, half an
hour of work. `--hours` says when somebody works; delays then count that time only.

    $ cat > tickets.csv <<END
    > id,at,answered_at
    > 1,2026-03-20T16:30:00Z,2026-03-23T09:00:00Z
    > 2,2026-03-21T11:00:00Z,2026-03-23T09:30:00Z
    > 3,2026-03-24T12:00:00Z,2026-03-24T14:00:00Z
    > 4,2026-03-25T09:00:00Z,2026-03-26T09:30:00Z
    > 5,2026-03-26T16:00:00Z,
    > END
    $ voc measure --as-of 2026-03-31T12:00Z -m first_response,answered_1d tickets.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    first_response,all,2026-03-31T12:00Z,quantile,low,hours,5,5,1,46.5,,2,,0.95,few
    answered_1d,all,2026-03-31T12:00Z,within,high,%,5,5,1,20,17.888544,3.082021,79.619074,0.95,few
    $ voc measure --as-of 2026-03-31T12:00Z -m first_response,answered_1d --hours 'Mon-Fri 09:00-12:30 13:30-17:00' tickets.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    first_response,all,2026-03-31T12:00Z,quantile,low,working hours,5,5,1,1,,0.5,,0.95,few
    answered_1d,all,2026-03-31T12:00Z,within,high,%,5,5,1,60,21.908902,24.718421,94.802425,0.95,few

`1d` is a working day now, here of seven hours, and `1w` a week of them; `24h` would be 24 hours of work. The unit
says what was counted, so that later programs don't take the one for the other. `--rows` shows each delay.

    $ voc measure --rows --as-of 2026-03-31T12:00Z -m first_response --hours 'Mon-Fri 09:00-12:30 13:30-17:00' tickets.csv
    metric,period,counted,delay,id,at,answered_at
    first_response,all,answered,0.5,1,2026-03-20T16:30:00Z,2026-03-23T09:00:00Z
    first_response,all,answered,0.5,2,2026-03-21T11:00:00Z,2026-03-23T09:30:00Z
    first_response,all,answered,1,3,2026-03-24T12:00:00Z,2026-03-24T14:00:00Z
    first_response,all,answered,7.5,4,2026-03-25T09:00:00Z,2026-03-26T09:30:00Z
    first_response,all,waiting,18,5,2026-03-26T16:00:00Z,

How many still wait and how long the longest has waited is told on a terminal, and to `--receipt`:

    $ voc measure --as-of 2026-03-31T12:00Z -m first_response --hours 'Mon-Fri 09:00-12:30 13:30-17:00' --receipt receipt.csv tickets.csv -o measures.csv
    $ grep wait receipt.csv
    measure,,first_response still waiting,1
    measure,,"first_response longest wait, working hours",18

## Writing hours

Groups of days and their hours, split by `;`, `,` or a blank; several shifts a day; nights that pass midnight; `24h`
for a whole day; days in any case and in any language that `voc import` knows.

    $ cat > one.csv <<END
    > at,answered_at
    > 2026-03-18T12:00:00Z,2026-03-25T12:00:00Z
    > END
    $ work() { voc measure -m first_response --hours "$1" one.csv | sed 1d | cut -d, -f6,10; }
    $ work 'Mon-Thu 9-17; Fri 9-15'
    working hours,38
    $ work 'Mon-Thu 9am-5pm Fri 9am-3pm'
    working hours,38
    $ work 'lun-ven 9h-12h30, 13h30-17h'
    working hours,35
    $ work 'Sat,Sun 10:00-14:00'
    working hours,8
    $ work 'Mon-Fri 22:00-06:00'
    working hours,40
    $ work 'Mon-Fri 24h'
    working hours,120
    $ work 24h
    working hours,168

    $ work 'Mon-Fri'
    voc-measure: --hours: 'Mon-Fri': expected hours such as 09:00-17:00 or 24h at the end; like 'Mon-Fri 09:00-12:30 13:30-17:00; Sat 10-14'
    $ work '9-17'
    voc-measure: --hours: '9-17': expected a day such as Mon, or days such as Mon-Fri, at '9-17'; like 'Mon-Fri 09:00-12:30 13:30-17:00; Sat 10-14'
    $ work 'Mon-Fri 9-17, Fri 9-15'
    voc-measure: --hours: 'Mon-Fri 9-17, Fri 9-15': hours overlap on Friday; expected each once
    $ voc measure --hours 'Mon-Fri 9 to 5' one.csv
    voc-measure: --hours: 'Mon-Fri 9 to 5': expected a hyphen and when the shift ends, as in 09:00-17:00, at ' to 5'; like 'Mon-Fri 09:00-12:30 13:30-17:00; Sat 10-14'
    [64]

## In a zone

Hours are those of `--tz`. In the night to 29 March 2026 clocks in Berlin go forward: a shift over that night has an
hour less, and office hours begin an hour earlier by the world's clock. In October a night has one more.

    $ cat > night.csv <<END
    > id,at,answered_at
    > spring,2026-03-28T12:00:00Z,2026-03-29T12:00:00Z
    > usual,2026-03-21T12:00:00Z,2026-03-22T12:00:00Z
    > autumn,2026-10-24T12:00:00Z,2026-10-25T12:00:00Z
    > END
    $ voc measure --rows -m first_response --tz Europe/Berlin --hours 'Sat 22:00-06:00' night.csv | cut -d, -f3-5
    counted,delay,id
    answered,7,spring
    answered,8,usual
    answered,9,autumn

    $ printf 'at,answered_at\n2026-03-27T15:30:00Z,2026-03-30T07:30:00Z\n' > weekend.csv
    $ voc measure --rows -m first_response --tz Europe/Berlin --hours 'Mon-Fri 9-17' weekend.csv | cut -d, -f3-4
    counted,delay
    answered,1
    $ voc measure --rows -m first_response --hours 'Mon-Fri 9-17' weekend.csv | cut -d, -f3-4
    counted,delay
    answered,1.5

## Holidays

A holiday has no working time, from midnight to midnight. The file is a column of dates, in any order; `from` and
`until` where it is more than one; `*-12-25` is that day of every year.

    $ cat > holidays.csv <<END
    > date,name
    > 2026-04-06,Easter Monday
    > 2026-04-03,Good Friday
    > *-12-25,Christmas
    > END
    $ printf 'at,answered_at\n2026-04-02T16:00:00Z,2026-04-07T10:00:00Z\n' > easter.csv
    $ voc measure --rows -m first_response --hours 'Mon-Fri 9-17' easter.csv | cut -d, -f3-4
    counted,delay
    answered,18
    $ voc measure --rows -m first_response --hours 'Mon-Fri 9-17' --holidays holidays.csv easter.csv | cut -d, -f3-4
    counted,delay
    answered,2

A spreadsheet's file will do, if it is clear which number is the day:

    $ printf 'Feiertag;Datum\nKarfreitag;03.04.2026\nOstermontag;06.04.2026\nWeihnachten;25.12.2026\n' > feiertage.csv
    $ voc measure --rows -m first_response --hours 'Mon-Fri 9-17' --holidays feiertage.csv easter.csv | cut -d, -f3-4
    counted,delay
    answered,2
    $ printf 'day,name\n4/3/2026,Good Friday\n4/6/2026,Easter Monday\n' > us.csv
    $ voc measure -m first_response --hours 'Mon-Fri 9-17' --holidays us.csv easter.csv
    voc-measure: us.csv: day: '4/3/2026' doesn't say which number is the day; expected dates like 2026-12-25
    [65]
    $ printf 'date\n2026-04-31\n' | voc measure -m first_response --hours 'Mon-Fri 9-17' --holidays - easter.csv
    voc-measure: standard input:2: date: '2026-04-31' is no date; expected one like 2026-12-25, or *-12-25 for every year
    [65]
    $ voc measure -m first_response --holidays holidays.csv easter.csv
    voc-measure: --holidays needs --hours, as in --hours 'Mon-Fri 09:00-17:00' (or --hours 24h, round the clock)
    [64]

A file that ends before the feedback does would make every later holiday a working day, so that is said:

    $ printf 'at,answered_at\n2027-01-01T10:00:00Z,2027-01-02T10:00:00Z\n' > next.csv
    $ voc measure -m first_response --hours 'Mon-Fri 9-17' --holidays holidays.csv next.csv | cut -d, -f1,10
    voc-measure: the holidays name no day of 2027, so all its days of the week count as worked
    metric,value
    first_response,7

## Days that are known without a clock

Of two dates the days after the first count, up to the last: asked on Friday or Saturday and answered on Monday is
one working day. They are no evidence on a limit of hours, as ever.

    $ cat > dates.csv <<END
    > id,at,answered_at
    > 1,2026-03-20,2026-03-23
    > 2,2026-03-21,2026-03-23
    > 3,2026-03-20,2026-03-22
    > 4,2026-03-20,2026-03-25
    > END
    $ voc measure --rows -m first_response --hours 'Mon-Fri 9-17' dates.csv | cut -d, -f3-7
    counted,delay,id,at,answered_at
    answered,8,1,2026-03-20,2026-03-23
    answered,8,2,2026-03-21,2026-03-23
    answered,0,3,2026-03-20,2026-03-22
    answered,24,4,2026-03-20,2026-03-25
    $ voc measure -m answered_1d,answered_8h --hours 'Mon-Fri 9-17' dates.csv | cut -d, -f1,7-10,15
    voc-measure: answered_8h: 4 rows not used: only the day is known (first: dates.csv:2)
    metric,n,n_eff,waiting,value,note
    answered_1d,4,4,0,75,few
    answered_8h,0,0,0,,day-only

Where working days aren't equally long, a limit of days has no one length:

    $ voc measure -m answered_1d --hours 'Mon-Thu 9-17; Fri 9-15' tickets.csv
    voc-measure: answered_1d: with these --hours working days have from 6 to 8 hours, so a limit of days has no one length; expected hours of work, such as 8h, or weeks
    [64]
    $ voc measure --as-of 2026-03-31T12:00Z -m answered_8h,answered_1w --hours 'Mon-Thu 9-17; Fri 9-15' tickets.csv | cut -d, -f1,7-10
    metric,n,n_eff,waiting,value
    answered_8h,5,5,1,60
    answered_1w,5,5,1,

What is no delay doesn't take time, and another small file is no list of holidays:

    $ printf 'nps\n9\n' | voc measure -m nps --hours 'Mon-Fri 9-17' | cut -d, -f1,7-10
    voc-measure: --hours changes nothing here: none of these metrics is a delay
    metric,n,n_eff,waiting,value
    nps,1,1,,100
    $ printf 'metric,target,due\nnps,40,2026-12-31\n' > targets.csv
    $ voc measure -m first_response --hours 'Mon-Fri 9-17' --holidays targets.csv tickets.csv
    voc-measure: targets.csv has a column 'metric', and is no list of holidays; expected date,name or from,until,name with dates like 2026-12-25
    [65]

## Side by side

Hours of the clock and working hours of the same metric are no one series. (A share within a limit is `%` either way: what it was counted by, only the
command says.)

    $ voc measure -m first_response --every week --to 2026-W12 tickets.csv > clock.csv
    $ voc measure -m first_response --every week --from 2026-W13 --hours 'Mon-Fri 9-17' -q tickets.csv > work.csv
    voc-measure: 2026-W13 may not be over, as the newest moment is 2026-03-26T16:00:00Z; --as-of leaves an unfinished period out
    $ voc baseline clock.csv work.csv
    voc-baseline: work.csv:2: unit: 'working hours' where clock.csv:2 has 'hours' for the same first_response; expected all periods counted alike
    [65]
