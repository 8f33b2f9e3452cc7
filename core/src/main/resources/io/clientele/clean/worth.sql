-- one row a line that says otherwise: its money, and what its goods cost, in the base currency by the rate of its day; null where
-- there is no rate. A line without a cost of its own has that of the line it gives back, else that of its product
with told as (
    select
        l.rowid as place,
        ${currency} as currency,
        l.local_day,
        l.amount,
        l.quantity,
        coalesce(l.cost, ${givenBack}) as cost,
        l.product_id,
        l.amount_base as amount_before,
        l.cost_base as cost_before
    from clean.order_lines as l${orders}
    left join clean.order_lines as g on g.order_id = l.reverses_order and g.line_no = l.reverses_line and g.known_to is null
        and l.effect = 'return' and l.cost is null and g.cost is not null and g.quantity <> 0
),
costs as (
    select
        product_id,
        max_by(unit_cost, told) as unit_cost,
        max_by(cost_currency, told) as currency
    from (
        select *, row_number() over (partition by product_id order by turn, line, receipt_id) as told
        from clean.products
        where known_to is null and unit_cost is not null
    ) as p
    group by product_id
),
worth as (
    select
        t.place,
        t.amount_before,
        t.cost_before,
        case when t.currency in (${base}, 'XXX') then t.amount else ${amount} end as amount_base,
        case
            when t.cost is not null then case when t.currency in (${base}, 'XXX') then t.cost else ${cost} end
            when p.currency in (${base}, 'XXX') then ${ofProduct}
            else ${productConverted}
        end as cost_base
    from told as t
    left join conversions as c on c.currency = t.currency and c.day = t.local_day
    left join costs as p on p.product_id = t.product_id
    left join conversions as d on d.currency = p.currency and d.day = t.local_day
)
select place, amount_base, cost_base
from worth
where amount_base is distinct from amount_before or cost_base is distinct from cost_before
