-- few words on many rows
alter table clean.orders alter state type enum ('counted', 'cancelled', 'unpaid', 'refunded', 'test');
alter table clean.order_lines alter line_kind type enum ('goods', 'shipping', 'fee', 'discount', 'adjustment');
alter table clean.order_lines alter effect type enum ('sale', 'return', 'discount', 'adjustment');
alter table clean.order_lines alter reverses_how type enum ('stated', 'matched', 'none');
-- counted: the state of the line's order is; so the view of lines that count need not look at orders
alter table clean.order_lines add column counted boolean;
update clean.order_lines set counted = o.state = 'counted'
from clean.orders as o
where o.order_id = order_lines.order_id and o.receipt_id = order_lines.receipt_id and o.known_from = order_lines.known_from;
