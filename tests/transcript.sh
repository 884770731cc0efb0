#!/bin/sh
# transcript - runs the commands of a transcript and shows where what appears differs from what is written
#
#     tests/transcript.sh [--update] FILE.t...
#
# A transcript is prose. A line that begins with four spaces and `$ ` is a command, `> ` carries it on; the
# indented lines below are exactly what appears, standard output and error as they come, and `[65]` the exit
# status where it isn't 0. All commands of a file run in one shell, in a fresh folder. --update writes down what
# appears. In the environment: VOC_BIN, the folder of the programs (build/release); VOC_DATA, the real data:
# without it, real-*.t are skipped (status 77). A transcript sees the sample data as $DATA.
set -u

here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "${VOC_BIN:-$here/../build/release}" && pwd) || exit 70
data=$(cd "$here/../data" && pwd)
real=${VOC_DATA:+$(cd "$VOC_DATA" && pwd)}
mark=$(printf '\036')
update=false
[ "${1-}" = --update ] && { update=true; shift; }
[ $# -gt 0 ] || { echo "usage: $0 [--update] FILE.t..." >&2; exit 64; }

work=$(mktemp -d) || exit 70
trap 'rm -rf "$work"' EXIT
trap 'exit 70' HUP INT TERM

# The commands as one script; each leaves a mark and its status behind it.
script_of() {
    awk -v mark="$mark" '
        function done() { if (open) printf "printf \"" mark "%%d\\n\" $?\n"; open = 0 }
        /^    \$ / { done(); print substr($0, 7); open = 1; next }
        /^    > / && open { print substr($0, 7); next }
        { done() }
        END { done() }' "$1"
}

# The transcript with what appeared in the place of what is written. A blank line belongs to what appeared
# where more of it follows.
rewrite() {
    awk -v mark="$mark" -v data="$data" -v real="$real" '
        function hide(line, path, name,    at, left) {
            for (left = ""; path != "" && (at = index(line, path)); line = substr(line, at + length(path)))
                left = left substr(line, 1, at - 1) name
            return left line
        }
        function take(line) { lines[++seen] = hide(hide(line, data, "$DATA"), real, "$VOC_DATA") }
        function appeared(    line, at, status, i, last) {
            for (seen = 0; (getline line < output) > 0;) {
                if ((at = index(line, mark))) {
                    if (at > 1)
                        take(substr(line, 1, at - 1) " (no line end)")
                    status = substr(line, at + 1)
                    break
                }
                take(line)
            }
            for (last = seen; last > 0 && lines[last] == "";)
                last--
            for (i = 1; i <= seen; i++)
                print (i > last || lines[i] != "") ? "    " lines[i] : ""
            if (status != 0)
                print "    [" (status == "" ? "the shell ended" : status) "]"
        }
        function finish() { if (open) appeared(); open = 0 }
        /^    \$ / { finish(); printf "%s", blanks; blanks = ""; print; open = 1; old = 1; next }
        /^    > / && open { print; next }
        /^$/ && old { finish(); blanks = blanks "\n"; next }
        /^    / && old { finish(); blanks = ""; next }
        { finish(); printf "%s", blanks; blanks = ""; old = 0; print }
        END { finish(); printf "%s", blanks }' output="$2" "$1"
}

run() {
    mkdir "$work/here" "$work/home"
    script_of "$1" >"$work/script"
    (
        cd "$work/here" && env -i PATH="$bin:$PATH" HOME="$work/home" LC_ALL=C DATA="$data" \
            ${real:+VOC_DATA="$real"} ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} \
            sh "$work/script" </dev/null >"$work/output" 2>&1
    )
    rewrite "$1" "$work/output" >"$work/actual"
    rm -rf "$work/here" "$work/home"
}

status=0
for file; do
    case ${file##*/} in
    real-*) [ -n "$real" ] || { echo "${file##*/}: skipped, VOC_DATA isn't set"; exit 77; } ;;
    esac
    run "$file"
    cmp -s "$file" "$work/actual" && continue
    if $update; then
        cat "$work/actual" >"$file"
    else
        diff -u "$file" "$work/actual" | sed "1s|.*|--- ${file##*/}, as written|; 2s|.*|+++ as it appears|"
        status=1
    fi
done
exit $status
