# voc score, with the feedback behind the measures

`--feedback` names what the measures were counted from. What they don't have is had from it: who is answered, and the unhappy
among them, in the periods that are scored.

    $ cat > checked.csv <<END
    > metric,owner,period,as_of,kind,better,unit,n,value
    > csat,dana,2026-W20,2026-05-18,share,high,%,60,81.666667
    > csat,omar,2026-W20,2026-05-18,share,high,%,60,48.333333
    > END
    $ cat > rows <<END
    > praise,5,dana,45,3
    > praise,1,dana,5,3
    > refund,5,dana,4,3
    > refund,1,dana,6,30
    > praise,5,omar,9,2
    > praise,1,omar,1,2
    > refund,5,omar,20,2
    > refund,1,omar,25,2
    > refund,1,omar,5,
    > END
    $ awk -F, 'BEGIN { print "at,owner,topic,csat,answered_at" }
    >     { for (i = 0; i < $4; i++)
    >           print "2026-05-12T08:00Z," $3 "," $1 "," $2 "," ($5 ? "2026-05-1" 2 + ($5 > 24) "T14:00Z" : "") }
    >     END { print "2026-04-01T08:00Z,omar,praise,1," }' rows > owned.csv
    $ voc score --feedback owned.csv checked.csv | grep -v integrity | cut -d, -f1-7,12-14,16
    owner,part,metric,n,value,low,high,rank,rank_low,rank_high,note
    dana,level,csat,60,81.666667,70.080247,89.442203,1,1,1,few-owners
    omar,level,csat,60,48.333333,36.175049,60.69219,2,2,2,few-owners
    dana,answering,answered_24h,60,90,80.908581,95.930957,1,1,2,few-owners
    omar,answering,answered_24h,60,91.666667,83.012923,96.929157,1,1,2,few-owners
    dana,loop,closed_loop_24h,11,45.454545,22.035185,77.145516,2,2,2,few-owners
    omar,loop,closed_loop_24h,31,83.870968,69.121902,94.115673,1,1,1,few-owners
    dana,answering,first_response,60,6,6,6,1,1,2,few-owners
    omar,answering,first_response,60,6,6,6,1,1,2,few-owners
    dana,total,,60,67.727273,51.471883,86.538236,1,1,2,few-owners
    omar,total,,60,87.768817,76.067413,95.522415,1,1,2,few-owners
    dana,next,closed_loop_24h,6,27.272727,,,,,,6 more of 11 unhappy answered within 24h: +27 points
    omar,next,closed_loop_24h,5,8.064516,,,,,,5 more of 31 unhappy answered within 24h: +8.1 points

Dana answers all but six of her customers on the same day, omar all but five; but those six are most of her unhappy ones. April's row
isn't in the four weeks that are scored.

## The mix of cases

Dana's customers are content more often. Is it hers? Most of hers write to praise, most of omar's about a refund.

    $ voc score --feedback owned.csv --mix topic checked.csv | grep ,csat, | cut -d, -f1-7,12-14,16
    dana,level,csat,60,65,53.41358,72.775536,1,1,2,mix few-owners
    omar,level,csat,60,65,52.841716,77.358857,1,1,2,mix few-owners

Of those who praise 90 % are content with either, of those who want their money back 40 %: `mix` says that a level is adjusted. It
is what everybody has (65 %), and what the owner has more or less than everybody would with the same topics (indirect
standardisation). Who alone has a kind of case can't be compared by it; where that is most of them, `alone` stands there and no number.

    $ sed 's/,dana,praise/,dana,thanks/; s/,dana,refund/,dana,return/' owned.csv > apart.csv
    $ voc score --feedback apart.csv --mix topic checked.csv | grep ,level,csat | cut -d, -f1-7,16
    dana,level,csat,60,,,,alone
    omar,level,csat,60,,,,alone

## Working time

Where the measures count working time, the feedback's delays do, too, by the same `--hours` and `--holidays`. Here an evening's answer took
no time, and the next day's half a working day.

    $ cat > evening.csv <<END
    > at,owner,csat,answered_at
    > 2026-05-12T18:00Z,dana,1,2026-05-12T21:00Z
    > 2026-05-12T18:00Z,dana,1,2026-05-13T12:00Z
    > 2026-05-12T18:00Z,dana,1,2026-05-13T13:00Z
    > 2026-05-12T18:00Z,omar,1,2026-05-13T13:00Z
    > END
    $ voc score --min-n 1 --feedback evening.csv --hours 'Mon-Fri 09:00-17:00' checked.csv | grep first_response | cut -d, -f1-5
    dana,answering,first_response,3,3
    omar,answering,first_response,1,4
    $ sed 's/^csat,dana/first_response,dana/; s/share,high,%/quantile,low,working hours/' checked.csv > worked.csv
    $ voc score --feedback evening.csv worked.csv > /dev/null
    voc-score: the measures count working hours, and the feedback's delays all hours; --hours says which

## What is refused

    $ cut -d, -f1,3- owned.csv | voc score --feedback - checked.csv
    voc-score: the feedback has no column 'owner'; pipe it through voc assign, which says who answers for it
    [65]
    $ voc score --feedback owned.csv --mix topc checked.csv
    voc-score: owned.csv has no column 'topc'; did you mean 'topic'?
    [65]
    $ voc score --feedback owned.csv --mix owner checked.csv
    voc-score: --mix: owner is who is scored, not a kind of case
    [64]
    $ voc score --mix topic checked.csv
    voc-score: --mix adjusts by what feedback says; it needs --feedback FILE
    [64]
    $ sed 's/,5,/,6,/' owned.csv > wrong.csv; voc score --feedback wrong.csv --mix topic checked.csv
    voc-score: wrong.csv:2: csat: '6' is not a number from 1 to 5
    [65]
    $ voc score --feedback checked.csv checked.csv
    voc-score: --feedback: checked.csv holds measures; expected what they were counted from
    [65]
    $ voc score --feedback owned.csv --feedback ./owned.csv checked.csv
    voc-score: --feedback: ./owned.csv is named twice
    [64]
    $ voc score --feedback - < checked.csv
    voc-score: --feedback: standard input can't be two tables
    [64]
    $ voc score --feedback owned.csv --tz Mars checked.csv
    voc-score: 'Mars' is no time zone known here; expected one like Europe/Paris, UTC or +02:00
    [64]

Owners who have nothing there are told.

    $ sed 's/,dana,/,Dana,/; s/,omar,/,Omar,/' owned.csv > strangers.csv; voc score --feedback strangers.csv checked.csv | head -2 | cut -d, -f1-4
    voc-score: the feedback has nothing of any owner of the measures in the periods that are scored
    owner,part,metric,n
    dana,level,csat,60
