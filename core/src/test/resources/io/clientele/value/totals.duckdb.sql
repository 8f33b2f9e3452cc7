-- one row a customer: what all orders together tell; where a source tells no orders, what its summary tells; days from the
-- first purchase to the day asked about; part = the one of 100 fixed parts a jackknife leaves out with the customer
with bought as (
    select
        customer_id,
        count(case when purchase then 1 end) as purchases,
        count(distinct case when purchase then local_day end) as purchase_days,
        min(case when purchase then local_day end) as first_day,
        max(case when purchase then local_day end) as last_day,
        count(case when purchase and gross > 0 then 1 end) as paid_purchases,
        sum(gross) as gross,
        sum(returns) as returns,
        sum(discounts) as discounts,
        sum(adjustments) as adjustments,
        sum(net) as net,
        count(*) as orders
    from value.purchases
    where customer_id is not null
    group by customer_id
),
told as (
    select
        customer_id,
        sum(purchases) as purchases,
        min(first_day) as first_day,
        max(last_day) as last_day,
        sum(amount_base) as amount
    from unify.summaries
    where customer_id not in (select customer_id from bought)
    group by customer_id
)
select
    customer_id,
    purchases,
    cast(purchase_days as bigint) as purchase_days,
    first_day,
    last_day,
    paid_purchases,
    cast(gross as decimal(38, 4)) as gross,
    cast(returns as decimal(38, 4)) as returns,
    cast(discounts as decimal(38, 4)) as discounts,
    cast(adjustments as decimal(38, 4)) as adjustments,
    cast(net as decimal(38, 4)) as net,
    orders,
    cast(datediff('day', first_day, date '2010-12-09') as integer) as days_known,
    cast(cast('0x' || substr(md5(id_text(customer_id)), 1, 8) as bigint) % 100 as integer) as part
from bought
union all
select
    customer_id,
    cast(coalesce(purchases, case when amount > 0 then 1 else 0 end) as bigint),
    cast(null as bigint),
    first_day,
    last_day,
    cast(coalesce(purchases, case when amount > 0 then 1 else 0 end) as bigint),
    cast(coalesce(amount, 0) as decimal(38, 4)),
    cast(0 as decimal(38, 4)),
    cast(0 as decimal(38, 4)),
    cast(0 as decimal(38, 4)),
    cast(coalesce(amount, 0) as decimal(38, 4)),
    cast(coalesce(purchases, 0) as bigint),
    cast(datediff('day', first_day, date '2010-12-09') as integer),
    cast(cast('0x' || substr(md5(id_text(customer_id)), 1, 8) as bigint) % 100 as integer)
from told
