-- one row a buyer: recency in days, purchases, net, and a score of 1 to 5 for each; equal values share a score
with buyers as (
    select customer_id, ${recency} as recency, purchases as frequency, net as monetary
    from value.totals
    where gross > 0
),
cuts as (
    select
        max(case when axis = 'recency' then cut1 end) as r1, max(case when axis = 'recency' then cut2 end) as r2,
        max(case when axis = 'recency' then cut3 end) as r3, max(case when axis = 'recency' then cut4 end) as r4,
        max(case when axis = 'frequency' then cut1 end) as f1, max(case when axis = 'frequency' then cut2 end) as f2,
        max(case when axis = 'frequency' then cut3 end) as f3, max(case when axis = 'frequency' then cut4 end) as f4,
        max(case when axis = 'monetary' then cut1 end) as m1, max(case when axis = 'monetary' then cut2 end) as m2,
        max(case when axis = 'monetary' then cut3 end) as m3, max(case when axis = 'monetary' then cut4 end) as m4
    from ${cuts}
)
select
    b.customer_id,
    b.recency,
    b.frequency,
    b.monetary,
    case when b.recency ${above} c.r4 then 1 when b.recency ${above} c.r3 then 2 when b.recency ${above} c.r2 then 3
        when b.recency ${above} c.r1 then 4 else 5 end as r,
    case when b.frequency ${above} c.f4 then 5 when b.frequency ${above} c.f3 then 4 when b.frequency ${above} c.f2 then 3
        when b.frequency ${above} c.f1 then 2 else 1 end as f,
    case when b.monetary ${above} c.m4 then 5 when b.monetary ${above} c.m3 then 4 when b.monetary ${above} c.m2 then 3
        when b.monetary ${above} c.m1 then 2 else 1 end as m
from buyers as b
cross join cuts as c
where b.recency is not null
