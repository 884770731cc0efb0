# voc score, around the target

A baseline is an estimate, and where it falls changes no score by more than itself. Four owners with 100 answers a week fall to 60 %, where
the target is 80 %; their baselines are just under it, at it, just over it, and far over it.

    $ head='metric,owner,period,kind,better,unit,n,value,baseline,base_low,base_high,target,required'
    $ rows() { for row in "$@"; do echo "csat,${row%%,*},2026-W20,share,high,%,400,${row#*,},80,80"; done; }
    $ { echo $head; rows under,60,79,77,81 at,60,80,78,82 over,60,81,79,83 far,60,95,93,97; } > fallen.csv
    $ voc score fallen.csv | grep -v -e level -e coverage | cut -d, -f1-3,5-7,16
    owner,part,metric,value,low,high,note
    under,attainment,csat,0,0,0,few-owners
    at,attainment,csat,0,0,0,few-owners
    over,attainment,csat,0,0,0,few-owners
    far,attainment,csat,0,0,0,few-owners
    under,improvement,csat,0,0,23.419236,few-owners
    at,improvement,csat,0,0,23.419236,few-owners
    over,improvement,csat,0,0,18.947037,few-owners
    far,improvement,csat,0,0,0,few-owners
    under,total,,33.333333,33.333333,41.139745,few-owners
    at,total,,33.333333,33.333333,41.139745,few-owners
    over,total,,33.333333,33.333333,39.649012,few-owners
    far,total,,33.333333,33.333333,33.333333,few-owners
    under,next,csat,33.333333,,,csat at 80 % rather than 60 % (80 of 400 answers): +33 points
    at,next,csat,33.333333,,,csat at 80 % rather than 60 % (80 of 400 answers): +33 points
    over,next,csat,33.333333,,,csat at 80 % rather than 60 % (80 of 400 answers): +33 points
    far,next,csat,33.333333,,,csat at 80 % rather than 60 % (80 of 400 answers): +33 points

Who missed it by a little has as much from any of these baselines; what each of them lost or held is improvement's matter. Those who
hold a level that the target doesn't ask more of have 100.

    $ { echo $head; rows under,78,79,77,81 at,78,80,78,82 over,78,81,79,83 far,78,95,93,97; } | voc score | grep -e attain -e improve | cut -d, -f1-3,5-7,16
    under,attainment,csat,80,36.847008,100,few-owners
    at,attainment,csat,80,36.847008,100,few-owners
    over,attainment,csat,80,36.847008,100,few-owners
    far,attainment,csat,80,36.847008,100,few-owners
    under,improvement,csat,90,67.851745,100,few-owners
    at,improvement,csat,90,66.218806,100,few-owners
    over,improvement,csat,85,61.218806,100,few-owners
    far,improvement,csat,15,0,36.394008,few-owners
    $ { echo $head; rows held,80,80,78,82 past,90,90,88,92 low,60,60,58,62; } | voc score | grep -e attain -e improve | cut -d, -f1-3,5-7,16
    held,attainment,csat,100,58.029683,100,few-owners
    past,attainment,csat,100,100,100,few-owners
    low,attainment,csat,0,0,25.121808,few-owners
    held,improvement,csat,100,76.753992,100,few-owners
    past,improvement,csat,100,80.57325,100,few-owners
    low,improvement,csat,50,23.657647,75.464889,few-owners
