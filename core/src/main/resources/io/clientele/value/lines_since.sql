-- one row a line of an order of a known customer since a moment: what it brings, and of which product group it is, or of which
-- product where no product has a group. Names are placed by what they bring; 0 = the line has none
with lines as (
    select
        l.order_id,
        l.line_no,
        l.local_day,
        case
            when (select count(category) from unify.products) > 0 then p.category
            else coalesce(p.name, l.product_id)
        end as name,
        coalesce(l.amount_base, 0) as money,
        l.receipt_id,
        l.line
    from unify.order_lines as l
    join value.purchases as o on o.order_id = l.order_id
    left join unify.products as p on p.product_id = l.product_id
    where o.customer_id is not null and o.happened_at >= ${since} and l.effect <> 'adjustment'
),
placed as (
    select name, row_number() over (order by abs(sum(money)) desc, name) as place
    from lines
    where name is not null
    group by name
)
select l.*, coalesce(p.place, 0) as place
from lines as l
left join placed as p on p.name = l.name
