#!/bin/sh
# parallel - GNU parallel over several hosts: the merged tallies are those of one machine, though a host dies half way
#
#     VOC_BIN=build tests/cluster/parallel.sh [ROWS [PARTS]]
#
# The hosts are network namespaces of this machine, each with an sshd of its own; they are gone at the end. It has to be
# run by root. Exit status 77 where that can't be done here, or GNU parallel, sshd or ip isn't installed.
set -eu
rows=${1:-60000} parts=${2:-24}
for program in parallel rsync ssh ip ssh-keygen /usr/sbin/sshd; do
    command -v "$program" >/dev/null || exit 77
done
[ "$(id -u)" = 0 ] && ip netns add voc-probe 2>/dev/null || exit 77
ip netns delete voc-probe
. "$(dirname "$0")/feedback.sh"
bin=$(cd "${VOC_BIN:-build}" && pwd)
PATH=$bin:$PATH
work=$(mktemp -d)
cd "$work"

close_all() {
    for host in 1 2 3; do
        for process in $(ip netns pids "voc$host" 2>/dev/null); do
            kill "$process" 2>/dev/null || true
        done
        ip netns delete "voc$host" 2>/dev/null || true
    done
    kill $killer 2>/dev/null || true
    rm -rf "$work"
}
killer=
trap close_all EXIT
trap 'exit 1' INT TERM

# A host with the address 10.77.N.2, as it is seen from here.
open_host() {
    ip netns add "voc$1"
    ip link add "voc$1" type veth peer name eth0 netns "voc$1"
    ip address add "10.77.$1.1/24" dev "voc$1"
    ip link set "voc$1" up
    ip netns exec "voc$1" ip address add "10.77.$1.2/24" dev eth0
    ip netns exec "voc$1" ip link set eth0 up
    ip netns exec "voc$1" ip link set lo up
    mkdir -p /run/sshd "home$1"
    cat >"sshd$1" <<END
ListenAddress 10.77.$1.2:22
HostKey $work/host-key
AuthorizedKeysFile $work/key.pub
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
PidFile none
MaxStartups 100
SetEnv PATH=$2:/usr/bin:/bin
END
    ip netns exec "voc$1" /usr/sbin/sshd -f "$work/sshd$1" -E "$work/log$1"
}

lay_out "$rows" "$parts"
slow_worker
ssh-keygen -q -t ed25519 -N '' -f key
ssh-keygen -q -t ed25519 -N '' -f host-key
open_host 1 "$bin"
open_host 2 "$work/slow:$bin"
open_host 3 "$bin"
cat >ssh-config <<END
Host 10.77.*
    User root
    IdentityFile $work/key
    UserKnownHostsFile /dev/null
    StrictHostKeyChecking no
    LogLevel ERROR
END
printf '2/ssh -F %s 10.77.%s.2\n' "$work/ssh-config" 1 "$work/ssh-config" 2 "$work/ssh-config" 3 >hosts

# The second host dies as soon as it has begun; all that runs there dies with it.
{
    until [ -s slow/begun ]; do
        sleep 0.1
    done
    sleep 0.5
    for process in $(ip netns pids voc2); do
        kill -9 "$process" 2>/dev/null || true
    done
} &
killer=$!
parallel --will-cite --sshloginfile hosts --retries 5 --workdir ... --transferfile {} --return {.}.tally --cleanup \
    "voc tally $counting -o {.}.tally {} 2>/dev/null" ::: part-*.csv 2>errors || {
    cat errors >&2
    fail "parallel gave up"
}
wait
[ -s slow/begun ] || fail "the host that was to die was never used"
[ "$(ls part-*.tally | wc -l)" = "$parts" ] || fail "not every part came back"
voc tally --merge part-*.tally >merged.csv
compare merged.csv
ls -r part-*.tally | parallel --will-cite --xargs -n 7 'voc tally --merge {} -o half-{#}.csv'
voc tally --merge half-*.csv >again.csv
compare again.csv
echo "$rows rows in $parts parts over 3 hosts, one of them killed: the same bytes"
