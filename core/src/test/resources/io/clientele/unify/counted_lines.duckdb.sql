-- one row a line of an order that counts
select *
from clean.order_lines
where known_to is null and counted and happened_at < timestamp '2010-12-10 00:00:00.000000'
