# The map of the house: the floors from the ground up, each a folder of lib/. A floor may have several storeys, split by |.
# A file includes only headers of lower floors and storeys: never upward, never sideways (tests/floors.sh holds it to that).
set(FLOORS ground grain doors methods formats tables signs shapes streams maps guessing exports records smelling
    keeping counting asking judging drawing telling trade frame)

# why something failed; borrowed text; who owns memory; what to tell the user
set(ground err slice arena talk)
# Unicode; decimals; days and seconds; a cursor over text; times and amounts as they are written
set(grain text number civil scan radix transitions wide clockwork | stencil saving | numeral moment almanac amount | dayclock stamp shifts)
# where the system and the libraries come in; what files hold, as they come
set(doors machine nameless | path errand lanes utf8 spring foreign legible zone pattern digest solve incomplete options aligned journal storefile |
    bits hands scribe stats unpack single utf16 vet clocks alphabets | decode sink | evidence | intake | bytes | seal reread)
# the statistics: doubt, delays, chance, fairness
set(methods interval survival design sample kalman limits runs breaks seasonal funnel multiple suppression casemix
    betabinomial others mixture | walk successive unlike sequential shrink outlying posterior | exact moderated lopsided verge)
# a file's records, as CSV, JSON and SQLite hold them
set(formats quoting stretch masks | lines split shelf bounds json store sql lexicon | delimiter flaw members pages way scout seams | strict skim | sure | record | outline origin elements |
    objects)
# a table, whatever file holds it: rows in and out, rows that wait, which came before
set(tables receipt columns writer spool seen distinct ordered twins again | schema | stock | entrance | rows | copies)
# what headers and cells show of themselves: words, scales, dates, totals
set(signs looks traits swallow hung style titles labels families grouped shift accord leaning ruin | headers around footer
    glance ends facing | silhouette worded manner gauge | scores dates | swapped)
# what the verbs share: periods, metrics, what was counted
set(shapes mass period sieve census memo sources smell wish metric holidays | bins cells season worktime | bag tally
    workunit | clusters)
# several tables as one; the small files that people keep
set(streams feed definitions rules weights people holidayfile written)
# what the columns, cells and rows of an export mean, and where its header has them
set(maps take hint piece profiles omissions suspects steady | meaning settings | lapse plainly contract filled | strip | coherence | clauses | constant |
    map | places)
# which map an export is read by: the one of several that fits, or one that is made
set(guessing beside preview | match captions parting sketch fitness misnomer mapfile | blocks preamble refusal choice |
    turning | layout adrift dated grade | pick known undated | picks siblings | settle)
# an export read through its map
set(exports heading input unmet extent | lesson leftover guise | learnt | fields | conversion ids |
    inspection | export)
# the rows of the tables: a piece of feedback, a series of measures
set(records newest answers times reckoning joint | feedback trouble quantity points | estimate series ranking ruling | unreached | veiled measures | carry)
# what may be wrong with an export that can be read
set(smelling spot instant recent alike marks blunder whiffs | days dial variety delays strand ruined echoes | course mixup
    orders placeholder slips grading wording | remote | timing | midnight | smells)
# what becomes of an export's rows: which hold, are hidden, set aside or kept in a store
set(keeping clash gaps balance pseudonyms rejects ledger forgotten namesake erasure veil revision touched | doubles identity
    tickets succession | naming waiting arrivals meeting | admission)
# what a row is to a metric, and what all rows add up to
set(counting placing grouping crowd window notice habits backlog ascent twice classes | outcome reach selection divisions |
    slot reading usual | ticks | board | poll | count | hiding conditions assay tallies | dating posting entries | addition statement | terms)
# the same counting as a query, for where the data already is
set(asking dialect inlet | script | inquiry pieces | spans shares lists | request)
# levels over several periods, where they are heading, what they say of a target
set(judging scale due goals flags oddity roster overlap silence tide | goalfile misfit pool behind nudges courses peers sense
    fair | adjustment | aims |
    level hearing integrity yardstick uneven | stray | base milestone bearing trend prospect allowance | rhythm normal quiet tilt doubts position |
    forecast claim | change verdict outlook budget | judge | frozen stable signal footing watch attain scope together |
    overview part | contest card attained steadiness improvement coverage | gather blend)
# text for a reader: lines, paragraphs, tables, pages
set(drawing draft ink spark phrase fitting | prose | sheet | grid pipes | page)
# the news in a table of measures, and a report's chapters
set(telling unsteady makeup caveat remedy provenance news standing qualm clue questions legend spending |
    telling owners |
    headline attention trends)
# one module for each verb
set(trade import keep recall forget batches changes atlas guess assign measure trace baseline target lint suggest check
    monitor gauges report score)
# what every program promises: options, help, input, output, exit status
set(frame help apart account | tool)

# The verbs, in the order of the loop; one file in cmd/ each.
set(LISTEN import assign store)
set(MEASURE measure tally baseline)
set(COMMIT target check score)
set(ACT)
set(TELL report)
set(VERBS ${LISTEN} ${MEASURE} ${COMMIT} ${ACT} ${TELL})

# The exports whose maps, in data/maps, are built in.
set(PROFILES app-store cfpb delighted google-forms google-play intercom intercom-messages nyc311 qualtrics servicenow
    surveymonkey trustpilot typeform zendesk zendesk-api)
