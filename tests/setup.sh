# setup - what tests/run.sh and data/demo.sh share: the Debian packages that are missing, and the build

say() {
    printf '%s\n' "$*" >&2
}

# Whether a package is installed, or what it would bring is there anyway.
is_there() {
    case $(dpkg-query -W -f '${Status}' "$1" 2>/dev/null) in *'ok installed') return 0 ;; esac
    case $2 in
    /*) [ -e "$2" ] ;;
    *.h) [ -e "/usr/include/$2" ] || [ -e "/usr/local/include/$2" ] ;;
    *) command -v "$2" >/dev/null ;;
    esac
}

missing_packages() {
    while read -r package proof; do
        is_there "$package" "$proof" || printf '%s ' "$package"
    done <<EOF
gcc cc
libc6-dev stdio.h
cmake cmake
make make
pkg-config pkg-config
libcsv-dev csv.h
libgsl-dev gsl/gsl_cdf.h
libpcre2-dev pcre2.h
libsqlite3-dev sqlite3.h
libunistring-dev unistr.h
libxxhash-dev xxhash.h
libyajl-dev yajl/yajl_parse.h
nettle-dev nettle/sha2.h
zlib1g-dev zlib.h
libzstd-dev zstd.h
libcmocka-dev cmocka.h
tzdata /usr/share/zoneinfo/Europe/Paris
EOF
}

install_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || { say "All packages are there."; return 0; }
    as_root=
    [ "$(id -u)" = 0 ] || as_root=sudo
    command -v apt-get >/dev/null || { say "Missing, to be installed by hand: $missing"; return 1; }
    say "Installing: $missing"
    $as_root apt-get update -q >&2 &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
}

# Builds the release in build/release, whose messages are shown only if it fails; a folder that was configured elsewhere
# is configured afresh.
build() {
    say "Building in build/release."
    mkdir -p build
    log=build/build.log
    { cmake --preset release >"$log" 2>&1 || cmake --preset release --fresh >"$log" 2>&1; } &&
        cmake --build --preset release --parallel "$(getconf _NPROCESSORS_ONLN)" >>"$log" 2>&1 && return
    cat "$log" >&2
    return 1
}
