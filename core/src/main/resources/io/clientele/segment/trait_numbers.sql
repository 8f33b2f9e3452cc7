-- one row a number of a buyer, to be cut at its fifths
with told as (
    select
        customer_id,
        case when from_at is null then attribute else 'first_order.' || attribute end as attribute,
        number_value as number,
        row_number() over (
            partition by customer_id, attribute, from_at is null
            order by from_at, turn desc, line desc, number_value desc
        ) as place
    from unify.attribute_values
    where number_value is not null
)
select customer_id, 'first_order_size' as attribute, cast(first_size as decimal(18, 4)) as number
from segment.trait_people
where first_size is not null
union all
select customer_id, 'days_known', cast(${daysKnown} as decimal(18, 4))
from segment.trait_people
where first_day is not null
union all
select p.customer_id, 'age', cast(${year} - extract('year' from c.birth_date)
    - case when extract('month' from c.birth_date) * 100 + extract('day' from c.birth_date) > ${monthDay} then 1 else 0 end
    as decimal(18, 4))
from segment.trait_people as p
join unify.customers as c on c.customer_id = p.customer_id
where c.birth_date is not null
union all
select p.customer_id, t.attribute, t.number
from segment.trait_people as p
join told as t on t.customer_id = p.customer_id
where t.place = 1
