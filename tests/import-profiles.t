# Exports that need no map

The exports of usual tools are recognised by their headers, and their maps are built in; on a terminal voc says which one
it took. They stand in `data/maps`, each with a note on what it was checked against, and any `--map` is taken instead.

Reviews from the Play Console come in UTF-16; the times of replies are there, so is who never got one.

    $ cat > play.txt <<'END'
    > Package Name,App Version Name,Reviewer Language,Review Submit Date and Time,Review Submit Millis Since Epoch,Star Rating,Review Title,Review Text,Developer Reply Date and Time,Review Link
    > com.example,1.0,de,2026-08-01T10:00:00Z,1785578400000,2,,Stürzt ab,2026-08-01T19:00:00Z,https://play/r1
    > com.example,1.0,en,2026-08-02T10:00:00Z,1785664800000,5,,Lovely,,
    > END
    $ { printf '\377\376'; iconv -f UTF-8 -t UTF-16LE play.txt; } > reviews_202608.csv
    $ voc import reviews_202608.csv
    id,source,at,rating,title,language,version,app,text,answered_at
    https://play/r1,google-play,2026-08-01T10:00:00Z,2,,de,1.0,com.example,Stürzt ab,2026-08-01T19:00:00Z
    ce209d28185121d4107cde56,google-play,2026-08-02T10:00:00Z,5,,en,1.0,com.example,Lovely,

Survey tools add columns of their own to the questions; those are known, and the questions are recognised by their words.
A Qualtrics export has three rows of header, and previews that no customer filled in.

    $ cat > qualtrics.csv <<'END'
    > StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2
    > Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,Distribution Channel,User Language,Recommend? - Group,How likely are you to recommend us to a friend?,What is the main reason for your score?
    > "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
    > 2026-05-01 07:59:00,2026-05-01 08:00:00,Survey Preview,100,True,2026-05-01 08:00:00,R_1,preview,EN,Promoter,10,test
    > 2026-05-01 09:59:00,2026-05-01 10:00:00,IP Address,100,True,2026-05-01 10:00:00,R_2,email,EN,Passive,7,It works
    > 2026-05-13 09:59:00,2026-05-13 10:00:00,IP Address,100,True,2026-05-13 10:00:00,R_3,email,DE,Promoter,9,
    > END
    $ voc import qualtrics.csv
    voc-import: qualtrics.csv: 1 row that is a preview or a test is left out, line 4: 2026-05-01 07:59:00,2026-05-01 08:00:00,Survey Preview,100,T
    id,source,at,channel,nps,language,status,text
    R_2,qualtrics,2026-05-01T16:00:00Z,email,7,EN,IP Address,It works
    R_3,qualtrics,2026-05-13T16:00:00Z,email,9,DE,IP Address,

SurveyMonkey spreads a rating over a column for each answer.

    $ cat > monkey.csv <<'END'
    > Respondent ID,Collector ID,Start Date,End Date,How likely is it that you would recommend us?,,,,,,,,,,,Why?
    > ,,,,0,1,2,3,4,5,6,7,8,9,10,Open-Ended Response
    > 11500000001,4001,06/13/2026 09:00:00 AM,06/13/2026 09:04:10 AM,,,,,,,,,,9,,Quick
    > 11500000002,4001,06/14/2026 01:00:00 PM,06/14/2026 01:02:00 PM,,,2,,,,,,,,,Slow
    > END
    $ voc import monkey.csv
    id,source,at,nps,collector,text
    11500000001,surveymonkey,2026-06-13T09:04:10Z,9,4001,Quick
    11500000002,surveymonkey,2026-06-14T13:02:00Z,2,4001,Slow
    $ cat > typeform.csv <<'END'
    > #,How likely are you to recommend us to a friend?,Anything else?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
    > abc123,9,Thanks,completed,2026-09-01 00:00:00,,2026-09-01 00:01:30,n1,
    > END
    $ voc import typeform.csv
    id,source,at,nps,text
    abc123,typeform,2026-09-01T00:01:30Z,9,Thanks
    $ cat > form.csv <<'END'
    > Timestamp,Email Address,How satisfied are you with our support?,Comments
    > 9/13/2026 8:00:00,ann@example.org,5,Lovely
    > 9/2/2026 21:00:00,bob@example.org,2,
    > END
    $ voc import form.csv
    id,source,at,customer,csat,text
    c8edaba4bf9a13fb925ea75a,google-forms,2026-09-13T08:00:00Z,ann@example.org,5,Lovely
    1a309d44e7c3d45d87cd555a,google-forms,2026-09-02T21:00:00Z,bob@example.org,2,

Tickets: Zendesk tells a reply in minutes after the ticket; Intercom's clock hangs where the header says.

    $ cat > zendesk.csv <<'END'
    > Id,Requester,Assignee,Group,Subject,Tags,Status,Priority,Via,Created at,Solved at,Satisfaction Score,First reply time in minutes
    > 7,Ann,dana,Returns,Where is it?,late,Solved,High,Mail,2026-03-02 09:00,2026-03-03 10:00,Good,35
    > 8,Bob,,Returns,Broken,,Open,Low,Web form,2026-03-02 11:00,,Not Offered,
    > END
    $ voc import zendesk.csv
    id,source,at,channel,customer,satisfied,team,agent,subject,status,priority,tags,answered_at,resolved_at
    7,zendesk,2026-03-02T09:00Z,Mail,Ann,1,Returns,dana,Where is it?,Solved,High,late,2026-03-02T09:35Z,2026-03-03T10:00Z
    8,zendesk,2026-03-02T11:00Z,Web form,Bob,,Returns,,Broken,Open,Low,,,
    $ cat > intercom.csv <<'END'
    > Conversation ID,Conversation started at (Europe/Dublin),Conversation rating,Conversation rating remark,Team currently assigned
    > 215469,2026-07-01 10:00:00,4,quick,Billing
    > END
    $ voc import intercom.csv
    id,source,at,rating,team,text
    215469,intercom,2026-07-01T09:00:00Z,4,Billing,quick
    $ cat > tickets.json <<'END'
    > {"tickets": [{"id": 7, "created_at": "2026-03-02T09:00:00Z", "via": {"channel": "email"}, "requester_id": 12,
    >   "satisfaction_rating": {"score": "good"}, "group_id": 3, "subject": "Late", "description": "Where is it?",
    >   "status": "solved"}], "next_page": null}
    > END
    $ voc import tickets.json
    id,source,at,channel,customer,satisfied,team,subject,status,text
    7,zendesk,2026-03-02T09:00:00Z,email,12,1,3,Late,solved,Where is it?

Surveys and reviews from elsewhere:

    $ cat > trustpilot.csv <<'END'
    > Review Id,Review Created (UTC),Review Username,Review Title,Review Content,Review Stars,Company Reply Date (UTC)
    > r1,2026-02-02 10:00:00,Ann,Great,Fast delivery,5,2026-02-03 08:00:00
    > END
    $ voc import trustpilot.csv
    id,source,at,customer,rating,title,text,answered_at
    r1,trustpilot,2026-02-02T10:00:00Z,Ann,5,Great,Fast delivery,2026-02-03T08:00:00Z
    $ cat > delighted.json <<'END'
    > [{"id": "5435", "person": "42", "survey_type": "nps", "score": 10, "comment": "Love it", "created_at": 1780000000}]
    > END
    $ voc import delighted.json
    id,source,at,customer,nps,csat,ces,rating,survey,text
    5435,delighted,2026-05-28T20:26:40Z,42,10,,,,nps,Love it
    $ cat > store.json <<'END'
    > {"data": [{"type": "customerReviews", "id": "000001", "attributes": {"rating": 5, "title": "Nice", "body": "Works",
    >   "reviewerNickname": "ann", "createdDate": "2026-01-05T10:00:00-08:00", "territory": "USA"}}], "links": {}}
    > END
    $ voc import store.json
    id,source,at,customer,rating,title,country,text
    000001,app-store,2026-01-05T18:00:00Z,ann,5,Nice,USA,Works
