-- one row a receipt: what its lines that moved between two days are
select
    receipt_id,
    count(case when moved = 'added' then 1 end) as added,
    count(case when moved = 'changed' then 1 end) as changed,
    count(case when moved = 'ended' then 1 end) as ended,
    count(case when moved = 'entered' then 1 end) as entered,
    count(case when moved = 'left' then 1 end) as left_over,
    cast(sum(money) as decimal(38, 4)) as net
from (
${moved}
) as moved
group by receipt_id
order by receipt_id
