-- one row a row, its values read
select
    order_no,
    cast(order_date as timestamp) as happened_at,
    customer_id,
    product,
    cast(quantity as decimal(18, 4)) as quantity,
    cast(unit_price as decimal(18, 4)) as unit_price,
    cast(cast(quantity as decimal(18, 4)) * cast(unit_price as decimal(18, 4)) as decimal(18, 4)) as amount,
    channel,
    country
from kept
