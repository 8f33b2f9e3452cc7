-- one row a letter prefix of order numbers that marks credit notes: of at least 20 lines 95 % have a negative quantity,
-- while the source's other numbers do not
with prefixes as (
    select
        regexp_extract(order_key, '^[A-Za-z]+') as prefix,
        sum(row_count) as line_count,
        sum(negative_count) as negative_count
    from keyed
    where order_key is not null
    group by 1
)
select prefix, line_count, negative_count
from prefixes as p
where prefix <> '' and line_count >= 20 and negative_count * 100 >= line_count * 95
    and (
        select coalesce(sum(o.negative_count), 0) * 100 < coalesce(sum(o.line_count), 0) * 95
        from prefixes as o
        where o.prefix <> p.prefix
    )
order by prefix
