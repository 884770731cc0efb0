# agree - holds the answers of a contender against voc's
#
#     awk -v name=NAME -v rows=ROWS -f agree.awk MEASURES ANSWERS
#
# MEASURES are voc's. ANSWERS are measures too, or lines of team,week,n,nps,answered,hours (cells may be empty), or
# rows,N where no more was counted. The week is its Monday. Counts have to be equal, NPS and medians to six decimals; of
# a group with more than 1,024 delays voc may give the lower edge of a bin, at most one part in 128 below. Where some
# still wait a plain median is not that of Kaplan and Meier, and is not held against it.
function monday(period,    first) {
    first = mktime(substr(period, 1, 4) " 01 04 00 00 00") / 86400
    first -= (first + 3) % 7
    return strftime("%Y-%m-%d", (first + 7 * (substr(period, 7) - 1)) * 86400)
}

# What voc says, by group and what was counted.
function learn(group, metric, n, waiting, value) {
    expected[group]
    voc[group, metric == "nps" ? "n" : "answered"] = n - waiting
    if (n > 0 && waiting + 0 == 0)
        voc[group, metric == "nps" ? "nps" : "hours"] = value
}

# A cell that is there in both has to be the same in both.
function hold(group, what, given, rounding,    mine, bin) {
    if (given == "" || !((group, what) in voc))
        return
    mine = voc[group, what]
    bin = what == "hours" && voc[group, "answered"] > 1024 ? mine / 128 : 0
    compared++
    if (mine - given > rounding || given - mine > rounding + bin) {
        if (differ++ < 3)
            printf "%s: %s of %s is %s, and %s says voc\n", name, what, group, given, mine
    } else if (given - mine > rounding)
        binned++
}

function hold_group(group, n, nps, answered, hours) {
    seen[group]
    hold(group, "n", n, 0)
    hold(group, "nps", nps, 0.0000011)
    hold(group, "answered", answered, 0)
    hold(group, "hours", hours, 0.0000011)
}

BEGIN { FS = "," }
FNR == 1 { measures = 0 }
FNR == 1 && $1 == "metric" {
    measures = 1
    for (i = 1; i <= NF; i++)
        place[$i] = i
    next
}
measures {
    group = $2 "," monday($place["period"])
    n = $place["n"]
    waiting = $place["waiting"]
    value = $place["value"]
}
NR == FNR {
    if ($1 == "nps" || $1 == "first_response")
        learn(group, $1, n, waiting, value)
    next
}
measures && $1 == "nps" { hold_group(group, n, value, "", "") }
measures && $1 == "first_response" { hold_group(group, "", "", n - waiting, value) }
$1 == "rows" {
    counted = 1
    compared++
    if ($2 != rows && ++differ)
        printf "%s: %d rows, of %d\n", name, $2, rows
}
!measures && $2 ~ /^[0-9]+-/ { hold_group($1 "," $2, $3, $4, $5, $6) }
END {
    for (group in expected)
        if (!counted && !(group in seen) && voc[group, "n"] + voc[group, "answered"] > 0 && ++differ)
            printf "%s: nothing of %s\n", name, group
    printf "%s: %d numbers held against voc's, %d differ", name, compared, differ
    print (binned > 0 ? ", " binned " are within their bin" : "")
    exit differ > 0 || compared == 0
}
