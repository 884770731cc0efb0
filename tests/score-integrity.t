# voc score: does a score look as if it had been helped along?

Where people are praised by numbers, some numbers get helped along. `--feedback` also looks at how each owner's feedback came in
during the year up to the scored periods, and writes a row with the part `integrity` for each owner and sign. Eight shops, a year of
surveys about cases that were settled; one shop nudges its customers from an 8 to a 9, one is honest and has a good year.

    $ cat > survey.awk <<'END'
    > function random() { seed = (seed * 16807) % 2147483647; return seed / 2147483647 }
    > BEGIN {
    >     seed = 2026; split("ada bob cyd dan eve fay gus hal", names, " ")
    >     print "owner,at,asked_at,resolved_at,nps"
    >     for (day = 0; day < 364; day++) for (o = 1; o <= 8; o++) for (i = 0; i < 4; i++) {
    >         minute = int(random() * 600); took = int(random() * 2000) + 10
    >         asked = random() < (names[o] == game && took > 1000 && choose ? 0.2 : 0.7)
    >         mood = random() + (names[o] == "bob" ? 0.1 * day / 364 : 0)
    >         score = mood < 0.2 ? 3 : mood < 0.4 ? 7 : mood < 0.6 ? 8 : mood < 0.75 ? 9 : 10
    >         if (names[o] == game && !choose && score == 8 && random() < 0.6) score = 9
    >         if (!asked || random() > 0.4) score = ""
    >         t = 1735689600 + day * 86400 + 28800 + minute * 60
    >         print names[o] "," stamp(t) "," (asked ? stamp(t) : "") "," stamp(t + took * 60) "," score
    >     }
    > }
    > function stamp(t,    d, y, m, n, s) {
    >     d = int(t / 86400); s = t % 86400; y = 2025
    >     d -= 20089; if (d >= 365) { d -= 365; y = 2026 }
    >     for (m = 1; m <= 12; m++) {
    >         n = m == 2 ? 28 : m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31
    >         if (d < n) break
    >         d -= n
    >     }
    >     return sprintf("%d-%02d-%02dT%02d:%02dZ", y, m, d + 1, int(s / 3600), int(s % 3600 / 60))
    > }
    > END
    $ awk -v game=eve -f survey.awk > feedback.csv
    $ voc measure -m nps --by owner --every week --as-of 2025-12-31 feedback.csv | voc baseline --last 26 | voc check -o checked.csv
    $ voc score --feedback feedback.csv checked.csv -o scores.csv
    $ grep heaping scores.csv | cut -d, -f1-7,16
    ada,integrity,heaping,239,20.502092,0,65.75736,
    bob,integrity,heaping,263,21.673004,0,66.240337,
    cyd,integrity,heaping,264,27.272727,0,66.75112,
    dan,integrity,heaping,248,24.596774,0,67.120406,
    eve,integrity,heaping,249,41.767068,6.453605,41.012407,odd
    fay,integrity,heaping,242,24.793388,0,67.132505,
    gus,integrity,heaping,236,26.271186,0,67.017072,
    hal,integrity,heaping,261,21.072797,0,65.901779,

`n` are eve's scores of 8, 9 and 10, `value` is the share of them that are nines, and `low` to `high` where 99.8 % of owners with so
many would be, were they like the others. `odd` says that neither chance nor the others' differences among themselves explain it. A sign
is a question and no proof: there may be a good reason, and who has it will know it.

    $ grep ,integrity, scores.csv | cut -d, -f3,16 | sort | uniq -c | sed 's/^ *//'
    8 bursts,
    8 choosing,
    8 fading,
    7 heaping,
    1 heaping,odd
    8 quarter-answers,
    8 quarter-scores,

Who asks only where it went fast for a verdict is found by the cases that aren't asked.

    $ awk -v game=cyd -v choose=1 -f survey.awk > feedback.csv
    $ voc score --feedback feedback.csv checked.csv | grep 'odd' | cut -d, -f1-7,16
    cyd,integrity,choosing,1448,52.263563,-7.678894,14.426504,odd

The share that is asked is 52 points lower among the slow half of cyd's cases; those of the others are alike.

## Too little to tell

Fewer than five owners don't tell how owners differ, and feedback without the times or cases that a sign takes has no row for it.

    $ grep '^owner\|^ada\|^bob' feedback.csv | cut -d, -f1,2,5 | voc score --feedback - checked.csv | grep ,integrity, | cut -d, -f1-5,16
    ada,integrity,heaping,230,21.73913,few-owners
    bob,integrity,heaping,251,22.310757,few-owners
    ada,integrity,quarter-scores,282,-3.724217,few-owners
    bob,integrity,quarter-scores,291,14.375469,few-owners
    ada,integrity,quarter-answers,282,15.602837,few-owners
    bob,integrity,quarter-answers,291,14.776632,few-owners
    ada,integrity,bursts,366,0,few-owners
    bob,integrity,bursts,398,0,few-owners
