-- one row a kind of line of the receipts that were just read, by currency; and one a state of their orders
select
    l.receipt_id, o.currency as currency, o.state as state, l.effect, l.reverses_how, l.line_no > 900000 as added,
    count(*) as row_count, cast(sum(l.amount) as decimal(38, 4)) as amount
from clean.order_lines as l
join clean.orders as o on o.order_id = l.order_id and o.known_to is null and o.receipt_id in ('<receipt>')
where l.known_to is null and l.receipt_id in ('<receipt>')
group by 1, 2, 3, 4, 5, 6
union all
select receipt_id, currency, state, null, null, false, count(*), null
from clean.orders
where known_to is null and receipt_id in ('<receipt>')
group by 1, 2, 3
