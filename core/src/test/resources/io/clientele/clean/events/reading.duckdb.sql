-- one row a row of the table, and whether it can be placed
select *, fault is null and local_time is not null and not replaced as placed,
    coalesce(strpos(date_text, ':') > 0 or cast(local_time as date) <> local_time, false) as timed
from (
select line, fault, raw, repair_no, replaced,
    coalesce(case when regexp_full_match(c4, '[A-Z0-9]*[1-9][A-Z0-9]*') then c4 when regexp_full_match(c4, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c4, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c4 else named(c4) end, cast(null as varchar), cast(null as varchar) || ' ' || cast(null as varchar), cast(null as varchar)) as source_key,
    cast(null as varchar) as full_name,
    cast(null as varchar) as email,
    cast(null as varchar) as phone,
    cast(null as varchar) as country,
    cast(null as varchar) as region,
    cast(null as varchar) as city,
    cast(null as timestamp) as born,
    cast(null as varchar) as gender,
    coalesce(case when regexp_full_match(c2, '(19[1-689]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?') then try_cast(c2 as timestamp) end, read_moment(c2, 'ymd|Asia/Ho_Chi_Minh|ORDER|2026-04-01')) as local_time,
    trim(c2) as date_text,
    case when regexp_full_match(c1, '[A-Z0-9]*[1-9][A-Z0-9]*') then c1 when regexp_full_match(c1, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c1, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c1 else named(c1) end as event_key,
    event_kind(c3) as kind,
    nullif(cast(null as varchar), '') as channel,
    nullif(trim(c5), '') as touchpoint,
    cast(null as varchar) as product_id,
    cast(null as varchar) as product_name
from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>'))
) as r
