# voc assign on 20,769 real tickets

An IT service desk's incidents: who answers for them goes by the group that they were given to, then by priority.

    $ voc import --map "$DATA/maps/servicenow.csv" "$VOC_DATA/itil-incidents/incidents_last_event.csv" -o tickets.csv
    $ cat > owners.csv <<END
    > team,priority,owner
    > Group 70,,dana
    > ~^Group 2\d$,,omar
    > ,1 - Critical,mei
    > ,~^[23] ,piotr
    > END

Tickets without an owner are counted, with what a rule for them would have to fit, and listed.

    $ voc assign -f owners.csv tickets.csv -o owned.csv
    voc-assign: 304 of 20,769 rows fit no rule of owners.csv, mostly team 'Group 64', priority '4 - Low' (77); team unknown, priority '4 - Low' (38); team 'Group 39', priority '4 - Low' (29); team 'Group 66', priority '4 - Low' (19); team 'Group 33', priority '4 - Low' (13)
    $ awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "owner") column = i; next }
    >     { count[$column]++ } END { for (owner in count) print owner, count[owner] }' owned.csv | sort
     304
    dana 7369
    mei 194
    omar 4391
    piotr 8511
    $ voc assign -f owners.csv --unowned tickets.csv 2> /dev/null | tail -n +2 | wc -l
    304
