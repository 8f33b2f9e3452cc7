-- one row a customer (null = nobody named): net, what the goods of its lines cost, sales of goods and those of them whose cost is
-- told, lines without, what was spent on serving it, and how often that is not known in the base currency. Empty where no cost
-- is told. Shipping, discounts and a refund stated as a sum cost no goods
with parts as (
    select
        customer_id,
        coalesce(amount_base, 0) as net,
        case when line_kind = 'goods' and line_no < 900000 then coalesce(cost_base, 0) else 0 end as cost,
        case when line_kind = 'goods' and effect = 'sale' then coalesce(amount_base, 0) else 0 end as goods,
        case when line_kind = 'goods' and effect = 'sale' and cost_base is not null then coalesce(amount_base, 0) else 0 end as told,
        case
            when line_kind = 'goods' and line_no < 900000 and effect in ('sale', 'return') and cost_base is null
                and amount_base is not null
            then 1
            else 0
        end as untold,
        0 as served,
        0 as unserved
    from unify.order_lines
    where effect <> 'adjustment' and ${known}
    union all
    select customer_id, net, 0, net, 0, 1, 0, 0
    from value.totals
    where purchase_days is null and net <> 0 and ${known}
    union all
    select customer_id, 0, 0, 0, 0, 0, coalesce(amount_base, 0), case when amount_base is null then 1 else 0 end
    from unify.costs
    where kind = 'serve' and customer_id is not null and ${known}
)
select
    customer_id,
    cast(sum(net) as decimal(38, 4)) as net,
    cast(sum(cost) as decimal(38, 4)) as cost,
    cast(sum(goods) as decimal(38, 4)) as goods,
    cast(sum(told) as decimal(38, 4)) as goods_told,
    cast(sum(untold) as bigint) as lines_untold,
    cast(sum(served) as decimal(38, 4)) as served,
    cast(sum(unserved) as bigint) as costs_unknown
from parts
group by customer_id
