-- one row a field of a source's tables of one kind: in how many of their rows it is filled, and in how many it could be read;
-- valid null = any text will do. Of attributes each is a field of its own
select
    r.source,
    lower(r.kind) as kind,
    f.field,
    f.attribute,
    cast(sum(f.row_count) as bigint) as row_count,
    cast(sum(f.filled) as bigint) as filled,
    cast(sum(f.valid) as bigint) as valid,
    min(r.place) as place,
    min(f.column_no) as column_no
from clean.field_counts as f
join collect.receipts as r on r.receipt_id = f.receipt_id
where r.withdrawn_at is null
group by r.source, lower(r.kind), f.field, f.attribute
