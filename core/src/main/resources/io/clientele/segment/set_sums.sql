-- one row a part of the jackknife: the members of a set and the buyers among them beside all buyers; who never bought has no
-- part of its own, and counts in the first
with buyers as (
    select customer_id, part, net, purchases, paid_purchases
    from value.totals
    where gross > 0
)
select
    coalesce(b.part, 0) as part,
    count(s.customer_id) as members,
    count(case when s.customer_id is not null then b.customer_id end) as buyers,
    cast(coalesce(sum(case when s.customer_id is not null then b.net end), 0) as decimal(38, 4)) as net,
    cast(coalesce(sum(case when s.customer_id is not null then b.purchases end), 0) as bigint) as purchases,
    cast(coalesce(sum(case when s.customer_id is not null then b.paid_purchases end), 0) as bigint) as paid_purchases,
    count(b.customer_id) as all_buyers,
    cast(coalesce(sum(b.net), 0) as decimal(38, 4)) as all_net
from buyers as b
full join (${customers}) as s on s.customer_id = b.customer_id
group by coalesce(b.part, 0)
order by 1
