# voc store changes: which weeks to count again

A weekly job needn't count everything from the start: it keeps what it made of each week, and makes again only what has
changed since. The store says what that is.

    $ printf 'id,at,answered_at\n1,2026-06-01T09:00Z,2026-06-01T10:00Z\n2,2026-06-03T09:00Z,\n' > one.csv
    $ printf 'id,at,answered_at\n3,2026-06-09T09:00Z,2026-06-09T11:00Z\n4,2026-06-10T12:00Z,2026-06-10T12:30Z\n' > two.csv
    $ voc store add w.db one.csv --as-of 2026-06-08
    $ voc store add w.db two.csv --as-of 2026-06-15
    $ voc store changes w.db
    period,n,waiting,batch,at
    2026-W23,2,1,1,2026-06-08
    2026-W24,2,0,2,2026-06-15

In the first week something waits; its numbers change with each day, whatever comes. In the second nothing does.

    $ voc store changes w.db --since 2
    period,n,waiting,batch,at
    2026-W23,2,1,1,2026-06-08

The reply comes, and a late row of the second week. What comes again as it was changes nothing.

    $ printf 'id,at,answered_at\n2,2026-06-03T09:00Z,2026-06-16T09:00Z\n3,2026-06-09T09:00Z,2026-06-09T11:00Z\n' > three.csv
    $ voc store add w.db three.csv --as-of 2026-06-22
    $ voc store changes w.db --since 2
    period,n,waiting,batch,at
    2026-W23,2,0,3,2026-06-22
    $ voc store changes w.db --since 3
    period,n,waiting,batch,at

A row that moves to another week changes both; one week may be empty then.

    $ printf 'id,at\n3,2026-06-17T09:00Z\n4,2026-06-18T09:00Z\n' | voc store add w.db --same last --as-of 2026-06-29
    $ voc store changes w.db --since 3
    period,n,waiting,batch,at
    2026-W24,0,0,4,2026-06-29
    2026-W25,2,0,4,2026-06-29

Somebody who is forgotten leaves a day where there was a clock's time: that week's delays are others now.

    $ printf 'id,customer\n1,ann\n' | voc store add w.db --as-of 2026-06-30
    $ voc store forget w.db --customer ann --as-of 2026-07-01 > /dev/null
    $ voc store changes w.db --since 5
    period,n,waiting,batch,at
    2026-W23,2,0,6,2026-07-01

The calendar is that of `--tz`, the periods those of `--every`. Midnight on Sunday is Monday elsewhere.

    $ printf 'id,at,asked_at\n1,2026-06-07T23:30:00Z,\n2,,2026-06-30\n3,,\n' | voc store add z.db
    $ voc store changes z.db
    period,n,waiting,batch,at
    ,1,0,1,
    2026-W23,1,0,1,
    2026-W27,1,0,1,
    $ voc store changes z.db --tz Europe/Paris --every month
    period,n,waiting,batch,at
    ,1,0,1,
    2026-06,2,0,1,
    2026-07,0,0,1,

A batch that isn't there is refused, as are options of other words.

    $ voc store changes w.db --since 12
    voc-store: --since 12: the newest batch of w.db is 6 (voc store log lists them)
    [64]
    $ voc store log w.db --since 2
    voc-store: --since goes with changes, not with log
    [64]
