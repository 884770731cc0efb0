# voc measure on real exports

The numbers beside which these stand were computed independently.

## An airport's passengers

NPS 39.84 of 2,746 (11 and blank are no answers), weighted 40.40; satisfied 82.07 % of 2,688.

    $ voc import --map $DATA/maps/sfo-survey.csv $VOC_DATA/sfo-survey/2017_SFO_Customer_Survey.csv > sfo.csv
    $ voc measure --unweighted -m nps,csat sfo.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,2746,2746,,39.839767,1.334137,37.189417,42.418841,0.95,
    csat,all,,share,high,%,2688,2688,,82.068452,0.739916,80.572792,83.472584,0.95,
    $ voc measure -m nps sfo.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,all,,net,high,points,2746,2266.512355,,40.398436,1.456697,37.50036,43.210215,0.95,

    $ printf 'metric,column,how\noverall,csat,mean 1..5\nfood,food,mean 1..5\n' > means.csv
    $ voc measure --unweighted --define means.csv -m overall,food sfo.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    overall,all,,mean,high,points,2688,2688,,4.06436,0.013487,4.037913,4.090807,0.95,
    food,all,,mean,high,points,2421,2421,,3.615448,0.018946,3.578297,3.6526,0.95,

It has no date, so its rows stand in no week.

    $ voc measure --every week sfo.csv
    voc-measure: sfo.csv has no column 'at', so its rows stand in no week; map a column to 'at', or leave out --every week
    [65]

## Reviews of clothes

Mean rating 4.1960 of 23,486; Tops 4.1722, Trend 3.8151; recommended 82.24 %.

    $ voc import --map $DATA/maps/clothing-reviews.csv $VOC_DATA/womens-clothing/*.csv > clothes.csv
    voc-import: division: 'Initmates' (1,502 rows) is 'Intimates' of class (154 rows) with two letters turned round; if one of them is a slip, a clause such as Initmates=Intimates in the map mends it [near-labels]
    voc-import: text: 58 of 22,641 cells hold HTML entities, such as $VOC_DATA/womens-clothing/Womens Clothing E-Commerce Reviews.csv:46: 'I ordered this 3 months ago, and it finally came off back or…': they were written for a web page; export plain text if the tool can [html]
    $ printf 'metric,column,how\nrecommended,recommended,share 1\n' > recommended.csv
    $ voc measure -m rating --by department --total clothes.csv
    metric,department,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    rating,,all,,mean,high,stars,14,14,,5,,,,0.95,constant
    rating,Bottoms,all,,mean,high,stars,3799,3799,,4.28876,0.017127,4.255182,4.322339,0.95,
    rating,Dresses,all,,mean,high,stars,6319,6319,,4.150815,0.014144,4.123087,4.178543,0.95,
    rating,Intimate,all,,mean,high,stars,1735,1735,,4.280115,0.025795,4.229522,4.330709,0.95,
    rating,Jackets,all,,mean,high,stars,1032,1032,,4.264535,0.035366,4.195138,4.333932,0.95,
    rating,Tops,all,,mean,high,stars,10468,10468,,4.172239,0.010926,4.150822,4.193657,0.95,
    rating,Trend,all,,mean,high,stars,119,119,,3.815126,0.122272,3.572995,4.057257,0.95,
    rating,*,all,,mean,high,stars,23486,23486,,4.196032,0.007243,4.181835,4.210229,0.95,
    $ voc measure --define recommended.csv -m recommended clothes.csv
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    recommended,all,,share,high,%,23486,23486,,82.236226,0.249399,81.742153,82.719756,0.95,

## Requests to a city

2,309 of them were closed, one of these before it was opened; 77 wait. Where only the day was logged, delays are
whole days and no evidence on 24 hours.

    $ voc import --map $DATA/maps/nyc311.csv $VOC_DATA/nyc311/*.csv > city.csv
    voc-import: resolved_at: before at in 1 of 2,309 rows, at worst by 56 days at $VOC_DATA/nyc311/311_Service_Requests.csv:2072: '2013-10-30'; such a delay isn't counted [reply-before]
    voc-import: detail: 2 labels (3 rows) are nearly the same as a commoner one: 'ELECTRIC/GAS RANGE' (2, first at $VOC_DATA/nyc311/311_Service_Requests.csv:1545) and 'ELECTRIC/GAS-RANGE' (3), 'WATER SUPPLY' (1, first at $VOC_DATA/nyc311/311_Service_Requests.csv:2142) and 'WATER-SUPPLY' (8); if they are meant alike, the clause ELECTRIC/GAS RANGE=ELECTRIC/GAS-RANGE|WATER SUPPLY=WATER-SUPPLY in the map unites them [near-labels]
    voc-import: topic: 2 labels (2 rows) are nearly the same as a commoner one: 'Plumbing' (1, first at $VOC_DATA/nyc311/311_Service_Requests.csv:106) and 'PLUMBING' (73), 'PAINT/PLASTER' (1, first at $VOC_DATA/nyc311/311_Service_Requests.csv:1024) and 'PAINT - PLASTER' (43); if they are meant alike, the clause Plumbing=PLUMBING|PAINT/PLASTER=PAINT - PLASTER in the map unites them [near-labels]
    voc-import: place: 1 label (2 rows) is nearly the same as a commoner one: 'Residential Building' (2, first at $VOC_DATA/nyc311/311_Service_Requests.csv:446) and 'RESIDENTIAL BUILDING' (1,459); if they are meant alike, the clause Residential Building=RESIDENTIAL BUILDING in the map unites them [near-labels]
    $ voc measure -m resolution,resolved_24h --by team --total city.csv | cut -d, -f1,2,8,10,11,13,14,16
    voc-measure: resolution: 1 row not used: reply before its question (city.csv:2072)
    voc-measure: resolved_24h: 1,493 rows not used: only the day is known (first: city.csv:95)
    metric,team,n,waiting,value,low,high,note
    resolution,DCA,10,0,368.278333,305.035556,373.424167,
    resolution,DEP,132,4,38.875,17.766667,72.65,
    resolution,DOB,39,14,1560,288,,
    resolution,DOF,14,0,22.510556,14.763056,24.046111,
    resolution,DOHMH,25,6,1023.128889,888,1464,
    resolution,DOT,291,19,21.519167,20.738889,22.369444,
    resolution,DPR,17,3,110.626389,7.881667,508.510556,
    resolution,DSNY,78,14,45.466667,25.933333,71.85,
    resolution,EDC,3,0,666.870556,666.2025,,few
    resolution,FDNY,1,0,49.626944,,,one
    resolution,HPD,1459,15,96,72,96,
    resolution,HRA,9,0,0.009167,0.001389,0.015,few
    resolution,NYPD,298,0,1.689722,1.478611,2.0125,
    resolution,TLC,9,2,1623.768056,339.281667,,few
    resolution,*,2385,77,48,48,72,
    resolved_24h,DCA,10,0,0,0,27.75328,
    resolved_24h,DEP,131,4,47.328244,39.206465,56.212225,day-only
    resolved_24h,DOB,14,14,0,0,21.53108,day-only
    resolved_24h,DOF,14,0,64.285714,40.564993,86.965378,
    resolved_24h,DOHMH,18,4,0,0,17.587922,day-only
    resolved_24h,DOT,290,19,59.655172,54.068096,65.320609,day-only
    resolved_24h,DPR,17,3,23.529412,9.551411,51.172189,
    resolved_24h,DSNY,78,14,34.615385,25.214781,46.276749,
    resolved_24h,EDC,3,0,0,0,56.149703,few
    resolved_24h,FDNY,1,0,0,0,79.345069,one
    resolved_24h,HPD,0,0,,,,day-only
    resolved_24h,HRA,9,0,100,70.085495,100,few
    resolved_24h,NYPD,298,0,100,98.727326,100,
    resolved_24h,TLC,9,2,0,0,29.914505,few
    resolved_24h,*,892,60,65.246637,62.118022,68.359986,day-only

    $ voc measure -m resolution --rows -q city.csv 2> /dev/null | cut -d, -f1-3 | sort | uniq -c
          1 metric,period,counted
       2308 resolution,all,answered
          1 resolution,all,not counted: reply before its question
         77 resolution,all,waiting

## Incidents

1,418 were closed without a resolution: they will not be resolved any more, so they do not wait. 12,595 of 20,769
kept what was agreed.

    $ voc import --map $DATA/maps/servicenow.csv $VOC_DATA/itil-incidents/incidents_last_event.csv > incidents.csv
    $ printf 'metric,column,how\nmade_sla,made_sla,share true\n' > sla.csv
    $ voc measure --define sla.csv -m resolution,made_sla incidents.csv
    voc-measure: resolution: 1,418 rows were closed without resolved_at and do not wait
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    resolution,all,2017-02-15T15:00Z,quantile,low,hours,20769,20769,0,29.866667,,28.586667,32.711111,0.95,
    made_sla,all,2017-02-15T15:00Z,share,high,%,20769,20769,,60.643266,0.338995,59.976939,61.305657,0.95,

    $ voc measure -m resolution --by team --every week incidents.csv -q 2> /dev/null | head -4
    metric,team,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    resolution,,2016-W09,2017-02-15T15:00Z,quantile,low,hours,83,83,0,329.2,,269.75,359.033333,0.95,
    resolution,,2016-W10,2017-02-15T15:00Z,quantile,low,hours,339,339,0,98.266667,,75.016667,150.733333,0.95,
    resolution,,2016-W11,2017-02-15T15:00Z,quantile,low,hours,434,434,0,67.875,,51.466667,96.266667,0.95,

## Complaints about banks

Timely 97.08 % of 3,186, disputed 595 of 3,129; the median complaint is sent on the day it is received.

    $ voc import --map $DATA/maps/cfpb.csv $VOC_DATA/cfpb/*.csv > banks.csv
    voc-import: answered_at: before at in 6 of 3,186 rows, at worst by 1 day at $VOC_DATA/cfpb/consumer_complaints_2013-2017_14cols.csv:126: '2013-08-01'; such a delay isn't counted [reply-before]
    voc-import: issue: 1 label (2 rows) is nearly the same as a commoner one: 'Customer service/Customer relations' (2, first at $VOC_DATA/cfpb/consumer_complaints_2013-2017_14cols.csv:954) and 'Customer service / Customer relations' (14); if they are meant alike, the clause Customer service/Customer relations=Customer service / Customer relations in the map unites them [near-labels]
    $ cat > banks-metrics.csv <<END
    > metric,column,how,unit,better
    > timely,timely,share Yes,%,high
    > disputed,disputed,share Yes,%,low
    > handover,at>answered_at,median,days,low
    > END
    $ voc measure --define banks-metrics.csv -m timely,disputed,handover banks.csv
    voc-measure: handover: 6 rows not used: reply before its question (first: banks.csv:126)
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    timely,all,2017-02-23,share,high,%,3186,3186,,97.080979,0.298238,96.437352,97.611209,0.95,
    disputed,all,2017-02-23,share,low,%,3129,3129,,19.01566,0.701542,17.678974,20.428331,0.95,
    handover,all,2017-02-23,quantile,low,days,3180,3180,0,0,,0,0,0.95,

## Four waves of a survey

NPS 55.7, 72.0, 62.7, 44.4 of 97, 93, 102, 99.

    $ voc import --map $DATA/maps $VOC_DATA/cncf-surveys/maintainer*.csv > maintainers.csv
    $ voc measure -m nps --every half maintainers.csv
    voc-measure: 2022-H1 may not be over, as the newest moment is 2022-04-01; --as-of leaves an unfinished period out
    metric,period,as_of,kind,better,unit,n,n_eff,waiting,value,se,low,high,level,note
    nps,2020-H2,2022-04-01,net,high,points,97,97,,55.670103,6.833593,40.657525,67.468137,0.95,
    nps,2021-H1,2022-04-01,net,high,points,93,93,,72.043011,5.126584,60.237392,80.644648,0.95,
    nps,2021-H2,2022-04-01,net,high,points,102,102,,62.745098,6.188375,48.84821,73.244603,0.95,
    nps,2022-H1,2022-04-01,net,high,points,99,99,,44.444444,7.174167,29.208894,57.250152,0.95,
