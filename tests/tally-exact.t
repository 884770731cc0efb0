# What is tallied is what the cells say

Weights are taken to nine decimals and values to six, as the decimals that they are: as a binary number 8.5117635245
lies a hair below itself, and would be rounded down.

    $ cat > weights.csv <<END
    > nps,weight
    > 9,8.5117635245
    > 9,16.9207481795
    > END
    $ voc tally -m nps weights.csv | tail -n 1
    nps,all,good,,,,2,25.432511705,358.761837276493738025
    $ cat > metrics.csv <<END
    > metric,column,how
    > price,price,mean
    > END
    $ printf 'price\n0.0000005\n-0.0000005\n4.3333335\n1e3\n' | voc tally -m price --define metrics.csv | tail -n 4
    price,all,counted,,1000,,1,,
    price,all,counted,,0.000001,,1,,
    price,all,counted,,4.333334,,1,,
    price,all,counted,,-0.000001,,1,,

What has no room in millionths is refused, by means as by quantiles.

    $ printf 'price\n1e15\n' | voc measure -m price --define metrics.csv
    voc-measure: standard input:2: price: '1e15' is too large to be counted
    [65]
