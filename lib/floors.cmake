# The map of the house: the floors from the ground up, each a folder of lib/. A floor may have several storeys, split by |.
# A file includes only headers of lower floors and storeys: never upward, never sideways (tests/floors.sh holds it to that).
set(FLOORS ground grain doors methods tables shapes streams records guessing smelling counting judging drawing telling trade frame)

# why something failed; borrowed text; who owns memory; what to tell the user
set(ground err slice arena talk)
# Unicode; decimals; days and seconds; a cursor over text; times as they are written
set(grain text number civil scan | numeral moment almanac | stamp)
# where the system and the libraries come in; what files hold, as they come
set(doors spring foreign legible sink zone pattern digest stats options aligned journal storefile | unpack decode clocks alphabets | evidence | intake | bytes | seal reread)
# the statistics: doubt, delays, chance, fairness
set(methods interval survival limits shrink funnel multiple)
# the CSV door; one table in, one out
set(tables receipt spool store sql columns split shelf json | flaw | record | origin outline schema members pages way | elements | objects stock | entrance | rows writer | copies)
# what cells mean: periods, metrics, maps' clauses, what was counted
set(shapes clash gaps looks swallow hung titles labels grouped families shift accord gauge | around | worded | footer take period sieve census meaning seen twins ruin style scores headers wish metric tally cells sources smell | contract | coherence lapse glance | clauses | manner | dates | swapped)
# several tables as one; the small files that people keep
set(streams feed definitions rules settings piece captions match weights profiles constant | blocks preamble map | places)
# the rows of the tables: a piece of feedback, a series of measures
set(records erasure namesake succession unmet ledger forgotten suspects | strip heading feedback trouble quantity estimate series input balance parting refusal ruling ranking | dated grade | lesson | learnt guise leftover | fields | conversion | export extent identity tickets pseudonyms measures pick arrivals | rejects carry naming waiting)
# the map of an export that comes without one
set(guessing layout sketch mapfile fitness misnomer | choice known picks siblings | settle)
# what may be wrong with an export that can be read
set(smelling spot instant alike marks blunder whiffs | days dial variety delays strand ruined echoes | course mixup orders placeholder slips grading wording | remote | timing | midnight | smells)
# what a row is to a metric, and what all rows add up to
set(counting placing grouping window notice | outcome reach | count)
# levels over several periods, where they are heading, what they say of a target
set(judging scale goals fair | misfit pool frozen | aims level | trend | judge | footing watch attain | overview part | contest)
# text for a reader: lines, paragraphs, tables, pages
set(drawing draft ink spark phrase fitting | prose | sheet | grid pipes | page)
# the news in a table of measures, and a report's chapters
set(telling provenance news standing clue owners legend | telling headline | attention trends)
# one module for each verb
set(trade import keep recall forget batches atlas guess assign measure trace baseline target lint check monitor report score)
# what every program promises: options, help, input, output, exit status
set(frame help apart account | tool)

# The verbs, in the order of the loop; one file in cmd/ each.
set(LISTEN import assign store)
set(MEASURE measure baseline)
set(COMMIT target check score)
set(ACT)
set(TELL report)
set(VERBS ${LISTEN} ${MEASURE} ${COMMIT} ${ACT} ${TELL})

# The exports whose maps, in data/maps, are built in.
set(PROFILES app-store cfpb delighted google-forms google-play intercom intercom-messages nyc311 qualtrics servicenow
    surveymonkey trustpilot typeform zendesk zendesk-api)
