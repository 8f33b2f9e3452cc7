-- one row an order of a known customer since a moment, a purchase or the first that brought a sale: whether the customer bought
-- first since then; and the country. Countries are placed by how many of these they have
with begun as (
    select
        customer_id,
        min(case when purchase then happened_at end) as first_at,
        min(case when gross > 0 then happened_at end) as paid_at
    from value.purchases
    where customer_id is not null
    group by customer_id
),
firsts as (
    select min(o.order_id) as order_id
    from value.purchases as o
    join begun as b on b.customer_id = o.customer_id and b.paid_at = o.happened_at
    where o.gross > 0 and o.happened_at >= ${since}
    group by o.customer_id
),
orders as (
    select
        o.order_id,
        o.local_day,
        o.gross,
        o.returns,
        o.discounts,
        o.net,
        coalesce(b.first_at >= ${since}, false) as fresh,
        c.country
    from value.purchases as o
    join begun as b on b.customer_id = o.customer_id
    join unify.customers as c on c.customer_id = o.customer_id
    left join firsts as f on f.order_id = o.order_id
    where o.happened_at >= ${since} and ${which}
),
countries as (
    select country, row_number() over (order by count(*) desc, country) as country_place
    from orders
    group by country
)
select o.*, c.country_place
from orders as o
join countries as c on c.country is not distinct from o.country
