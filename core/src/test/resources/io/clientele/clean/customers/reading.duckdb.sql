-- one row a row of the table, and whether it can be placed
select *, fault is null and not replaced and source_key is not null as placed
from (
select line, fault, raw, repair_no, replaced,
    case when trim(c1) = '0' and count(*) over (partition by trim(c1)) = 1 then '0' else coalesce(case when regexp_full_match(c1, '[A-Z0-9]*[1-9][A-Z0-9]*') then c1 when regexp_full_match(c1, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c1, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c1 else named(c1) end, cast(null as varchar), cast(null as varchar) || ' ' || fold_name(read_name(c2)), fold_name(read_name(c2))) end as source_key,
    read_name(c2) as full_name,
    case when regexp_full_match(c3, '[A-Z0-9]*[1-9][A-Z0-9]*') then c3 when regexp_full_match(c3, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c3, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c3 else named(c3) end as country,
    cast(null as varchar) as region,
    cast(null as varchar) as city,
    cast(null as timestamp) as registered,
    cast(cast(null as decimal(18, 4)) as bigint) as purchases,
    cast(null as decimal(18, 4)) as amount,
    cast(null as timestamp) as first_time,
    cast(null as timestamp) as last_time,
    cast(null as varchar) as email,
    cast(null as varchar) as phone,
    cast(null as timestamp) as born,
    cast(null as decimal(18, 4)) as birth_year,
    cast(null as varchar) as gender,
    'XXX' as currency,
    cast(cast(null as decimal(18, 4)) as integer) as recency_days,
    md5_number(concat_ws(chr(31), coalesce(c1, chr(30)), coalesce(c2, chr(30)), coalesce(c3, chr(30)), coalesce(c4, chr(30)))) as equal_row
from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>'))
) as r
