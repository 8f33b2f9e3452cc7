-- one row a level of an attribute that a buyer holds; levels of fewer than 30 buyers, and those of all, are left out.
-- An attribute told by orders is that of the first, one told by a table of customers the latest
with told as (
    select
        customer_id,
        case when from_at is null then attribute else 'first_order.' || attribute end as attribute,
        text_value as level,
        row_number() over (
            partition by customer_id, attribute, from_at is null order by from_at, turn desc, line desc, text_value
        ) as place
    from unify.attribute_values
    where text_value is not null
),
texts as (
    select p.customer_id, 'country' as attribute, c.country as level
    from segment.trait_people as p
    join unify.customers as c on c.customer_id = p.customer_id
    union all
    select p.customer_id, 'region', c.region
    from segment.trait_people as p
    join unify.customers as c on c.customer_id = p.customer_id
    union all
    select p.customer_id, 'city', c.city
    from segment.trait_people as p
    join unify.customers as c on c.customer_id = p.customer_id
    union all
    select p.customer_id, 'gender', c.gender
    from segment.trait_people as p
    join unify.customers as c on c.customer_id = p.customer_id
    union all
    select customer_id, 'channel', channel
    from segment.trait_people
    union all
    select customer_id, 'first_order_month', substr(cast(first_month as varchar), 1, 7)
    from segment.trait_people
    union all
    select p.customer_id, t.attribute, t.level
    from segment.trait_people as p
    join told as t on t.customer_id = p.customer_id
    where t.place = 1
    union all
    select distinct p.customer_id, 'first_product', l.product_id
    from segment.trait_people as p
    join unify.counted_lines as l on l.order_id = p.first_order
    where l.effect = 'sale' and l.product_id is not null
    union all
    select n.customer_id, n.attribute, c.level
    from segment.trait_numbers as n
    join segment.trait_cuts as c
        on c.attribute = n.attribute
        and (c.above is null or n.number > c.above)
        and (c.up_to is null or n.number <= c.up_to)
),
held as (
    select customer_id, attribute, level
    from texts
    where level is not null and trim(level) <> ''
),
levels as (
    select attribute, level, cast(row_number() over (order by attribute, level) as integer) as level_no
    from held
    group by attribute, level
    having count(*) >= 30 and count(*) < (select count(*) from segment.trait_people)
)
select v.level_no, h.attribute, h.level, h.customer_id
from held as h
join levels as v on v.attribute = h.attribute and v.level = h.level
