-- one row a customer of whom nothing is told up to the day: outside every rule
with begun as (
    select customer_id, min(moment) as moment
    from (
        select m.customer_id, o.happened_at as moment
        from clean.orders as o
        join unify.memberships as m on m.record_id = o.record_id and m.known_to is null
        where o.known_to is null and m.customer_id in (
            select later_m.customer_id
            from clean.orders as later
            join unify.memberships as later_m on later_m.record_id = later.record_id and later_m.known_to is null
            where later.known_to is null and later.happened_at >= ${end}
        )
        union all
        select customer_id, cast(registered_on as timestamp)
        from unify.customers
        where registered_on is not null
        union all
        select customer_id, cast(first_day as timestamp)
        from unify.summaries
        where first_day is not null
        union all
        select m.customer_id, e.happened_at
        from clean.events as e
        join unify.memberships as m on m.record_id = e.record_id and m.known_to is null
        where e.known_to is null
    ) as told
    group by customer_id
)
select b.customer_id
from begun as b
where b.moment >= ${end}
    and b.customer_id not in (select o.customer_id from unify.orders as o where o.customer_id is not null)
