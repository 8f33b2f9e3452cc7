-- one row a sale or return of a product at a price of which a known customer gave something back, in the order of time
with returned as (
    select distinct record_id, product_id, unit_price
    from new_lines
    where quantity < 0 and effect = 'return' and record_id is not null and product_id is not null
),
lines as (
    select record_id, product_id, unit_price, effect, quantity, happened_at, 0 as place, line, order_id, line_no
    from clean.order_lines
    where known_to is null and effect in ('sale', 'return')
    union all
    select record_id, product_id, unit_price, effect, quantity, happened_at, 1 as place, line, order_id, line_no
    from new_lines
    where effect in ('sale', 'return')
)
select
    l.record_id, l.product_id, l.unit_price, l.effect, l.quantity, l.place, l.line, l.order_id, l.line_no
from lines as l
join returned as r
    on r.record_id = l.record_id and r.product_id = l.product_id and r.unit_price = l.unit_price
order by l.record_id, l.product_id, l.unit_price, l.happened_at, l.place, l.line
