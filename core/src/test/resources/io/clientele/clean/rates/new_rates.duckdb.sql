-- one row a pair of currencies and a day this receipt tells: the rate that stands last, and on how many rows it is told
select
    currency,
    base_currency,
    false as per_base,
    day,
    max_by(rate, line) as rate,
    max(line) as line,
    count(*) as row_count
from reading
where placed
group by currency, base_currency, day
