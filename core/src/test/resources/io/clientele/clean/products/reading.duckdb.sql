-- one row a row of the table, and whether it can be placed
select *, fault is null and product_id is not null and not replaced as placed
from (
select line, fault, raw, repair_no, replaced, named(c1) as product_id, c2 as name, c3 as category, abs(cast(null as decimal(18, 4))) as unit_cost, 'XXX' as cost_currency
from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>'))
) as r
