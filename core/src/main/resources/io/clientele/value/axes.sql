-- one row an axis and a buyer: recency in days, purchases, net
select 'recency' as name, cast(${recency} as decimal(38, 4)) as number
from value.totals
where gross > 0 and last_day is not null
union all
select 'frequency', cast(purchases as decimal(38, 4))
from value.totals
where gross > 0 and last_day is not null
union all
select 'monetary', net
from value.totals
where gross > 0 and last_day is not null
