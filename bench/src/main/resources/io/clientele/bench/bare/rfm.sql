-- one row a buyer: recency, frequency, money and a score of 1 to 5 for each
with buyers as (
    select customer_id, (select max(day) from purchases) - last_day as recency, purchases as frequency, net as monetary
    from totals
    where gross > 0
),
cuts as (
    select
        quantile_cont(recency, [.2, .4, .6, .8]) as r,
        quantile_cont(frequency, [.2, .4, .6, .8]) as f,
        quantile_cont(monetary, [.2, .4, .6, .8]) as m
    from buyers
)
select
    customer_id,
    recency,
    frequency,
    monetary,
    5 - len(list_filter(c.r, cut -> cut < recency)) as r_score,
    1 + len(list_filter(c.f, cut -> cut < frequency)) as f_score,
    1 + len(list_filter(c.m, cut -> cut < monetary)) as m_score
from buyers
cross join cuts as c
