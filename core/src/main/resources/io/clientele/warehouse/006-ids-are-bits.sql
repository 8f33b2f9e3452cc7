-- ids of facts: 128 bits instead of 26 characters; here their text, in the next the type. Not in one: a log that holds a function
-- of ours could not be read at the next open
update clean.parties set record_id = kept_id(record_id);
update clean.attributes set record_id = kept_id(record_id);
update clean.summaries set record_id = kept_id(record_id);
update clean.findings set record_id = kept_id(record_id);
update clean.orders set order_id = kept_id(order_id), record_id = kept_id(record_id);
update clean.order_lines set order_id = kept_id(order_id), record_id = kept_id(record_id), reverses_order = kept_id(reverses_order);
update unify.memberships set record_id = kept_id(record_id), customer_id = kept_id(customer_id), contact_id = kept_id(contact_id);
update warehouse.last_customers set customer_id = kept_id(customer_id);
