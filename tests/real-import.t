# voc import on real exports

Each file's map is picked from the folder by its header, or, where waves of a survey differ only in places, by
its name.

    $ cd "$VOC_DATA"
    $ for file in */2017_SFO*.csv */Womens*.csv */incidents*.csv */311*.csv */consumer*.csv */maintainer_202*.csv
    > do voc import --map "$DATA/maps" "$file" | awk -v file="$file" -F, '
    >        NR == 1 { header = $0 } END { print file ": " substr(header, 1, 60) }'
    > done
    sfo-survey/2017_SFO_Customer_Survey.csv: id,source,nps,csat,art,food,shops,signs,walkways,screens,inf
    voc-import: division: 'Initmates' (1,502 rows) is 'Intimates' of class (154 rows) with two letters turned round; if one of them is a slip, a clause such as Initmates=Intimates in the map mends it [near-labels]
    voc-import: text: 58 of 22,641 cells hold HTML entities, such as womens-clothing/Womens Clothing E-Commerce Reviews.csv:46: 'I ordered this 3 months ago, and it finally came off back or…': they were written for a web page; export plain text if the tool can [html]
    womens-clothing/Womens Clothing E-Commerce Reviews.csv: id,source,rating,recommended,division,department,class,produ
    itil-incidents/incidents_last_event.csv: id,source,at,channel,customer,team,agent,resolved_by,made_sl
    voc-import: resolved_at: before at in 1 of 2,309 rows, at worst by 56 days at nyc311/311_Service_Requests.csv:2072: '2013-10-30'; such a delay isn't counted [reply-before]
    voc-import: detail: 2 labels (3 rows) are nearly the same as a commoner one: 'ELECTRIC/GAS RANGE' (2, first at nyc311/311_Service_Requests.csv:1545) and 'ELECTRIC/GAS-RANGE' (3), 'WATER SUPPLY' (1, first at nyc311/311_Service_Requests.csv:2142) and 'WATER-SUPPLY' (8); if they are meant alike, the clause ELECTRIC/GAS RANGE=ELECTRIC/GAS-RANGE|WATER SUPPLY=WATER-SUPPLY in the map unites them [near-labels]
    voc-import: topic: 2 labels (2 rows) are nearly the same as a commoner one: 'Plumbing' (1, first at nyc311/311_Service_Requests.csv:106) and 'PLUMBING' (73), 'PAINT/PLASTER' (1, first at nyc311/311_Service_Requests.csv:1024) and 'PAINT - PLASTER' (43); if they are meant alike, the clause Plumbing=PLUMBING|PAINT/PLASTER=PAINT - PLASTER in the map unites them [near-labels]
    voc-import: place: 1 label (2 rows) is nearly the same as a commoner one: 'Residential Building' (2, first at nyc311/311_Service_Requests.csv:446) and 'RESIDENTIAL BUILDING' (1,459); if they are meant alike, the clause Residential Building=RESIDENTIAL BUILDING in the map unites them [near-labels]
    nyc311/311_Service_Requests.csv: id,source,at,due,team,topic,detail,region,place,status,resol
    voc-import: answered_at: before at in 6 of 3,186 rows, at worst by 1 day at cfpb/consumer_complaints_2013-2017_14cols.csv:126: '2013-08-01'; such a delay isn't counted [reply-before]
    voc-import: issue: 1 label (2 rows) is nearly the same as a commoner one: 'Customer service/Customer relations' (2, first at cfpb/consumer_complaints_2013-2017_14cols.csv:954) and 'Customer service / Customer relations' (14); if they are meant alike, the clause Customer service/Customer relations=Customer service / Customer relations in the map unites them [near-labels]
    cfpb/consumer_complaints_2013-2017_14cols.csv: id,source,at,channel,team,topic,subtopic,issue,subissue,regi
    cncf-surveys/maintainer_2020_h2_CNCF_Maintainers_Survey_2020_H2.csv: id,source,at,nps,understanding,staff,committee,documentation
    cncf-surveys/maintainer_2021_h1_CNCF_Maintainers_Survey_2021_H1.csv: id,source,at,nps,understanding,staff,committee,documentation
    cncf-surveys/maintainer_2021_h2_CNCF_Maintainers_Survey_2021_H2.csv: id,source,at,nps,understanding,staff,committee,documentation
    cncf-surveys/maintainer_2022_h1_CNCF_Maintainers_Survey_2022_H1.csv: id,source,at,nps,understanding,staff,committee,documentation

NPS over the answers from 0 to 10, from the table alone: 39.84 with 2,746 answers at the airport, and 55.7, 72.0,
62.7, 44.4 in the four waves.

    $ nps='NR == 1 { for (i = 1; i <= NF; i++) if ($i == "nps") c = i; next }
    >     $c != "" { n++; s += ($c >= 9) - ($c <= 6) } END { printf "%d %.2f\n", n, 100 * s / n }'
    $ voc import --map "$DATA/maps/sfo-survey.csv" sfo-survey/*.csv | awk -F, "$nps"
    2746 39.84
    $ for wave in 2020_h2 2021_h1 2021_h2 2022_h1
    > do voc import --map "$DATA/maps" cncf-surveys/maintainer_$wave*.csv | awk -F, "$nps"
    > done
    97 55.67
    93 72.04
    102 62.75
    99 44.44

All four waves make one table.

    $ voc import --map "$DATA/maps" cncf-surveys/maintainer_202*.csv | cut -d, -f3 | grep '^20..-..-..$' | sort | uniq -c
         97 2020-10-01
         93 2021-04-01
        102 2021-10-01
         99 2022-04-01

The complaints have no ids; eleven rows are the same as another one, and stay.

    $ voc import --map "$DATA/maps" cfpb/*.csv > "$HOME/complaints.csv"
    voc-import: answered_at: before at in 6 of 3,186 rows, at worst by 1 day at cfpb/consumer_complaints_2013-2017_14cols.csv:126: '2013-08-01'; such a delay isn't counted [reply-before]
    voc-import: issue: 1 label (2 rows) is nearly the same as a commoner one: 'Customer service/Customer relations' (2, first at cfpb/consumer_complaints_2013-2017_14cols.csv:954) and 'Customer service / Customer relations' (14); if they are meant alike, the clause Customer service/Customer relations=Customer service / Customer relations in the map unites them [near-labels]
    $ tail -n +2 "$HOME/complaints.csv" | wc -l
    3186
    $ cut -d, -f1 "$HOME/complaints.csv" | sort | uniq -d | wc -l
    0
    $ cut -d, -f1 "$HOME/complaints.csv" | grep -c -- -
    11
    $ cp cfpb/*.csv "$HOME/again.csv"
    $ voc import --map "$DATA/maps" cfpb/*.csv "$HOME/again.csv" | cut -d, -f1 | sort -u | wc -l
    voc-import: answered_at: before at in 6 of 3,186 rows, at worst by 1 day at cfpb/consumer_complaints_2013-2017_14cols.csv:126: '2013-08-01'; such a delay isn't counted [reply-before]
    voc-import: issue: 1 label (2 rows) is nearly the same as a commoner one: 'Customer service/Customer relations' (2, first at cfpb/consumer_complaints_2013-2017_14cols.csv:954) and 'Customer service / Customer relations' (14); if they are meant alike, the clause Customer service/Customer relations=Customer service / Customer relations in the map unites them [near-labels]
    3187

A question mark is no time; a day-first date is read by the map, or settled by all the rows.

    $ voc import --map "$DATA/maps" itil-incidents/*.csv | cut -d, -f3,19 | sed -n '2,3p'
    2016-02-29T01:16Z,2016-02-29T11:29Z
    2016-02-29T04:40Z,2016-03-01T09:52Z
    $ voc import --guess itil-incidents/*.csv | grep '_at'
    at,opened_at,date %d/%m/%Y %H:%M; none ?
    resolved_at,resolved_at,date %d/%m/%Y %H:%M; none ?
    closed_at,closed_at,date %d/%m/%Y %H:%M; none ?; optional

The unnamed first column of the reviews is taken by place, and their line ends stay what they are.

    $ voc import --map "$DATA/maps" womens-clothing/*.csv | grep -c "$(printf '\r')"
    voc-import: division: 'Initmates' (1,502 rows) is 'Intimates' of class (154 rows) with two letters turned round; if one of them is a slip, a clause such as Initmates=Intimates in the map mends it [near-labels]
    voc-import: text: 58 of 22,641 cells hold HTML entities, such as womens-clothing/Womens Clothing E-Commerce Reviews.csv:46: 'I ordered this 3 months ago, and it finally came off back or…': they were written for a web page; export plain text if the tool can [html]
    3212
    $ grep -c "$(printf '\r')" womens-clothing/*.csv
    3212

Answers that the scale doesn't have stop a guess.

    $ voc import sfo-survey/*.csv
    voc-import: sfo-survey/2017_SFO_Customer_Survey.csv: 'NETPRO' could be nps, but 84 of 2830 answers are not 0 to 10: 11; if they are no answers, settle it in a map (--guess prints one) with the line nps,NETPRO,0..10; none 11
    [65]
