# voc score, where there is little to score

One owner is compared with nobody.

    $ head='metric,owner,period,kind,better,unit,n,value,baseline,base_low,base_high,target,required,note'
    $ printf "$head\ncsat,dana,2026-W20,share,high,%%,40,80,70,66,74,85,80,\n" | voc score | cut -d, -f1-8,12-16
    owner,part,metric,n,value,low,high,fair,rank,rank_low,rank_high,funnel,note
    dana,level,csat,40,80,65.242694,89.50001,80,1,1,1,,few-owners
    dana,attainment,csat,40,100,50.808979,100,100,1,1,1,,few-owners
    dana,improvement,csat,40,100,32.701532,100,100,1,1,1,,few-owners
    dana,coverage,,1,100,,,100,1,1,1,,
    dana,total,,40,100,61.17017,100,100,1,1,1,,few-owners

Nobody is scored where no row has an owner: the unknown one is nobody, and neither are all together.

    $ printf "$head\ncsat,,2026-W20,share,high,%%,40,80,70,66,74,85,80,\n" | voc score | cut -d, -f1-5
    voc-score: nobody is scored: no row of standard input has an owner
    owner,part,metric,n,value
    $ printf "$head\ncsat,*,2026-W20,share,high,%%,40,80,70,66,74,85,80,\n" | voc score
    voc-score: standard input has no rows for owner alone; voc measure --by owner --by ... makes them
    [65]

Owners who are all alike share every rank. One of them has a comma in her name, one has no answers, and one's are hidden.

    $ { echo "$head"
    >   for owner in '"Moss, Kate"' b c d e; do echo "csat,$owner,2026-W20,share,high,%,40,80,,,,,,"; done
    >   echo 'csat,f,2026-W20,share,high,%,0,,,,,,,none'
    >   echo 'csat,g,2026-W20,share,high,%,3,,,,,,,hidden'; } > alike.csv
    $ voc score alike.csv | grep level
    voc-score: 1 of 7 values are hidden, as too few answered; they are gaps here
    "Moss, Kate",level,csat,40,80,65.242694,89.50001,80,69.750115,88.570976,,1,1,5,inside,pooled
    b,level,csat,40,80,65.242694,89.50001,80,69.750115,88.570976,,1,1,5,inside,pooled
    c,level,csat,40,80,65.242694,89.50001,80,69.750115,88.570976,,1,1,5,inside,pooled
    d,level,csat,40,80,65.242694,89.50001,80,69.750115,88.570976,,1,1,5,inside,pooled
    e,level,csat,40,80,65.242694,89.50001,80,69.750115,88.570976,,1,1,5,inside,pooled
    f,level,csat,0,,,,,,,,,,,,none
    g,level,csat,0,,,,,,,,,,,,hidden

All of everybody's customers are content: nothing tells how owners differ, and limits stay those of each one's own answers.

    $ sed '/none/d; /hidden/d; s/,40,80,/,40,100,/' alike.csv | voc score | grep level
    "Moss, Kate",level,csat,40,100,91.23784,100,100,91.23784,100,,1,1,5,,pooled
    b,level,csat,40,100,91.23784,100,100,91.23784,100,,1,1,5,,pooled
    c,level,csat,40,100,91.23784,100,100,91.23784,100,,1,1,5,,pooled
    d,level,csat,40,100,91.23784,100,100,91.23784,100,,1,1,5,,pooled
    e,level,csat,40,100,91.23784,100,100,91.23784,100,,1,1,5,,pooled

On a terminal the same is a table that can be read aloud.

    $ voc score --to text alike.csv 2>&1 | grep -v coverage | cut -c1-100
    voc-score: 1 of 7 values are hidden, as too few answered; they are gaps here
    owner       part      metric   n  value    low   high  fair  fair_low  fair_high  weight  rank  rank
    Moss, Kate  level     csat    40     80  65.24  89.50    80     69.75      88.57             1      
    b           level     csat    40     80  65.24  89.50    80     69.75      88.57             1      
    c           level     csat    40     80  65.24  89.50    80     69.75      88.57             1      
    d           level     csat    40     80  65.24  89.50    80     69.75      88.57             1      
    e           level     csat    40     80  65.24  89.50    80     69.75      88.57             1      
    f           level     csat     0                                                                    
    g           level     csat     0                                                                    
    Moss, Kate  total              0                                                                    
    b           total              0                                                                    
    c           total              0                                                                    
    d           total              0                                                                    
    e           total              0                                                                    
    f           total              0                                                                    
    g           total              0                                                                    

A mean of few answers is weighed by how everybody's answers differ, not by its own two: who has two counts for more than who has one,
whether they agree or not.

    $ { echo 'metric,owner,period,kind,better,unit,n,value,se'
    >   for row in a,12,3.2,0.29 b,12,3.5,0.3 c,12,4,0.27 d,12,4.2,0.28 e,12,4.6,0.25 one,1,2.5, two,2,2.5,1.5 agreed,2,2.5,; do
    >     echo "rating,${row%%,*},all,mean,high,stars,${row#*,}"; done; } | voc score --min-n 1 | grep level | cut -d, -f1,4,5,8-10
    a,12,3.2,3.297609,2.768297,3.826921
    b,12,3.5,3.528882,2.99957,4.058194
    c,12,4,3.914337,3.385025,4.443649
    d,12,4.2,4.068519,3.539207,4.597831
    e,12,4.6,4.376883,3.847571,4.906195
    one,1,2.5,3.379452,2.349836,4.409069
    two,2,2.5,3.221449,2.300713,4.142185
    agreed,2,2.5,3.221449,2.300713,4.142185

Counts have no answers but what they count: three weeks of forty messages are 120. Two messages are too few to score anybody by.

    $ { echo metric,owner,period,kind,better,n,value,target,required
    >   for row in ana,10,40 ana,11,42 ana,12,38 bea,10,1 bea,11,1 bea,12,0 cy,10,0 cy,11,0 cy,12,0; do
    >     n=${row##*,}; week=${row#*,}; echo "calls,${row%%,*},2026-W${week%,*},count,low,$n,$n,30,30"; done; } | voc score --over 3 | cut -d, -f1-7,16
    owner,part,metric,n,value,low,high,note
    ana,level,calls,120,40,33.163975,47.830195,few-owners
    bea,level,calls,2,0.666667,0.080736,2.408229,few-owners
    cy,level,calls,0,0,0,1.229626,few-owners
    ana,attainment,calls,120,83.333333,70.283008,94.726708,few-owners
    bea,attainment,calls,2,100,100,100,few-owners
    cy,attainment,calls,0,100,100,100,few-owners
    ana,coverage,,1,100,,,
    bea,coverage,,1,100,,,
    cy,coverage,,1,100,,,
    ana,total,,120,91.666667,85.141504,97.363354,few-owners
    bea,total,,2,,,,few
    cy,total,,0,,,,few
    ana,next,calls,,8.333333,,,calls at 30.0 rather than 40.0: +8.3 points
