-- one row an order number: what its rows tell together; its moment is its earliest row's
select
    key,
    min(order_key) as order_key,
    min(source_key) as source_key,
    max(source_key) as last_source_key,
    min(local_time) as local_time,
    max(local_time) as last_time,
    coalesce(min(case when timed then local_time end) = min(local_time), false) as timed,
    min(line) as line,
    max(case when makes_line then line end) as last_line,
    count(case when makes_line then 1 end) as line_count,
    count(*) as row_count,
    count(case when quantity < 0 then 1 end) as negative_count,
    sum(amount) as total,
    sum(abs(amount)) as volume,
    count(case when quantity > 0 and amount > 0 then 1 end) as sale_count${told}
from reading
where placed
group by key
