#!/bin/sh
# floors - the law of the house: a file includes only headers from a lower floor, and a library comes in by one door
#
#     tests/floors.sh
#
# Says each breach on a line of its own; the exit status is 1 where there is one.
set -u
cd "$(dirname "$0")/.." || exit 70

awk '
    function breach(text) { print FILENAME ":" FNR ": " text; broken = 1 }
    function base(path) { sub(/.*\//, "", path); return path }
    function stem(path) { path = base(path); sub(/\.[a-z]+$/, "", path); return path }
    function exists(path,    line, got) { got = (getline line < path) >= 0; close(path); return got }

    # The map: the floors from the ground up, then the modules of each.
    FILENAME ~ /floors\.cmake$/ {
        sub(/#.*/, "")
        set = set " " $0
        if ($0 !~ /\)/)
            next
        n = 0
        if (match(set, /set\([A-Za-z]+[^)]*\)/))
            n = split(substr(set, RSTART + 4, RLENGTH - 5), words, " ")
        set = ""
        if (words[1] == "FLOORS")
            for (i = 2; i <= n; i++)
                level[words[i]] = ++floors
        else if (words[1] in level)
            for (i = 2; i <= n; i++) {
                if (words[i] == "|") {
                    level[words[1]] += 0.01
                    continue
                }
                floor[words[i]] = level[words[1]]
                folder[words[i]] = words[1]
                if (!exists("lib/" words[1] "/" words[i] ".c"))
                    breach(words[i] " has no lib/" words[1] "/" words[i] ".c")
                if (!exists("include/voc/" words[i] ".h"))
                    breach(words[i] " has no include/voc/" words[i] ".h")
            }
        next
    }

    FNR == 1 {
        name = stem(FILENAME)
        where = FILENAME
        sub(/\/.*/, "", where)
        if (where == "tests" && name ~ /^test_/)
            sub(/^test_/, "", name)
        if (where != "data" && $0 !~ "^/\\* (" stem(FILENAME) "|" name ") - ")
            breach("the first line is not \"/* " name " - what it is for\"")
        if ((where == "lib" || where == "include") && !(name in floor))
            breach(name " stands on no floor of lib/floors.cmake")
        else if (where == "lib" && FILENAME != "lib/" folder[name] "/" name ".c")
            breach("lib/floors.cmake has " name " on the floor " folder[name])
        height = where == "lib" || where == "include" ? floor[name] : floors + 1
    }

    /^[ \t]*#[ \t]*include[ \t]*"voc\// {
        if (!height)
            next
        split($0, part, "\"")
        other = stem(part[2])
        if (!(other in floor))
            breach("there is no module " other)
        else if (floor[other] >= height && !(other == name && where == "lib"))
            breach(name " (" folder[name] ") includes " other " (" folder[other] "), which is on no lower floor")
        next
    }
    /^[ \t]*#[ \t]*include[ \t]*"/ && where != "tests" && where != "data" { breach("includes what is no header of voc") }

    # Libraries come in by one door each.
    function door(header, place) {
        if ($0 ~ "^[ \t]*#[ \t]*include[ \t]*<" header && FILENAME != place && where != "tests")
            breach("includes <" header "…> outside " place)
    }
    {
        door("csv\\.h", "lib/formats/strict.c")
        door("gsl/", "lib/doors/stats.c")
        door("pcre2", "lib/doors/pattern.c")
        door("uni(str|width|norm|case|ctype|conv|gbrk|lbrk|wbrk|name|stdio)", "lib/grain/text.c")
        door("nettle/", "lib/doors/seal.c")
        door("xxhash", "lib/doors/digest.c")
        door("iconv\\.h", "lib/doors/decode.c")
        door("(zlib|zstd)\\.h", "lib/doors/unpack.c")
        door("yajl/", "lib/formats/json.c")
        door("sqlite3", "lib/formats/store.c")
    }

    # The same bytes in every locale: nobody asks for one.
    where != "tests" && /setlocale *\(/ { breach("asks for a locale") }

    # No writable variables outside functions, as far as one line shows it.
    where != "tests" && where != "data" && /^static [^({]*[=;\[]/ && (!/const/ || /\*[a-z_]+(\[[^]]*\])* *[=;]/) {
        breach("a variable outside functions that can be written")
    }
    where != "tests" && /^extern / && !/\*?const/ { breach("a variable that other files can write") }

    END { exit broken }
' lib/floors.cmake $(find lib include cmd tests data -name '*.[ch]' | sort)
