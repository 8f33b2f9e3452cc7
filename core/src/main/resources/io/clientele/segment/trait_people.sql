-- one row a buyer: its first order, net and net after that order, and whether each is among the best fifth; all who are
-- equal at the cut are in. What came back of the first order is no net after it
with buyers as (
    select customer_id, part, first_day, net
    from value.totals
    where gross > 0
),
first_days as (
    select
        b.customer_id,
        o.order_id,
        u.channel,
        o.gross,
        o.net,
        row_number() over (partition by b.customer_id order by u.happened_at, o.order_id) as place
    from value.purchases as o
    join buyers as b on b.customer_id = o.customer_id and b.first_day = o.local_day
    join unify.orders as u on u.order_id = o.order_id
    where o.purchase
),
firsts as (
    select customer_id, order_id, channel, gross, net
    from first_days
    where place = 1
),
-- what came before the first purchase can only be returns and the like, so few rows are looked at
earlier as (
    select b.customer_id, sum(o.net) as net
    from value.purchases as o
    join buyers as b on b.customer_id = o.customer_id and o.local_day < b.first_day
    where not o.purchase
    group by b.customer_id
),
came_back as (
    select f.customer_id, sum(l.amount_base) as amount
    from firsts as f
    join unify.counted_lines as l on l.reverses_order = f.order_id and l.order_id <> f.order_id
    where l.effect = 'return' and l.reverses_order is not null
    group by f.customer_id
),
known as (
    select
        b.customer_id,
        b.part,
        b.first_day,
        ${month} as first_month,
        f.order_id as first_order,
        f.channel,
        f.gross as first_size,
        b.net,
        b.net - coalesce(e.net, 0) - coalesce(f.net, 0) - coalesce(c.amount, 0) as net_after
    from buyers as b
    left join firsts as f on f.customer_id = b.customer_id
    left join earlier as e on e.customer_id = b.customer_id
    left join came_back as c on c.customer_id = b.customer_id
),
ranked as (
    select
        known.*,
        net > 0 and 5 * rank() over (order by net desc) <= count(*) over () + 4 as best,
        net_after > 0 and 5 * rank() over (order by net_after desc) <= count(*) over () + 4 as best_after
    from known
)
select
    ranked.*,
    cast(1.0 * count(case when best then 1 end) over (partition by first_month)
        / count(*) over (partition by first_month) as decimal(18, 9)) as expected,
    cast(1.0 * count(case when best_after then 1 end) over (partition by first_month)
        / count(*) over (partition by first_month) as decimal(18, 9)) as expected_after
from ranked
