# voc measure --cluster: people who answer again and again

Ten answers of one customer don't say as much as one answer of ten. Without `--cluster` every answer counts as somebody
else's; with `--cluster customer` the error comes from how customers differ, the interval widens, and `n_eff` says
how many independent answers these are worth.

    $ cat > again.csv <<END
    > at,customer,nps,csat,answered_at
    > 2026-01-05T08:00Z,ada,10,5,2026-01-05T09:00Z
    > 2026-01-06T08:00Z,ada,10,5,2026-01-06T10:00Z
    > 2026-01-07T08:00Z,ada,9,5,2026-01-07T10:00Z
    > 2026-01-08T08:00Z,ada,10,5,2026-01-08T09:00Z
    > 2026-01-05T08:00Z,bob,3,2,2026-01-06T20:00Z
    > 2026-01-06T08:00Z,bob,2,5,2026-01-08T08:00Z
    > 2026-01-07T08:00Z,bob,5,1,
    > 2026-01-08T08:00Z,cyd,9,4,2026-01-08T12:00Z
    > 2026-01-08T09:00Z,dan,7,4,2026-01-08T16:00Z
    > 2026-01-08T10:00Z,eve,10,5,2026-01-08T10:30Z
    > END
    $ voc measure -m nps,csat,volume,first_response,answered_24h again.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,2026-01-08T16:00Z,net,high,points,10,10,,30,28.460499,-26.905789,70.951196,0.95,
    csat,all,2026-01-08T16:00Z,share,high,%,10,10,,80,12.649111,49.016247,94.331785,0.95,
    volume,all,2026-01-08T16:00Z,count,,messages,10,10,,10,3.162278,4.795389,18.390356,0.95,
    first_response,all,2026-01-08T16:00Z,quantile,low,hours,10,10,1,3,,0.5,36,0.95,
    answered_24h,all,2026-01-08T16:00Z,within,high,%,10,10,1,70,14.491377,42.213267,92.886551,0.95,
    $ voc measure --cluster customer -m nps,csat,volume,first_response,answered_24h again.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,2026-01-08T16:00Z,net,high,points,10,2.985075,,30,54.909016,-64.902782,87.947402,0.95,few
    csat,all,2026-01-08T16:00Z,share,high,%,10,5.228758,,80,18.439089,31.730016,97.17717,0.95,few
    volume,all,2026-01-08T16:00Z,count,,messages,10,3.571429,,10,5.291503,2.460834,26.926183,0.95,
    first_response,all,2026-01-08T16:00Z,quantile,low,hours,10,3.174603,1,3,,0.5,,0.95,few
    answered_24h,all,2026-01-08T16:00Z,within,high,%,10,3.050109,1,70,24.738634,20.967143,99.788831,0.95,few

The values are the same. Who answers once changes nothing:

    $ printf 'customer,nps\na,9\nb,3\nc,10\nd,7\n' | voc measure --cluster customer -m nps
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,4,4,,25,47.871355,-50.468724,77.833795,0.95,few
    $ printf 'nps\n9\n3\n10\n7\n' | voc measure -m nps
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,4,4,,25,41.45781,-50.468724,77.833795,0.95,few

Nothing shows how alike the answers of a customer are where all are the same: then each customer counts once. Ten promoters of ten,
from two customers, are two promoters.

    $ { echo customer,nps; for i in 1 2 3 4 5; do echo ada,10; echo bob,9; done; } > alike.csv
    $ voc measure --cluster customer -m nps alike.csv | cut -d, -f7-8,10-14
    n,n_eff,value,se,low,high,level
    10,2,100,0,-31.523954,100,0.95
    $ voc measure -m nps alike.csv | cut -d, -f7-8,10-14
    n,n_eff,value,se,low,high,level
    10,10,100,0,44.49344,100,0.95

Where each customer's answers cancel out, customers show no error at all. That is chance, not certainty: the error is that of
independent answers then.

    $ printf 'customer,nps,rating\na,10,5\na,2,1\nb,9,5\nb,3,1\nc,10,5\nc,1,1\n' > torn.csv
    $ voc measure --cluster customer -m nps,rating torn.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,6,6,,0,44.72136,-74.933106,74.933106,0.95,few
    rating,all,,mean,high,stars,6,6,,3,0.894427,1.225345,4.774655,0.95,few
    $ voc measure -m nps,rating torn.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,6,6,,0,40.824829,-62.476739,62.476739,0.95,few
    rating,all,,mean,high,stars,6,6,,3,0.894427,1.491016,4.508984,0.95,few

One customer alone shows nothing of how customers differ: there is no error and no interval.

    $ printf 'customer,nps,rating\nada,10,5\nada,2,1\nada,9,4\n' | voc measure --cluster customer -m nps,rating
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,3,1,,33.333333,,,,0.95,one
    rating,all,,mean,high,stars,3,1,,3.333333,,,,0.95,one

Rows that don't say who answered count as somebody else's each, and that is said. Any column can be the one that answers
cluster by.

    $ printf 'customer,branch,nps\nada,north,10\n,north,2\n,south,9\nada,south,9\n' > some.csv
    $ voc measure --cluster customer -m nps some.csv | cut -d, -f7-8,10-15
    voc-measure: 2 rows without 'customer' count as somebody else's each
    n,n_eff,value,se,low,high,level,note
    4,3.047619,50,57.282196,-54.461406,93.656213,0.95,few
    $ voc measure --cluster branch -m nps some.csv | cut -d, -f7-8,10-15
    n,n_eff,value,se,low,high,level,note
    4,4,50,50,-60.426509,94.664532,0.95,few
    $ voc measure --cluster custumer -m nps some.csv
    voc-measure: some.csv has no column 'custumer'; did you mean 'customer'?
    [65]

With weights the error is the one that R's survey has.

    $ printf 'customer,score,weight\na,4,1\na,5,2\nb,2,1.5\nc,3,1\nc,1,1\nd,5,0.5\n' > weighted.csv
    $ printf 'metric,column,how\nscore,score,mean 1..5\nmiddle,score,median\n' > score.csv
    $ voc measure --define score.csv -m score,middle --cluster customer weighted.csv | cut -d, -f1,6-14
    metric,unit,n,n_eff,waiting,value,se,low,high,level
    score,points,6,3.559933,,3.357143,0.866927,1.353043,4.82035,0.95
    middle,points,6,2.845161,,3.5,,,,0.95

Where two answers carry nearly all the weight, that they agree is chance: the error is never less than that of independent answers
of these weights, and a mean's interval is no narrower than without customers, each of whom answers once here.

    $ printf 'customer,rating,weight\na,5,10\nb,5,10\nc,5,1\nd,1,1\ne,5,1\nf,3,1\n' > carried.csv
    $ voc measure -m rating carried.csv | cut -d, -f7-8,10-15
    n,n_eff,value,se,low,high,level,note
    6,2.823529,4.75,0.650165,1.317512,4.998468,0.95,few
    $ voc measure -m rating --cluster customer carried.csv | cut -d, -f7-8,10-15
    n,n_eff,value,se,low,high,level,note
    6,2.823529,4.75,0.650165,1.317512,4.998468,0.95,few
    $ sed 1s/rating/csat/ carried.csv | voc measure -m csat | cut -d, -f7-8,10-15
    n,n_eff,value,se,low,high,level,note
    6,2.823529,91.666667,16.448221,35.76097,99.542036,0.95,few
    $ sed 1s/rating/csat/ carried.csv | voc measure -m csat --cluster customer | cut -d, -f7-8,10-15
    n,n_eff,value,se,low,high,level,note
    6,2.823529,91.666667,18.018124,35.76097,99.542036,0.95,few

An answer that weighs a thousand times as much as the others is nearly the only one, whoever gave it: `n_eff` is never above
Kish's number, with or without customers. Rows that weigh nothing are in nothing but counts.

    $ printf 'customer,nps,weight\na,10,1000\nb,3,1\nc,9,1\nd,2,0.5\ne,8,0\n' > heavy.csv
    $ voc measure -m nps heavy.csv | cut -d, -f7-8,10-15
    voc-measure: 1 row with weight 0 is in no share, mean or delay
    n,n_eff,value,se,low,high,level,note
    4,1.005004,99.700748,7.711243,-58.650283,99.999883,0.95,few
    $ voc measure -m nps --cluster customer heavy.csv | cut -d, -f7-8,10-15
    voc-measure: 1 row with weight 0 is in no share, mean or delay
    n,n_eff,value,se,low,high,level,note
    4,1.005004,99.700748,8.904176,-99.614827,99.999999,0.95,few

`--rows` are the same with and without it, as the same rows count.

    $ voc measure --rows --cluster customer -m nps some.csv
    voc-measure: 2 rows without 'customer' count as somebody else's each
    metric,period,counted,customer,branch,nps
    nps,all,promoter,ada,north,10
    nps,all,detractor,,north,2
    nps,all,promoter,,south,9
    nps,all,promoter,ada,south,9
