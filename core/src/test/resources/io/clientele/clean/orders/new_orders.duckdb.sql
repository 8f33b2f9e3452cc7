-- one row an order of this receipt; its moment is its earliest line's, what stands on one of its rows is the order's
with grouped as (
    select
        key,
        min(order_key) as order_key,
        min(source_key) as source_key,
        min(local_time) as local_time,
        min_by(timed, local_time) as timed,
        min(line) as line,
        sum(amount) as total,
        count(case when quantity > 0 and amount > 0 then 1 end) as sale_lines,
        max(shipping) as shipping,
        max(abs(order_discount)) as order_discount,
        max(abs(refund)) as refund,
        min(currency) as currency,
        min(channel) as channel,
        bool_or(credit) as credit,
        case
    when bool_or(test in ('true', 'yes', 'y', '1', 'x', 'test', '是', '有', 'có', 'co', 'đúng'))
        or bool_or(payment_method in ('bogus', 'bogus gateway', 'test', 'test gateway')) then 'test'
    when count(cancelled) > 0
        or bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), '\b(cancel+ed|canceled|void(ed)?|expired|rejected|declined)\b|đã hủy|đã huỷ|hủy|huỷ|da huy|取消|已关闭|已關閉|交易关闭|作废')) then 'cancelled'
    when bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), '\b(unpaid|pending|pending payment|awaiting payment|on[- ]hold|failed|draft|not paid|abandoned)\b|chờ thanh toán|chưa thanh toán|thất bại|cho thanh toan|chua thanh toan|待付款|未付款|等待.{0,4}付款|待支付|未支付|付款失败|付款失敗|支付失败')) then 'unpaid'
    when bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), '(^| )(refunded|fully refunded|returned)( |$)|đã hoàn tiền|hoàn tiền|đã trả hàng|已退款|全額退款|全额退款|退款成功|退款完成|已退货|已退貨')) then 'refunded'
    else 'counted'
end as state
    from reading
    where placed
    group by key
)
select
    opaque_id('o', 'shop', g.key) as order_id,
    row_number() over (order by g.line, g.key) as order_no,
    g.key,
    g.order_key,
    g.line,
    (g.credit or false) as credit_note,
    g.sale_lines > 0 and g.total >= 0 as discountable,
    g.total,
    g.shipping,
    g.order_discount,
    case when g.state = 'refunded' and coalesce(g.refund, 0) = 0 then g.total else g.refund end as refund,
    g.currency,
    g.channel,
    case when g.state = 'refunded' then 'counted' else g.state end as state,
    p.record_id,
    g.local_time,
    utc_of_local(g.local_time, 'Asia/Ho_Chi_Minh') as happened_at,
    cast(g.local_time as date) as local_day,
    case when g.timed then cast(extract('hour' from g.local_time) * 60 + extract('minute' from g.local_time) as integer) end as local_minute,
    cast(isodow(g.local_time) as integer) as weekday
from grouped as g
left join new_parties as p on p.source_key = g.source_key
