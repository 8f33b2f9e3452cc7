-- one row a row of the table, with its order's key, whether that is told, and whether the row can be placed
with keyed as (
    select
        *,
        coalesce(
            order_key, concat_ws('|', 'row', source_key, cast(local_time as varchar), cast(line as varchar))
        ) as key,
        fault is null and local_time is not null and amount is not null and quantity is not null
            and not replaced as placed,
        strpos(date_text, ':') > 0 or cast(local_time as date) <> local_time as timed
    from (
select r.*, case when abs(quantity) < 90000 and abs(unit_price) < 100000 then cast(quantity * unit_price as decimal(18, 4)) else try_cast(cast(quantity as decimal(38, 4)) * unit_price as decimal(18, 4)) end as amount
from (
select line, repair_no, replaced, fault, day_above as date_text,
    case when regexp_full_match(number_above, '[A-Z0-9]*[1-9][A-Z0-9]*') then number_above when regexp_full_match(number_above, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(number_above, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then number_above else named(number_above) end as order_key,
    coalesce(case when regexp_full_match(day_above, '(19[1-689]|20[0-9])[0-9]-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?') then try_cast(day_above as timestamp) end, read_moment(day_above, 'ymd|Asia/Ho_Chi_Minh|ORDER|2026-04-01')) as local_time,
    coalesce(case when regexp_full_match(c3, '[A-Z0-9]*[1-9][A-Z0-9]*') then c3 when regexp_full_match(c3, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c3, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c3 else named(c3) end, cast(null as varchar), cast(null as varchar) || ' ' || cast(null as varchar), cast(null as varchar)) as source_key,
    case when regexp_full_match(c4, '[A-Z0-9]*[1-9][A-Z0-9]*') then c4 when regexp_full_match(c4, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c4, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c4 else named(c4) end as country,
    case when regexp_full_match(c5, '[A-Z0-9]*[1-9][A-Z0-9]*') then c5 when regexp_full_match(c5, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c5, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c5 else named(c5) end as product_id,
    case when regexp_full_match(c5, '[A-Z0-9]*[1-9][A-Z0-9]*') then c5 when regexp_full_match(c5, '[!-&(-<>-~À-ÖØ-öø-ɏẠ-ỹ一-鿿]([ -~À-ÖØ-öø-ɏẠ-ỹ一-鿿]*[!-~À-ÖØ-öø-ɏẠ-ỹ一-鿿])?') and not regexp_full_match(c5, '(?i)(?:[- ]+|\#div\/0\!|\#n\/a|\#na|\#name\?|\#null\!|\#num\!|\#ref\!|\#value\!|\(blank\)|\(not set\)|\(null\)|\(unknown\)|\-|\-\-|\-\-\-|\.|0|\<null\>|\?|\?\?|\?\?\?|\[null\]|\\n|\_|anonymous|blank|cash customer|chưa có|guest|guest customer|guest user|khach le|khach vang lai|khong co|khách hàng lẻ|khách lẻ|khách vãng lai|không|không có|không rõ|n\/a|na|nan|nil|none|not available|not set|null|trống|undefined|unknown|walk in|walk in customer|walk\-in|walk\-in customer|walkin|ẩn danh|不明|不详|匿名|散客|无|未知|沒有|没有|游客|無|空|访客|零售客户)') then c5 else named(c5) end as product_name,
    coalesce(case when regexp_full_match(c6, '-?[0-9]{1,14}([.][0-9]{1,4})?') then try_cast(c6 as decimal(18, 4)) end, read_quantity(c6, '.')) as quantity,
    coalesce(case when regexp_full_match(c7, '-?[0-9]{1,14}([.][0-9]{1,4})?') then try_cast(c7 as decimal(18, 4)) end, read_amount(c7, '.')) as unit_price,
    lower(trim(c8)) as status
from (select *, c1 as number_above, c2 as day_above from (select *, 0 as repair_no, false as replaced from read_parquet('<rows>')) as t) as f
) as r
    ) as r
)
select line, repair_no, key, order_key is not null as numbered, placed, timed, local_time, source_key, country, product_id, quantity, unit_price, amount, status
from keyed
