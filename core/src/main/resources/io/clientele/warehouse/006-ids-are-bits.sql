-- ids of facts: 128 bits instead of 26 characters
alter table clean.parties alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table clean.attributes alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table clean.summaries alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table clean.findings alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table clean.orders alter order_id type uuid using cast(kept_id(order_id) as uuid);
alter table clean.orders alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table clean.order_lines alter order_id type uuid using cast(kept_id(order_id) as uuid);
alter table clean.order_lines alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table clean.order_lines alter reverses_order type uuid using cast(kept_id(reverses_order) as uuid);
alter table unify.memberships alter record_id type uuid using cast(kept_id(record_id) as uuid);
alter table unify.memberships alter customer_id type uuid using cast(kept_id(customer_id) as uuid);
alter table unify.memberships alter contact_id type uuid using cast(kept_id(contact_id) as uuid);
alter table warehouse.last_customers alter customer_id type uuid using cast(kept_id(customer_id) as uuid);
