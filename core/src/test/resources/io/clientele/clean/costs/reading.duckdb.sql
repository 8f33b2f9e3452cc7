-- one row a row of the table, and whether it can be placed
select *, coalesce(told_kind, 'other') as kind, cast(local_time as date) as day, fault is null and local_time is not null and amount is not null and not replaced as placed,
    strpos(day_text, ':') > 0 or cast(local_time as date) <> local_time as timed
from (
select line, fault, raw, repair_no, replaced,
    cast(null as varchar) as cost_key,
    coalesce(case when regexp_full_match(c1, '(19[1-689]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?') then try_cast(c1 as timestamp) end, read_moment(c1, 'ymd|Asia/Ho_Chi_Minh|ORDER|2026-04-01')) as local_time,
    coalesce(case when regexp_full_match(c3, '[A-Z0-9]*[1-9][A-Z0-9]*') then c3 when regexp_full_match(c3, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c3, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c3 else named(c3) end, cast(null as varchar), cast(null as varchar) || ' ' || cast(null as varchar), cast(null as varchar)) as source_key,
    cost_kind(c2) as told_kind,
    trim(c2) as kind_text,
    cast(null as varchar) as channel,
    case when regexp_full_match(c4, '[A-Z0-9]*[1-9][A-Z0-9]*') then c4 when regexp_full_match(c4, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c4, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c4 else named(c4) end as campaign,
    cast(null as varchar) as segment,
    coalesce(case when regexp_full_match(c5, '-?[0-9]{1,14}([.][0-9]{1,4})?') then try_cast(c5 as decimal(18, 4)) end, read_amount(c5, '.')) as amount,
    'XXX' as currency,
    trim(c1) as day_text,
    trim(c5) as amount_text
from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>'))
) as r
