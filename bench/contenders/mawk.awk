# mawk - the same numbers, of the export without quotes
function day(date) {
    if (!(date in days)) {
        days[date] = mktime(substr(date, 1, 4) " " substr(date, 6, 2) " " substr(date, 9, 2) " 00 00 00") / 86400
        weeks[date] = strftime("%Y-%m-%d", (days[date] - (days[date] + 3) % 7) * 86400)
    }
    return days[date]
}

function seconds(at) {
    return day(substr(at, 1, 10)) * 86400 + substr(at, 12, 2) * 3600 + substr(at, 15, 2) * 60 + substr(at, 18, 2)
}

# Hoare's selection: the k-th smallest delay of a group.
function smallest(group, k,    low, high, i, j, pivot, held) {
    low = 1
    high = answered[group]
    while (low < high) {
        pivot = delays[group, k]
        i = low
        j = high
        while (i <= j) {
            while (delays[group, i] < pivot)
                i++
            while (pivot < delays[group, j])
                j--
            if (i <= j) {
                held = delays[group, i]
                delays[group, i++] = delays[group, j]
                delays[group, j--] = held
            }
        }
        if (j < k)
            low = i
        if (k < i)
            high = j
    }
    return delays[group, k]
}

function median(group,    n) {
    n = answered[group]
    return (smallest(group, int((n + 1) / 2)) + smallest(group, int(n / 2) + 1)) / 2
}

NR > 1 {
    asked = seconds($2)
    group = $5 "," weeks[substr($2, 1, 10)]
    seen[group]
    if ($4 != "") {
        n[group]++
        net[group] += $4 >= 9 ? 1 : $4 <= 6 ? -1 : 0
    }
    if ($3 != "")
        delays[group, ++answered[group]] = seconds($3) - asked
}

END {
    for (group in seen)
        printf "%s,%d,%s,%d,%s\n", group, n[group], n[group] ? sprintf("%.9f", 100 * net[group] / n[group]) : "",
            answered[group], answered[group] ? sprintf("%.9f", median(group) / 3600) : ""
}
