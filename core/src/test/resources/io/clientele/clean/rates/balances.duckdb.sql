-- one row a part of the receipt; together they are the file
select
    '<receipt>' as receipt_id,
    case when not r.placed then 'set_aside' when k.rate is not null then 'already_known' else 'kept' end as part,
    count(*) as row_count
from reading as r
left join (
    select currency, base_currency, day, rate, count(*) as versions
    from clean.rates
    where known_to is null and source = 'shop'
    group by currency, base_currency, day, rate
) as k on k.currency = r.currency
    and k.base_currency is not distinct from r.base_currency
    and k.day = r.day
    and k.rate = r.rate
group by 1, 2
