# table - what all took, as a Markdown table: the median with the least and the most, and the ratios round by round
#
#     awk -f table.awk TITLES STARTS TIMES
#
# TITLES are lines of contender, tab, title; STARTS of contender, the bytes of its input, and the seconds of
# its start; TIMES of round, contender, wall, processor seconds, kilobytes.
function sort(values, n,    i, j, held) {
    for (i = 2; i <= n; i++)
        for (j = i; j > 1 && values[j - 1] > values[j]; j--) {
            held = values[j]
            values[j] = values[j - 1]
            values[j - 1] = held
        }
}

function median(values, n) {
    sort(values, n)
    return (values[int((n + 1) / 2)] + values[int(n / 2) + 1]) / 2
}

function spread(values, n, digits,    form) {
    form = "%." digits "f"
    return sprintf(form " (" form " to " form ")", median(values, n), values[1], values[n])
}

function took(name,    values, round) {
    for (round = 1; round <= rounds; round++)
        values[round] = 1000 * wall[round, name]
    return spread(values, rounds, 0)
}

function speed(name,    values, round) {
    for (round = 1; round <= rounds; round++)
        values[round] = bytes[name] / 1e9 / wall[round, name]
    return median(values, rounds)
}

function ratio(name, other,    values, round) {
    if (name == other || !((1, other) in wall))
        return ""
    for (round = 1; round <= rounds; round++)
        values[round] = wall[round, name] / wall[round, other]
    return spread(values, rounds, 2)
}

NR == FNR {
    split($0, part, "\t")
    order[++names] = part[1]
    title[part[1]] = part[2]
    next
}
FILENAME == ARGV[2] {
    bytes[$1] = $2
    start[$1] = $3
    next
}
{
    wall[$1, $2] = $3
    cpu[$2] += $4
    if (peak[$2] < $5)
        peak[$2] = $5
    rounds = $1
}
END {
    print "| | wall, ms | GB/s | times voc | times voc with comments | processors, ms | start, ms | peak, MB |"
    print "|---|---|---|---|---|---|---|---|"
    for (i = 1; i <= names; i++)
        if ((1, order[i]) in wall)
            printf "| %s | %s | %.2f | %s | %s | %.0f | %.0f | %.0f |\n", title[order[i]], took(order[i]),
                speed(order[i]), ratio(order[i], "voc"),
                ratio(order[i], "voc-comments"), 1000 * cpu[order[i]] / rounds, 1000 * start[order[i]],
                peak[order[i]] / 1024
}
