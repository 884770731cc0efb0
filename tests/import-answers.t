# voc import: answers as exports write them

An answer is rarely a plain number in a column of its own. It is spread over eleven columns of which one is ticked,
its date stands beside its time, and a scale is turned in one half of the rows. A map says how such cells become one
answer.

## One answer from several columns

`#6..#16` are the columns from the sixth to the sixteenth; with `one` the marked one gives the answer, which is its
header. A beginning that all of them share (`nps_`) says nothing, and where a header names the question and the option
(`Contact > Mail`), the option is the label. `all` lists all that are marked. Columns joined by ` + ` are read as one
cell, with a blank between.

    $ cat > ticks.csv <<'END'
    > Id,Day,Hour,Score,Source,nps_0,nps_1,nps_2,nps_3,nps_4,nps_5,nps_6,nps_7,nps_8,nps_9,nps_10,Contact > Mail,Contact > Phone
    > 1,21/11/2026,09:15,1,EU shop,0,0,0,0,0,0,0,0,0,1,0,1,1
    > 2,3/12/2026,,5,EU web,1,0,0,0,0,0,0,0,0,0,0,0,1
    > 3,4/12/2026,10:00,5,US,0,0,0,0,0,0,0,0,0,0,0,0,0
    > END
    $ cat > ticks-map.csv <<'END'
    > field,column,format
    > id,Id,
    > at,Day + Hour,date %d/%m/%Y %H:%M|%d/%m/%Y
    > nps,#6..#16,one
    > contact,Contact > Mail + Contact > Phone,all
    > END
    $ voc import --map ticks-map.csv ticks.csv
    id,at,nps,contact
    1,2026-11-21T09:15Z,9,Mail|Phone
    2,2026-12-03,0,Phone
    3,2026-12-04T10:00Z,,

Two marks are no answer, and a row that has them is bad.

    $ sed 's/^2,.*/2,3\/12\/2026,,5,EU web,,,,,,,,x,,x,,,/' ticks.csv > both.csv
    $ voc import --map ticks-map.csv both.csv --rejects rejects.csv -o /dev/null
    voc-import: 3 rows read = 2 kept + 1 rejected
    $ cut -d, -f1-5 rejects.csv
    file,line,column,value,reason
    both.csv,3,#6..#16,7|9,nps: two answers: 7 (#13) and 9 (#15); expected one

Where the headers are missing or alike, they are no labels, and the cell of the one that is filled is the answer.

    $ printf 'How satisfied are you?,,,,\n,,3,,\n1,,,,\n' > cells.csv
    $ printf 'field,column,format\ncsat,#1..#5,one\n' > cells-map.csv
    $ voc import --map cells-map.csv cells.csv | cut -d, -f2
    csat
    3
    1

## Lines with a condition

Several lines may set one field. The first whose condition fits the row holds (a text, or a glob; `|` parts
alternatives), and where none fits, the line without one; else the cell is empty.

    $ cat > turned-map.csv <<'END'
    > field,column,format
    > id,Id,
    > rating,Score,1..5
    > rating,Score,5..1; if Source=EU*
    > channel,,web; if Source=*web|*online
    > END
    $ voc import --map turned-map.csv ticks.csv
    id,channel,rating
    1,,5
    2,web,1
    3,,5

The column of a condition has to be there, and two lines that ask the same are a slip.

    $ printf 'field,column,format\nrating,Score,5..1; if Sorce=EU\n' > slip-map.csv
    $ voc import --map slip-map.csv ticks.csv
    voc-import: ticks.csv has no column 'Sorce', which slip-map.csv:2 takes as the condition of rating; did you mean 'Source'?
    [65]
    $ printf 'field,column,format\nrating,Score,5..1; if Source=EU\nrating,Score,1..5; if Source=EU\n' > slip-map.csv
    $ voc import --map slip-map.csv ticks.csv
    voc-import: slip-map.csv:3: rating: the field stands in line 2 already, under the same condition
    [65]

## Answers in words

Words stand for numbers where the map says so; case and blanks don't matter, as exports of one survey differ in them.
With `worded` the one number among the words is the answer, or the count of stars; what it is out of has to be the end
of the scale.

    $ cat > words.csv <<'END'
    > Id,Agree,Stars,Likely
    > 1,Strongly agree,★★★★☆,10 - extremely likely
    > 2,strongly  Disagree,4.5 stars,0 = not at all likely
    > 3,neither,3 out of 5,Rather likely (7)
    > END
    $ cat > words-map.csv <<'END'
    > field,column,format
    > id,Id,
    > csat,Agree,1..5; Strongly agree=5|Neither=3|Strongly disagree=1
    > rating,Stars,1..5; worded
    > nps,Likely,0..10; worded
    > END
    $ voc import --map words-map.csv words.csv
    id,nps,csat,rating
    1,10,5,4
    2,0,1,4.5
    3,7,3,3
    $ printf 'Id,Agree,Stars,Likely\n1,,4/10,9\n' | voc import --map words-map.csv --rejects rejects.csv
    id,nps,csat,rating
    "!voc-import: every row was rejected; the first: standard input:2: rating: '4/10' is not one number from 1 to 5: it is out of another number than that
    voc-import: every row was rejected; the first: standard input:2: rating: '4/10' is not one number from 1 to 5: it is out of another number than that
    [65]
    $ printf 'Id,Agree,Stars,Likely\n1,,4,7 or 8\n' | voc import --map words-map.csv
    voc-import: standard input:2: nps: '7 or 8' is not one number from 0 to 10
    [65]
    $ printf 'field,column,format\nnps,Likely,0..10\n' > plain-map.csv
    $ voc import --map plain-map.csv words.csv
    id,nps
    "!voc-import: words.csv:2: nps: '10 - extremely likely' is not a number from 0 to 10 (the clause 'worded' reads it)
    voc-import: words.csv:2: nps: '10 - extremely likely' is not a number from 0 to 10 (the clause 'worded' reads it)
    [65]

What could change the number is not passed over: a sign, a negation, another unit. Of `5-Apr` a spreadsheet has made a
date, and `#DIV/0!` it couldn't compute.

    $ for cell in 'score -1' '>5' 'not 5' '2 months ago' '3-4' '2 (was 4)' '(4)' '#DIV/0!' '5-Apr'; do printf 'Id,Agree,Stars,Likely\n1,,%s,\n' "$cell" | voc import --map words-map.csv -o /dev/null; done
    voc-import: standard input:2: rating: 'score -1' is not one number from 1 to 5
    voc-import: standard input:2: rating: '>5' is not one number from 1 to 5
    voc-import: standard input:2: rating: 'not 5' is not one number from 1 to 5
    voc-import: standard input:2: rating: '2 months ago' is not one number from 1 to 5
    voc-import: standard input:2: rating: '3-4' is not one number from 1 to 5
    voc-import: standard input:2: rating: '2 (was 4)' is not one number from 1 to 5
    voc-import: standard input:2: rating: '(4)' is not one number from 1 to 5
    voc-import: standard input:2: rating: '#DIV/0!' is not one number from 1 to 5 (what a spreadsheet couldn't compute; if it is no answer, it belongs behind 'none')
    voc-import: standard input:2: rating: '5-Apr' is not one number from 1 to 5: a spreadsheet has made a date of it, and the answer can't be told; export it as text
    [65]
    $ awk 'BEGIN { print "Id,NPS"; for (i = 0; i < 40; i++) print i "," (i % 20 == 3 ? "#DIV/0!" : i % 11) }' > cells.csv
    $ voc import --guess cells.csv
    field,column,format
    id,Id,
    nps,NPS,0..10; none #DIV/0!
    $ sed 's/#DIV.*/Jan-05/' cells.csv | voc import
    voc-import: standard input: 'NPS' could be nps, but in 2 of 40 cells a spreadsheet has made a date of the answer, such as 'Jan-05', which may have been e.g. 4/5; export it anew with that column as text, or, to leave it out, settle it in a map (--guess prints one) with the line ,NPS,
    [65]
    $ sed 's/#DIV.*/5 ± 1/' cells.csv | voc import -o /dev/null
    voc-import: standard input:5: nps: '5 ± 1' is not a number from 0 to 10
    [65]

Words beside a turned scale are refused, as what is written for them could be turned, too.

    $ printf 'field,column,format\ncsat,S,5..1; very good=5|bad=1\n' > turned-words.csv
    $ printf 'S\nvery good\n2\n' | voc import --map turned-words.csv
    voc-import: turned-words.csv:2: csat: beside the turned scale 5..1, 'very good=5' could mean 5 or 1; give the words a line of their own, 1..5; very good=NUMBER, with 'if' where numbers stand there, too
    [65]
    $ printf 'field,column,format\ncsat,S,5..1\ncsat,S,1..5; very good=5|bad=1; if S=very good|bad\n' > turned-words.csv
    $ printf 'S\nvery good\n2\n' | voc import --map turned-words.csv
    id,csat
    db7259ca32b561015411e410,5
    cb358fcee0dfde56fb95a732,4

So are stars and what is out of a number, which count up to the good end whatever the scale; words beside a number are not.

    $ printf 'field,column,format\nrating,S,5..1; worded\n' > turned-stars.csv
    $ for cell in ★★★★☆ '4 out of 5' '5 stars'; do printf 'S\n%s\n' "$cell" | voc import --map turned-stars.csv -o /dev/null; done
    voc-import: standard input:2: rating: '★★★★☆' is not an answer on a turned scale: it counts up to the good end, and wants a line of its own, 1..5; worded, with 'if'
    voc-import: standard input:2: rating: '4 out of 5' is not an answer on a turned scale: it counts up to the good end, and wants a line of its own, 1..5; worded, with 'if'
    voc-import: standard input:2: rating: '5 stars' is not an answer on a turned scale: it counts up to the good end, and wants a line of its own, 1..5; worded, with 'if'
    [65]
    $ printf 'S\n1 - very satisfied\n2\n' | voc import --map turned-stars.csv
    id,rating
    93f93eee018b4fec57e8d705,5
    cb358fcee0dfde56fb95a732,4
    $ printf '"Rating (1 = best, 5 = worst)"\n5 stars\n4 stars\n' | voc import
    voc-import: standard input: 'Rating (1 = best, 5 = worst)' could be rating, and its header tells that 1 is the best, but '4 stars' counts up to 5; if more is better, settle it in a map (--guess prints one) with the line rating,"Rating (1 = best, 5 = worst)",1..5; worded
    [65]

## What is recognised without a map

The words in which scales are usually answered are recognised as a whole, and become clauses of the map, as do words
for the two ends of a scale of numbers, stars and decimal commas.

    $ cat > mood.csv <<'END'
    > Id;CSAT;NPS;Stars
    > 1;Very satisfied;Extremely likely;4,5
    > 2;Satisfied;9;5
    > 3;neutral;1;3,0
    > 4;Dissatisfied;Not at all likely;1
    > 5;Very dissatisfied;;2,5
    > END
    $ voc import --guess mood.csv | tee mood-map.csv
    field,column,format
    @decimal,,comma
    id,Id,
    csat,CSAT,1..5; Very satisfied=5|Satisfied=4|neutral=3|Dissatisfied=2|Very dissatisfied=1
    nps,NPS,0..10; Extremely likely=10|Not at all likely=0
    rating,Stars,1..5
    $ voc import mood.csv
    id,nps,csat,rating
    1,10,5,4.5
    2,9,4,5
    3,1,3,3
    4,0,2,1
    5,,1,2.5

What could be read in two ways is refused, with the line that settles it: words of a scale that is shorter, so that it
would have to be stretched; ends of a scale that could be 0 to 10 or 1 to 10; words that are no answers.

    $ printf 'CSAT\nPoor\nFair\nGood\nExcellent\n' | voc import
    voc-import: standard input: 'CSAT' could be csat, but its words are a scale of 4 steps, which is not stretched to 1..5; settle it in a map (--guess prints one) with the line csat_4,CSAT,1..4; Excellent=4|Good=3|Fair=2|Poor=1
    [65]
    $ printf 'CSAT\nAgree\nStrongly agree\n' | voc import
    voc-import: standard input: 'CSAT' could be csat, but its words could be a scale of 5 or of 4 steps; settle it in a map (--guess prints one) with the line csat,CSAT,1..5; Strongly agree=5|Agree=4 or csat_4,CSAT,1..4; Strongly agree=4|Agree=3
    [65]
    $ printf 'NPS\nNot at all likely\n2\n9\nExtremely likely\n' | voc import
    voc-import: standard input: 'NPS' could be nps, but words name the ends of its scale (Not at all likely=0|Extremely likely=10), and its numbers don't show that it is 0 to 10; if it is, settle it in a map (--guess prints one) with the line nps,NPS,0..10; Not at all likely=0|Extremely likely=10
    [65]
    $ printf 'Stars\n5\n4\nBlank\n0\n' | voc import
    voc-import: standard input: 'Stars' could be rating, but 1 of 4 cells are words: Blank; if they are no answers, settle it in a map (--guess prints one) with the line rating,Stars,1..5; none Blank|0
    [65]
    $ printf 'Stars;Id\n4,5;1\n3.5;2\n' | voc import
    voc-import: standard input: 'Stars' could be rating, but the file writes decimals in two ways: 1 with a comma, 1 with a point; no map reads both
    [65]

A scale of which 1 is the best shows where another score is in the same rows, and one that changes in the middle of a
file where so many answers can't have kept within the shorter one by chance.

    $ awk 'BEGIN { print "NPS,CSAT"; for (i = 0; i < 60; i++) print i * 7 % 11 "," 5 - int(i * 7 % 11 / 2.5) }' | voc import
    voc-import: standard input: in 60 rows where nps is also there, its correlation with 'CSAT' is -0.97: 1 is probably the best csat; settle it in a map (--guess prints one) with the line csat,CSAT,5..1 (or csat,CSAT,1..5 if 5 is the best)
    [65]
    $ awk 'BEGIN { print "NPS"; for (i = 0; i < 300; i++) print i * 7 % (i < 200 ? 5 : 10) + 1 }' | voc import
    voc-import: standard input: 'NPS' could be nps, but its scale seems to change at line 203: none of the first 201 answers is above 5, 50 of the 99 from there on are; part the file there, or, if it is 0..10 all along, settle it in a map (--guess prints one) with the line nps,NPS,0..10
    [65]

What a header says of its scale outranks what the cells look like: where 1 is the best, the scale is turned, and one
that a well-known score doesn't have is a score of another name.

    $ seq 5 | sed '1i "Satisfaction (1 = very satisfied, 5 = very dissatisfied)"' > said.csv
    $ voc import --guess said.csv
    field,column,format
    csat,"Satisfaction (1 = very satisfied, 5 = very dissatisfied)",5..1
    $ seq 7 | sed '1i Customer effort (1 = low effort / 7 = high effort)' | voc import --guess
    field,column,format
    ces,Customer effort (1 = low effort / 7 = high effort),7..1
    $ seq 5 | sed '1i "Zufriedenheit (1 = sehr gut, 5 = schlecht)"' | voc import --guess
    field,column,format
    csat,"Zufriedenheit (1 = sehr gut, 5 = schlecht)",5..1
    $ seq 5 | sed '1i "Satisfaction (1 - excellent, 5 - poor)"' | voc import --guess
    field,column,format
    csat,"Satisfaction (1 - excellent, 5 - poor)",5..1
    $ seq 5 | sed '1i "Satisfaction (excellent=1, poor=5)"' | voc import --guess
    field,column,format
    csat,"Satisfaction (excellent=1, poor=5)",5..1
    $ seq 7 | sed '1i "Effort score (1-7, low = easy)"' | voc import --guess
    field,column,format
    ces,"Effort score (1-7, low = easy)",7..1
    $ seq 10 | sed '1i NPS (1 to 10)' | voc import --guess
    field,column,format
    nps,NPS (1 to 10),1..10
    $ for header in 'How satisfied are you (0-10)?' 'Rating (max 10)' 'Satisfaction (%)' 'How likely are you to recommend us (1-5)?'; do seq 5 | sed "1i $header" | voc import; done
    voc-import: standard input: 'How satisfied are you (0-10)?' could be csat, but its header tells a scale of 0 to 10, and csat is 1 to 5 everywhere; settle it in a map (--guess prints one) with the line csat_10,How satisfied are you (0-10)?,0..10
    voc-import: standard input: 'Rating (max 10)' could be rating, but its header tells a scale of 0 to 10, and rating is 1 to 5 everywhere; settle it in a map (--guess prints one) with the line rating_10,Rating (max 10),0..10
    voc-import: standard input: 'Satisfaction (%)' could be csat, but its header tells a scale of 0 to 100, and csat is 1 to 5 everywhere; settle it in a map (--guess prints one) with the line csat_100,Satisfaction (%),0..100
    voc-import: standard input: 'How likely are you to recommend us (1-5)?' could be nps, but its header tells a scale of 1 to 5, and nps is 0 to 10 everywhere; settle it in a map (--guess prints one) with the line nps_5,How likely are you to recommend us (1-5)?,1..5
    [65]
    $ seq 7 | sed '1i How likely are you to recommend us?' | voc import
    voc-import: standard input: 'How likely are you to recommend us?' could be nps, but its 7 answers lie between 1 and 7, which a shorter scale could have, too; if it is 0 to 10, settle it in a map (--guess prints one) with the line nps,How likely are you to recommend us?,0..10
    [65]
    $ seq 10 | sed '1i Satisfaction' | voc import
    voc-import: standard input: 'Satisfaction' could be csat, but 5 of 10 answers are not 1 to 5; if it is another scale, settle it in a map (--guess prints one) with the line csat_10,Satisfaction,1..10
    [65]

A header that tells which end is the good one, but in words that aren't understood, is refused, as is a scale that falls, or
one that may have been turned already.

    $ for header in 'Rating (reversed)' 'Satisfaction (5 to 1)' '"Satisfaction (1 = blue, 5 = green)"' 'Zufriedenheit (Schulnote 1-6)'; do seq 5 | sed "1i $header" | voc import; done
    voc-import: standard input: 'Rating (reversed)' could be rating, but what its header says of which end is the good one isn't understood; if 5 is the best, settle it in a map (--guess prints one) with the line rating,Rating (reversed),1..5, if 1 is, rating,Rating (reversed),5..1
    voc-import: standard input: 'Satisfaction (5 to 1)' could be csat, but what its header says of which end is the good one isn't understood; if 5 is the best, settle it in a map (--guess prints one) with the line csat,Satisfaction (5 to 1),1..5, if 1 is, csat,Satisfaction (5 to 1),5..1
    voc-import: standard input: 'Satisfaction (1 = blue, 5 = green)' could be csat, but what its header says of which end is the good one isn't understood; if 5 is the best, settle it in a map (--guess prints one) with the line csat,"Satisfaction (1 = blue, 5 = green)",1..5, if 1 is, csat,"Satisfaction (1 = blue, 5 = green)",5..1
    voc-import: standard input: 'Zufriedenheit (Schulnote 1-6)' could be csat, but what its header says of which end is the good one isn't understood; if 6 is the best, settle it in a map (--guess prints one) with the line csat_6,Zufriedenheit (Schulnote 1-6),1..6, if 1 is, csat_6,Zufriedenheit (Schulnote 1-6),6..1
    [65]

Columns next to each other that are called by the numbers of a whole scale hold one score, unless many rows have
several marks.

    $ voc import --guess ticks.csv
    voc-import: ticks.csv: no time was recognised; 'Day' has dates: if the feedback is of these, name it in a map (--guess prints one) with the line at,Day,date
    field,column,format
    nps,#6..#16,0..10; one; worded
    id,Id,
    ,Day,
    ,Hour,
    rating,Score,1..5
    source,Source,
    ,Contact > Mail,
    ,Contact > Phone,
    $ printf 'CSAT [1],CSAT [2],CSAT [3],CSAT [4],CSAT [5],Comment\nx,x,,,,a\nx,,,x,,b\n' | voc import
    voc-import: standard input: #1..#5 are not taken as csat: several of them are marked in 2 rows, one in 0
    id,text
    ad39c569a3ec6621fe2b9cdd,a
    6cb02afb78be4f6c7c5816bf,b

So do options in a second row above ticks, whatever else that row has, if it lacks what all answers have.

    $ printf 'Response,Date,How satisfied?,,,,,Comment\n,,1,2,3,4,5,Open\na,2026-03-14,0,0,0,0,1,super\nb,2026-03-15,1,0,0,0,0,awful\n' | voc import
    id,at,csat,text
    c7fd6378d4aa09ac39d16809,2026-03-14,5,super
    7ed7581de40763199ca1869a,2026-03-15,1,awful

The same holds where the columns are called by the words of a whole scale, as under one question of a survey tool. Words of a
longer or shorter one are a score of another name.

    $ { echo 'Respondent ID,How satisfied are you?,,,,,Comment'
    >   echo ',Very dissatisfied,Dissatisfied,Neither,Satisfied,Very satisfied,Open-Ended Response'
    >   echo '1,,,,,Very satisfied,good'; echo '2,,Dissatisfied,,,,bad'; echo '3,,,,Satisfied,,'; } > steps.csv
    $ voc import --guess steps.csv
    field,column,format
    @header,,2
    csat,#2..#6,1..5; one; Very satisfied=5|Satisfied=4|Neither=3|Dissatisfied=2|Very dissatisfied=1
    id,Respondent ID,
    text,Comment,
    $ voc import steps.csv
    id,csat,text
    1,5,good
    2,2,bad
    3,4,
    $ cut -d, -f1-3,5- steps.csv | voc import
    voc-import: standard input: 'How satisfied are you?' could be csat, but its columns #2..#5 are a scale of 4 steps, which is not stretched to 1..5; settle it in a map (--guess prints one) with the line csat_4,#2..#5,1..4; one; Very satisfied=4|Satisfied=3|Dissatisfied=2|Very dissatisfied=1
    [65]

Two columns that could be one score are refused, be it by their names or under one question.

    $ printf 'Id,NPS,nps\n1,9,2\n2,10,3\n' | voc import
    voc-import: standard input: 'NPS' and 'nps' could both be nps; settle it in a map (--guess prints one) with the line nps,NPS,0..10 or nps,nps,0..10, the other under a name of its own
    [65]
    $ printf 'Id,How likely are you to recommend the shop?,How likely are you to recommend the app?\n1,9,2\n2,10,3\n' | voc import
    voc-import: standard input: 'How likely are you to recommend the shop?' and 'How likely are you to recommend the app?' could both be nps; settle it in a map (--guess prints one) with the line nps,How likely are you to recommend the shop?,0..10 or nps,How likely are you to recommend the app?,0..10, the other under a name of its own
    [65]
    $ { echo 'Respondent ID,How satisfied are you with ...?,,,Comment'; echo ',Delivery,Price,Staff,Open-Ended Response'
    >   echo '1,5,4,3,good'; echo '2,1,2,2,'; } | voc import
    voc-import: standard input: 'How satisfied are you with ...?' has 3 columns (#2..#4), and each could be csat; settle it in a map (--guess prints one) with the line csat,How satisfied are you with ...? > Delivery,1..5, the others under names of their own
    [65]

So are two usual names of one score, unless their cells are the same in every row.

    $ printf 'Stars,Overall Rating\n1,5\n5,4\n' | voc import
    voc-import: standard input: 'Stars' and 'Overall Rating' could both be rating; settle it in a map (--guess prints one) with the line rating,Stars,1..5 or rating,Overall Rating,1..5, the other under a name of its own
    [65]
    $ printf 'Stars,Overall Rating\n1,1\n5,5\n' | voc import
    id,rating
    644e9205501d3cc312d8acf1,1
    8cae91db4bfb55bf4d912bd1,5

Results are no answers: where a column says how many answers a row stands for, and nobody is there who gave them, that is told.
So is an nps that is known by its name alone, of a feedback table, and whose many answers are those of a shorter scale.

    $ printf 'Team,Date,NPS,Responses\nA,2026-01-02,9.5,100\nB,2026-01-03,7.2,50\n' | voc import -o /dev/null
    voc-import: standard input: 'Responses' looks like how many answers a row stands for: then its scores are results, such as averages, and shares or an NPS made of them are wrong, and each row counts once; import the answers themselves, or, where all answers of a row are the same, take it with the line weight,Responses,number
    $ (echo id,nps,team; seq 20 | awk '{ print $1 "," $1 % 5 + 1 ",x" }') | voc import -o /dev/null
    voc-import: standard input: nps of a feedback table is 0 to 10, but all 20 answers lie between 1 and 5, which a shorter scale could have, too; if it is one, its map line is nps_5,nps,1..5

## Thousands

With an example `number` says how thousands are parted, and which mark is then left for decimals. Without one a mark
is never taken for what it may not be.

    $ cat > spent.csv <<'END'
    > Id;Spent;Weight
    > 1;1.204,50;1,5
    > 2;999;0,75
    > 3;12.345;1
    > END
    $ printf 'field,column,format\nid,Id,\nspent,Spent,"number 1.204,5"\n' > spent-map.csv
    $ voc import --map spent-map.csv spent.csv
    id,spent
    1,1204.50
    2,999
    3,12345
    $ printf 'field,column,format\nid,Id,\nspent,Spent,number\n' > loose-map.csv
    $ voc import --map loose-map.csv spent.csv -o /dev/null
    voc-import: spent.csv:2: spent: '1.204,50' is not a number (thousands? the clause number 1.204,5)
    [65]
    $ voc import --guess spent.csv | grep weight
    voc-import: spent.csv: no score was recognised; if it has one, name it in a map (--guess prints one) with a line like nps,COLUMN,0..10
    weight,Weight,"number 1.204,5"
    $ printf 'Stars;Weight\n5;1,204\n4;2,310\n' | voc import
    voc-import: standard input: 'Weight' could be weight, but in 2 numbers a comma stands before three digits, in none elsewhere: it could part thousands or decimals; settle it in a map (--guess prints one) with the line weight,Weight,"number 1,204", or, for decimals, weight,Weight,number with @decimal,,comma
    [65]
