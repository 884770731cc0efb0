# The map of the house, floor by floor from the ground up; a folder of lib/ each. A file includes only
# headers of lower floors: never upward, never sideways (tests/floors.sh holds it to that).
set(FLOORS ground grain doors methods)

set(ground arena err)                        # who owns memory; why something failed
set(grain text number civil)                 # slices and Unicode; decimals; days and seconds
set(doors stats)                             # where libraries and the system come in
set(methods interval survival)                # the statistics: intervals; delays that still run

set(VERBS)                                   # one file in cmd/ each, in the order of the loop
