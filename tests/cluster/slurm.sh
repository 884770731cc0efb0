#!/bin/sh
# slurm - a job array of Slurm: the merged tallies are those of one machine, though a node dies half way
#
#     VOC_BIN=build tests/cluster/slurm.sh [ROWS [PARTS]]
#
# A whole cluster on this machine: munged, slurmctld and three slurmd, that are stopped at the end. It has to be run by
# root. Exit status 77 where Slurm isn't installed or that can't be done here.
set -eu
rows=${1:-60000} parts=${2:-12}
for program in slurmctld slurmd munged sbatch squeue scontrol; do
    PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || exit 77
done
[ "$(id -u)" = 0 ] || exit 77
. "$(dirname "$0")/feedback.sh"
bin=$(cd "${VOC_BIN:-build}" && pwd)
PATH=$bin:$PATH:/usr/sbin
work=$(mktemp -d)
chmod 755 "$work"
cd "$work"
running=

close_all() {
    for process in $running $(cat pid-* 2>/dev/null); do
        kill "$process" 2>/dev/null || true
    done
    wait
    rm -rf "$work"
}
trap close_all EXIT
trap 'exit 1' INT TERM

start_munge() {
    mkdir -m 711 munge
    head -c 1024 /dev/urandom >munge/key
    chmod 400 munge/key
    munged --foreground --force --socket="$work/munge/socket" --key-file="$work/munge/key" \
        --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" 2>munge.err &
    running="$running $!"
    until [ -S munge/socket ]; do sleep 0.1; done
}

start_slurm() {
    mkdir state spool1 spool2 spool3
    cat >slurm.conf <<END
ClusterName=voc
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=16817
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket,cred_expire=5
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool%n
SlurmctldPidFile=$work/pid-control
SlurmdPidFile=$work/pid-%n
SlurmctldLogFile=$work/control.log
SlurmdLogFile=$work/node-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,batch_sched_delay=0
SelectType=select/linear
SlurmdTimeout=5
KillWait=1
MinJobAge=300
NodeName=n[1-3] NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=[16821-16823] CPUs=1 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
    export SLURM_CONF=$work/slurm.conf
    slurmctld -D 2>control.err &
    running="$running $!"
    for node in n1 n2 n3; do
        mkdir -p "spool$node"
        slurmd -D -N "$node" 2>"$node.err" &
        running="$running $!"
        eval "$node=$!"
    done
    tries=0
    until sinfo -h -o %t 2>/dev/null | grep -q idle; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || { cat control.log n1.err >&2; fail "the cluster doesn't start"; }
        sleep 0.1
    done
}

lay_out "$rows" "$parts"
slow_worker
start_munge
start_slurm

# On the second node a task begins its tally and waits to be killed with its node.
cat >map.sh <<END
#!/bin/sh
part=\$(printf 'part-%02d' "\$SLURM_ARRAY_TASK_ID")
[ "\$SLURMD_NODENAME" != n2 ] || PATH=$work/slow:\$PATH
exec voc tally $counting -o "\$part.tally" "\$part.csv"
END
job=$(sbatch --parsable --requeue --array="1-$parts" --output=/dev/null --error=map.err map.sh)
sbatch --parsable --dependency="afterok:$job" --output=merged.csv --wrap 'voc tally --merge part-*.tally && touch done' \
    >/dev/null
until [ -s slow/begun ]; do sleep 0.1; done
task=$(head -1 slow/begun)
kill -9 "$n2" "$(ps -o ppid= -p "$task" | tr -d ' ')" "$task"
tries=0
until [ -e done ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 900 ] || { squeue >&2; sinfo >&2; tail -20 control.log >&2; fail "the jobs don't end"; }
    sleep 0.2
done
compare merged.csv
echo "$rows rows in $parts parts over 3 nodes, one of them killed: the same bytes"
