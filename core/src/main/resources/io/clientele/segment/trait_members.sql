-- one row a buyer: whether a set holds it, and how likely that was if only the month of the first order told; for what that
-- order held, if only its week and the fifth of its size did
select
    p.customer_id,
    p.part,
    s.customer_id is not null as member,
    s.customer_id is not null as member_after,
    cast(1.0 * count(s.customer_id) over (partition by p.first_month)
        / count(*) over (partition by p.first_month) as decimal(18, 9)) as expected,
    cast(1.0 * count(s.customer_id) over (partition by ${week}, c.fifth)
        / count(*) over (partition by ${week}, c.fifth) as decimal(18, 9)) as expected_after
from segment.trait_people as p
left join (${customers}) as s on s.customer_id = p.customer_id
left join segment.trait_cuts as c
    on c.attribute = 'first_order_size'
    and (c.above is null or p.first_size > c.above)
    and (c.up_to is null or p.first_size <= c.up_to)
