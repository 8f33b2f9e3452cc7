-- one row a named group that holds someone
select
    g.segment_group as name,
    count(*) as customers,
    cast(sum(t.purchases) as bigint) as orders,
    cast(sum(t.gross) as decimal(38, 4)) as gross,
    cast(sum(t.net) as decimal(38, 4)) as net
from segment.rfm_groups as g
join value.totals as t on t.customer_id = g.customer_id
group by g.segment_group
