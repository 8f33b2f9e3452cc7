-- one row a sale or return of a product of which a known customer gave something back, in the order of time
with returned as (
    select distinct p.record_id, g.product_id
    from given_back as g
    join new_parties as p on p.source_key = g.source_key
),
fresh as (
${lines}
),
lines as (
    select
        l.record_id, l.product_id, l.unit_price, l.effect, l.quantity, l.happened_at, 0 as place, l.line, l.order_id,
        l.line_no
    from clean.order_lines as l
    join returned as r on r.record_id = l.record_id and r.product_id = l.product_id
    where l.known_to is null
    union all
    select record_id, product_id, unit_price, effect, quantity, happened_at, 1 as place, line, order_id, line_no
    from fresh
    where record_id is not null and product_id is not null
)
select record_id, product_id, unit_price, effect, quantity, place, line, order_id, line_no
from lines
where effect in ('sale', 'return')
order by record_id, product_id, unit_price, happened_at, place, line
