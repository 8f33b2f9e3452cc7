-- one row a row of the table, and whether it can be placed
select *, fault is null and day is not null and currency is not null and coalesce(rate > 0, false) and not replaced as placed
from (
select line, fault, raw, repair_no, replaced,
    cast(coalesce(case when regexp_full_match(c1, '(19[1-689]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?') then try_cast(c1 as timestamp) end, read_moment(c1, 'ymd|Asia/Ho_Chi_Minh|ORDER|2026-04-01')) as date) as day,
    case when regexp_full_match(upper(trim(c2)), '([A-Z]{3})[ ]*[/_:|>-]?>?[ ]*([A-Z]{3})') then regexp_extract(upper(trim(c2)), '([A-Z]{3})[ ]*[/_:|>-]?>?[ ]*([A-Z]{3})', 1) else case when regexp_full_match(upper(trim(c2)), '[A-Z]{3}') then upper(trim(c2)) else currency_in(upper(trim(c2)), upper(trim(c2))) end end as currency,
    case when regexp_full_match(upper(trim(c2)), '([A-Z]{3})[ ]*[/_:|>-]?>?[ ]*([A-Z]{3})') then regexp_extract(upper(trim(c2)), '([A-Z]{3})[ ]*[/_:|>-]?>?[ ]*([A-Z]{3})', 2) else case when regexp_full_match(cast(null as varchar), '[A-Z]{3}') then cast(null as varchar) else currency_in(cast(null as varchar), cast(null as varchar)) end end as base_currency,
    read_rate(c3, '.') as rate,
    trim(c1) as day_text,
    trim(c2) as currency_text,
    coalesce(trim(c3), cast(null as varchar)) as rate_text
from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>'))
) as r
