-- one row a customer of whom two days tell otherwise, with what each tells; the differences of all add up to that of the number
with was as (
    select customer_id, ${counted} as counted, ${purchases} as purchases, net
    from ${before}
    where ${who}
),
is_now as (
    select customer_id, ${counted} as counted, ${purchases} as purchases, net
    from ${after}
    where ${who}
)
select
    coalesce(n.customer_id, w.customer_id) as customer_id,
    w.purchases as purchases_before,
    n.purchases as purchases_after,
    cast(w.net as decimal(38, 4)) as net_before,
    cast(n.net as decimal(38, 4)) as net_after${difference}
from was as w
full join is_now as n on n.customer_id = w.customer_id
where ${differs}
