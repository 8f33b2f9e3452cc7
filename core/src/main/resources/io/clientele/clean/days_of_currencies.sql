-- one row a currency and a day on which something was sold, spent or told in it
select distinct currency, day
from (
    select currency, local_day as day
    from clean.orders
    union all
    select currency, local_day
    from clean.costs
    union all
    select currency, coalesce(last_day, first_day)
    from clean.summaries
    union all
    select p.currency, o.day
    from (select distinct cost_currency as currency from clean.products where unit_cost is not null) as p
    cross join (select distinct local_day as day from clean.orders) as o
) as told
where currency not in (${base}, 'XXX') and day is not null
order by 1, 2
