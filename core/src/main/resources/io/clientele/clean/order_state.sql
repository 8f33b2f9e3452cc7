case
    when bool_or(test in ('true', 'yes', 'y', '1', 'x', 'test', '是', '有', 'có', 'co', 'đúng'))
        or bool_or(payment_method in ('bogus', 'bogus gateway', 'test', 'test gateway')) then 'test'
    when count(cancelled) > 0
        or bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), ${cancelledWords})) then 'cancelled'
    when bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), ${unpaidWords})) then 'unpaid'
    when bool_or(regexp_matches(coalesce(status, '') || ' ' || coalesce(payment_status, ''), ${refundedWords})) then 'refunded'
    else 'counted'
end
