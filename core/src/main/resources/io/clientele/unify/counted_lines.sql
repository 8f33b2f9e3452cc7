-- one row a line of an order that counts
select *
from clean.order_lines
where known_to is null and counted and happened_at < ${end}${only}
