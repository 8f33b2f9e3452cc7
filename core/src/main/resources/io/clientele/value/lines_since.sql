-- one row a line of some effect, of an order of a known customer since a moment: what it brings; of which product group it is, or of which product
-- where no product has a group; whether the customer bought first since then; and the country. Products are placed by what they
-- bring, 0 = the line has none; countries by what they bring towards the change
with begun as (
    select customer_id, min(happened_at) as first_at
    from value.purchases
    where purchase and customer_id is not null
    group by customer_id
),
lines as (
    select
        l.order_id,
        l.line_no,
        l.local_day,
        case
            when (select count(category) from unify.products) > 0 then p.category
            else coalesce(p.name, l.product_id)
        end as name,
        coalesce(l.amount_base, 0) as money,
        coalesce(b.first_at >= ${since}, false) as fresh,
        c.country,
        l.receipt_id,
        l.line
    from unify.order_lines as l
    join value.purchases as o on o.order_id = l.order_id
    join unify.customers as c on c.customer_id = o.customer_id
    left join begun as b on b.customer_id = o.customer_id
    left join unify.products as p on p.product_id = l.product_id
    where o.customer_id is not null and o.happened_at >= ${since} and ${effect}
),
placed as (
    select name, row_number() over (order by abs(sum(money)) desc, name) as place
    from lines
    where name is not null
    group by name
),
countries as (
    select country, row_number() over (order by sum(money) * (select sign(sum(money)) from lines) desc, country) as country_place
    from lines
    group by country
)
select l.*, coalesce(p.place, 0) as place, c.country_place
from lines as l
left join placed as p on p.name = l.name
join countries as c on c.country is not distinct from l.country
