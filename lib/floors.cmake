# The map of the house, floor by floor from the ground up; a folder of lib/ each. A file includes only
# headers of lower floors: never upward, never sideways (tests/floors.sh holds it to that).
set(FLOORS ground grain doors methods tables shapes counts streams records cases outcomes sums scales pools levels paths verdicts states overviews findings draw layout sheets show pages chapters trade manual frame)

set(ground arena err talk slice)             # who owns memory; why something failed; what to tell the user; borrowed text
set(grain text number civil scan)                 # Unicode; decimals; days and seconds
set(doors bytes sink zone moment pattern digest stats options aligned) # where libraries and the system come in
set(methods interval survival limits shrink funnel multiple) # the statistics: doubt, delays, chance, fairness
set(tables rows writer)                       # one table in, one out
set(shapes period sieve census meaning seen dates scores headers columns wish) # what the tables' cells mean: periods; what rules fit them; hints
set(counts metric tally cells sources)                # what is measured, and what was counted of it
set(streams feed definitions rules map match weights)               # several tables as one; small files that people keep
set(records feedback trouble quantity estimate measures export refusal ruling ranking)      # the rows of the tables: a piece of feedback, an estimate, a series of measures
set(cases placing grouping window notice)     # where a row stands: its columns, group and period; what was left out
set(outcomes outcome)                        # what one row is to a metric
set(sums count)                              # what all rows add up to
set(scales scale)                            # how each kind of metric behaves: its range, its scale, its doubt
set(pools pool)                              # the answers of several periods put together
set(levels level frozen goals fair)                      # a level over several periods, and baselines kept in a file
set(paths trend)                              # where a level is heading
set(verdicts judge)                          # what a row says about its target
set(states footing watch attain)                          # where a metric and group stands today
set(overviews overview)                      # where all of them stand
set(findings news clue)                      # what of it is worth telling, and what to look at next
set(draw draft ink spark phrase)             # text that grows, words with weight, lines of blocks, numbers in words
set(layout prose fitting)                    # sentences broken at blanks; columns that fit a width
set(sheets sheet)                            # tables for a reader, not laid out yet
set(show grid pipes telling)                 # the same as text and as Markdown; news as sentences
set(pages page)                              # headings, paragraphs, lists and tables in one medium
set(chapters headline attention trends owners legend) # of a report
set(trade import atlas guess assign measure trace baseline target check monitor report score) # one module for each verb
set(manual help)                             # one table of options: parsing, help, man page, completion
set(frame tool)                            # what every program promises: options, help, input, output, exit status

# The verbs, in the order of the loop; one file in cmd/ each.
set(LISTEN import assign)
set(MEASURE measure baseline)
set(COMMIT target check score)
set(ACT)
set(TELL report)
set(VERBS ${LISTEN} ${MEASURE} ${COMMIT} ${ACT} ${TELL})
