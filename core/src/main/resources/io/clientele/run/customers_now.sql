-- one row a customer: whether it bought, its named group, and whether it stands on a list of the report
with places as (
    select customer_id, row_number() over (order by net desc, customer_id) as place, count(*) over () as n
    from value.totals
    where net > 0
)
select
    t.customer_id,
    t.gross > 0 as buyer,
    g.segment_group,
    coalesce(p.place * 5 <= p.n + 4, false) as best,
    coalesce(r.m >= 4 and r.r <= 2, false) as gone_quiet
from value.totals as t
left join segment.rfm_groups as g on g.customer_id = t.customer_id
left join places as p on p.customer_id = t.customer_id
left join value.rfm as r on r.customer_id = t.customer_id
