-- one row a row of the table, with what no row has to hold
select
    r.*,
    case when r.numbered then r.key end as order_key,
    r.product_id as product_name,
    true as makes_line,
    cast(null as varchar) as full_name,
    cast(null as varchar) as region,
    cast(null as varchar) as city,
    cast(null as decimal(18, 4)) as shipping,
    cast(null as decimal(18, 4)) as order_discount,
    cast(null as decimal(18, 4)) as refund,
    'XXX' as currency,
    cast(null as varchar) as payment_status,
    cast(null as varchar) as payment_method,
    cast(null as varchar) as test,
    cast(null as varchar) as cancelled,
    cast(null as varchar) as email,
    cast(null as varchar) as phone,
    cast(null as timestamp) as born,
    cast(null as varchar) as gender,
    cast(null as varchar) as channel,
    false as credit
from rows_read as r
