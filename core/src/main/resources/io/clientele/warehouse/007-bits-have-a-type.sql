-- ids of facts are of a type of fixed width
alter table clean.parties alter record_id type uuid;
alter table clean.attributes alter record_id type uuid;
alter table clean.summaries alter record_id type uuid;
alter table clean.findings alter record_id type uuid;
alter table clean.orders alter order_id type uuid;
alter table clean.orders alter record_id type uuid;
alter table clean.order_lines alter order_id type uuid;
alter table clean.order_lines alter record_id type uuid;
alter table clean.order_lines alter reverses_order type uuid;
alter table unify.memberships alter record_id type uuid;
alter table unify.memberships alter customer_id type uuid;
alter table unify.memberships alter contact_id type uuid;
alter table warehouse.last_customers alter customer_id type uuid;
