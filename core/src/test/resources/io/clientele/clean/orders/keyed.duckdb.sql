-- one row an order number: what its rows tell together; its moment is its earliest row's
select
    key,
    min(order_key) as order_key,
    min(source_key) as source_key,
    max(source_key) as last_source_key,
    min(local_time) as local_time,
    max(local_time) as last_time,
    coalesce(min(case when timed then local_time end) = min(local_time), false) as timed,
    min(line) as line,
    max(case when makes_line then line end) as last_line,
    count(case when makes_line then 1 end) as line_count,
    count(*) as row_count,
    count(case when quantity < 0 then 1 end) as negative_count,
    sum(amount) as total,
    sum(abs(amount)) as volume,
    count(case when quantity > 0 and amount > 0 then 1 end) as sale_count,
    case
    when bool_or(test in ('true', 'yes', 'y', '1', 'x', 'test', '是', '有', 'có', 'co', 'đúng'))
        or bool_or(payment_method in ('bogus', 'bogus gateway', 'test', 'test gateway')) then 'test'
    when count(cancelled) > 0
        or bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), '\b(cancel+ed|canceled|void(ed)?|expired|rejected|declined)\b|đã hủy|đã huỷ|hủy|huỷ|da huy|取消|已关闭|已關閉|交易关闭|作废')) then 'cancelled'
    when bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), '\b(unpaid|pending|pending payment|awaiting payment|on[- ]hold|failed|draft|not paid|abandoned)\b|chờ thanh toán|chưa thanh toán|thất bại|cho thanh toan|chua thanh toan|待付款|未付款|等待.{0,4}付款|待支付|未支付|付款失败|付款失敗|支付失败')) then 'unpaid'
    when bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), '(^| |wc-)(refunded|fully refunded|returned)( |$)|đã hoàn tiền|hoàn tiền|đã trả hàng|已退款|全額退款|全额退款|退款成功|退款完成|已退货|已退貨')) then 'refunded'
    else 'counted'
end as state
from reading
where placed
group by key
