# voc score, around the target

A baseline is an estimate, and where it falls changes no score by more than itself. Four owners with 100 answers a week fall to 60 %, where
the target is 80 %; their baselines are just under it, at it, just over it, and far over it.

    $ head='metric,owner,period,kind,better,unit,n,value,baseline,base_low,base_high,target,required'
    $ rows() { for row in "$@"; do echo "csat,${row%%,*},2026-W20,share,high,%,400,${row#*,},80,80"; done; }
    $ { echo $head; rows under,60,79,77,81 at,60,80,78,82 over,60,81,79,83 far,60,95,93,97; } > fallen.csv
    $ voc score fallen.csv | grep -v -e level -e coverage | cut -d, -f1-3,5-7,16
    owner,part,metric,value,low,high,note
    under,attainment,csat,25,20.101235,32.645273,few-owners
    at,attainment,csat,25,20.101235,32.645273,few-owners
    over,attainment,csat,25,20.101235,32.645273,few-owners
    far,attainment,csat,25,20.101235,32.645273,few-owners
    under,improvement,csat,25,20.019524,32.645273,few-owners
    at,improvement,csat,25,19.787505,32.645273,few-owners
    over,improvement,csat,23.809524,19.034226,30.84403,few-owners
    far,improvement,csat,14.285714,12.416662,16.718482,few-owners
    under,total,,50,46.70692,55.096849,few-owners
    at,total,,50,46.62958,55.096849,few-owners
    over,total,,49.603175,46.378487,54.496434,few-owners
    far,total,,46.428571,44.172633,49.787918,few-owners
    under,next,csat,25,,,csat at 80 % rather than 60 % (80 of 400 answers): +25 points
    at,next,csat,25,,,csat at 80 % rather than 60 % (80 of 400 answers): +25 points
    over,next,csat,25.396825,,,csat at 81 % as in the baseline rather than 60 % (84 of 400 answers): +25 points
    far,next,csat,28.571429,,,csat at 95 % as in the baseline rather than 60 % (140 of 400 answers): +29 points

Who missed it by a little has as much from any of these baselines; what each of them lost or held is improvement's matter. Those who
hold a level that the target doesn't ask more of have 100.

    $ { echo $head; rows under,78,79,77,81 at,78,80,78,82 over,78,81,79,83 far,78,95,93,97; } | voc score | grep -e attain -e improve | cut -d, -f1-3,5-7,16
    under,attainment,csat,90,68.423504,100,few-owners
    at,attainment,csat,90,68.423504,100,few-owners
    over,attainment,csat,90,68.423504,100,few-owners
    far,attainment,csat,90,68.423504,100,few-owners
    under,improvement,csat,90,67.851745,100,few-owners
    at,improvement,csat,90,66.218806,100,few-owners
    over,improvement,csat,85,61.218806,100,few-owners
    far,improvement,csat,29.411765,22.981914,39.304473,few-owners
    $ { echo $head; rows held,80,80,78,82 past,90,90,88,92 low,60,60,58,62; } | voc score | grep -e attain -e improve | cut -d, -f1-3,5-7,16
    held,attainment,csat,100,79.014842,100,few-owners
    past,attainment,csat,100,100,100,few-owners
    low,attainment,csat,50,39.000383,62.560904,few-owners
    held,improvement,csat,100,76.753992,100,few-owners
    past,improvement,csat,100,80.57325,100,few-owners
    low,improvement,csat,50,32.747222,75.464889,few-owners

Nobody is so far off that more wouldn't matter: a point of attainment is a fiftieth of the way (here of the 10 points that are a tenth of the
scale, as no baseline is farther) up to where a whole one is missing, and then it is 50 divided by how many are.

    $ { echo $head; rows by5,75,,, by10,70,,, by11,69,,, by20,60,,, by40,40,,,; } | voc score | grep attain | cut -d, -f1,5-7
    by5,75,52.661434,94.960493
    by10,50,34.097749,71.416164
    by11,45.454545,31.857086,66.668141
    by20,25,20.101235,32.645273
    by40,12.5,11.189726,14.234508
