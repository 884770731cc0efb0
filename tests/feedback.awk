# feedback - a feedback table to try counting on: whatever rows can have, as many as `rows` says
#
#     awk -v rows=6000 -f tests/feedback.awk
#
# Times to the second, the minute and the day, what waits, was closed or has an answer before its question, sources in
# which nobody answers, weights with up to twelve decimals, empty cells, names with commas, quotes and other letters,
# and one team whose delays are nearly all different.

function random(n) { seed = seed * 16807 % 2147483647; return seed % n }
function two(n) { return n < 10 ? "0" n : n }

# Days of the civil calendar since 1970-01-01 (Hinnant, chrono-compatible low-level date algorithms).
function date(days,    era, doe, yoe, doy, mp, day, month) {
    days += 719468
    era = int(days / 146097)
    doe = days - era * 146097
    yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
    doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100))
    mp = int((5 * doy + 2) / 153)
    day = doy - int((153 * mp + 2) / 5) + 1
    month = mp < 10 ? mp + 3 : mp - 9
    return yoe + era * 400 + (month <= 2) "-" two(month) "-" two(day)
}

function moment(seconds, precision,    left) {
    left = seconds % 86400
    if (precision == 0)
        return date(int(seconds / 86400))
    return date(int(seconds / 86400)) "T" two(int(left / 3600)) ":" two(int(left % 3600 / 60)) \
        (precision == 1 ? "" : ":" two(left % 60)) "Z"
}

function cell(n, from, to) { return random(10) < n ? from + random(to - from + 1) : "" }

BEGIN {
    seed = 20261121
    split("Leeds|Zürich|\"Online, shop\"|Ärzte|zoo|a b|\"the \"\"new\"\" one\"|Málaga||Ж|o'Brien|100% \\ more", team, "|")
    split("|web|phone|e-mail|Web", channel, "|")
    split("survey|helpdesk|reviews||\"store, till\"", source, "|")
    split("1|1|1|0.5|2|1.000000|0.873456789012|12.25|0|3.1415926535|0.00000000149|150|8.5117635245|16.9207481795", weight, "|")
    split("yes|no|maybe|ja| 3|4.5||\tyes\302\240", mood, "|")
    start = 1577664000 # 2019-12-30, a Monday
    print "id,source,at,channel,customer,nps,csat,ces,rating,team,asked_at,answered_at,resolved_at,closed_at,weight,mood,price,first contact"
    for (i = 1; i <= rows; i++) {
        precision = random(8) == 0 ? 0 : random(5) == 0 ? 1 : 2
        at = start + random(3 * 366) * 86400 + random(86400)
        one = random(3) == 0
        delay = random(3) == 0 ? random(7200) : random(4) == 0 ? random(4000000) : random(200000)
        reply = random(9) == 0 ? random(4) == 0 ? 0 : 1 : 2
        from = source[1 + random(5)]
        printf "%d,%s,%s,%s,c%d,", i, from, random(60) == 0 ? "" : moment(at, precision), channel[1 + random(5)], random(500)
        printf "%s,%s,%s,%s,", cell(5, 0, 10), cell(4, 1, 5), cell(2, 1, 7), random(4) ? "" : 1 + random(41) / 10
        printf "%s,%s,", one ? "Leeds" : team[1 + random(12)], random(3) ? "" : moment(at - random(900000), random(3))
        printf "%s,", from == "survey" || random(3) == 0 ? "" : moment(random(50) ? at + delay : at - 7000, reply)
        printf "%s,", random(2) ? "" : moment(at + 3 * delay, 2)
        printf "%s,", from == "survey" || random(9) ? "" : moment(at + 40000, random(3))
        printf "%s,", weights && random(9) ? weight[1 + random(14)] : ""
        printf "%s,%s,", mood[1 + random(8)], random(3) ? "" : (random(2) ? "-" : "") random(300000) / 1000
        printf "%s\n", random(3) ? "" : moment(at - random(100000), 2)
    }
}
