-- one row a customer, with what a search looks into: a line for each way the name, key, contact or place may be typed
select
    customer_id,
    search_text(concat_ws(chr(10), full_name, source_key, email, phone, city, region, country)) as text
from unify.customers
