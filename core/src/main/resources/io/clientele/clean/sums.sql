-- one row a kind of line of the receipts that were just read, by currency; and one a state of their orders
select
    l.receipt_id, ${currency} as currency, ${state} as state, l.effect, l.reverses_how, l.line_no > 900000 as added,
    count(*) as row_count, cast(sum(l.amount) as decimal(38, 4)) as amount
from clean.order_lines as l${orders}
where l.known_to is null and l.receipt_id in (${receipts})
group by 1, 2, 3, 4, 5, 6
union all
select receipt_id, currency, state, null, null, false, count(*), null
from clean.orders
where known_to is null and receipt_id in (${receipts})
group by 1, 2, 3
