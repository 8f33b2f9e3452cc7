create schema collect;
create schema clean;
create schema unify;

-- one row a table of a file that was taken in
create table collect.receipts (
    receipt_id varchar primary key, place bigint not null, source varchar not null, file varchar not null,
    table_name varchar not null, sha256 varchar not null, encoding varchar not null, row_count bigint not null,
    received_at timestamp not null, backfill boolean not null, zone varchar not null, kind varchar not null,
    withdrawn_at timestamp
);
-- one row a column of a receipt
create table collect.mappings (
    receipt_id varchar not null, column_no integer not null, header varchar, meaning varchar, format varchar,
    certainty double, because varchar
);

-- one row a version of a record
create table clean.parties (
    record_id varchar not null, source varchar not null, source_key varchar not null, party_kind varchar not null,
    full_name varchar, family_name varchar, given_name varchar, name_key varchar, phone_e164 varchar, email varchar,
    birth_date date, gender varchar, country varchar, region varchar, city varchar, address varchar,
    postal_code varchar, registered_on date,
    known_from timestamp, known_to timestamp, receipt_id varchar not null, line bigint not null
);
-- one row an attribute value of a record
create table clean.attributes (
    record_id varchar not null, attribute varchar not null, text_value varchar, number_value decimal(18, 4),
    date_value date, from_at timestamp, known_from timestamp, known_to timestamp, receipt_id varchar not null,
    line bigint not null
);
-- one row a version of an order
create table clean.orders (
    order_id varchar not null, source varchar not null, order_key varchar not null, state varchar not null,
    credit_note boolean not null, channel varchar, touchpoint varchar, currency varchar not null,
    record_id varchar, happened_at timestamp not null, local_day date not null, local_minute integer,
    weekday integer not null, known_from timestamp not null, known_to timestamp, receipt_id varchar not null,
    line bigint not null
);
-- one row a line of a version of an order; effect says what it does: sale, return, discount, adjustment
create table clean.order_lines (
    order_id varchar not null, line_no integer not null, product_id varchar, line_kind varchar not null,
    effect varchar not null, quantity decimal(18, 4) not null, unit_price decimal(18, 4),
    amount decimal(18, 4) not null, amount_base decimal(18, 4),
    reverses_order varchar, reverses_line integer, reverses_how varchar,
    record_id varchar, happened_at timestamp not null, local_day date not null, local_minute integer,
    weekday integer not null, known_from timestamp not null, known_to timestamp, receipt_id varchar not null,
    line bigint not null
);
-- one row a customer-level summary: what a source tells instead of orders
create table clean.summaries (
    record_id varchar not null, purchases bigint, amount decimal(18, 4), amount_base decimal(18, 4),
    first_day date, last_day date, currency varchar not null,
    known_from timestamp not null, known_to timestamp, receipt_id varchar not null, line bigint not null
);
-- one row a product
create table clean.products (
    product_id varchar not null, name varchar, category varchar, brand varchar, receipt_id varchar not null
);
-- one row something cleaning noticed about a row that went in
create table clean.findings (
    receipt_id varchar not null, line bigint, record_id varchar, rule varchar not null, field varchar,
    before varchar, after varchar, row_count bigint not null
);
-- one row a row that could not be placed
create table clean.quarantine (
    receipt_id varchar not null, line bigint not null, reason varchar not null, field varchar, value varchar,
    raw varchar
);
-- one row a part of a receipt; kept + set_aside + already_known = the file
create table clean.balances (
    receipt_id varchar not null, part varchar not null, row_count bigint not null, amount decimal(38, 4)
);

-- one row a stretch of time in which a record belongs to a customer
create table unify.memberships (
    record_id varchar not null, customer_id varchar not null, contact_id varchar not null,
    provisional boolean not null, known_from timestamp, known_to timestamp, cause varchar not null, run_id varchar
);

-- one row a run: an import takes files in, a compute makes the tables; state is running, done, failed, cancelled, interrupted
create table warehouse.runs (
    run_id varchar not null, place bigint not null, kind varchar not null, first_receipt bigint,
    started_at timestamp not null,    ended_at timestamp, state varchar not null, step varchar, error varchar
);
-- one row a step of a run
create table warehouse.steps (
    run_id varchar not null, place integer not null, step varchar not null, row_count bigint not null,
    millis bigint not null, reused boolean not null, fingerprint varchar not null, sql varchar not null
);
-- one row a figure that was shown
create table warehouse.evidence (
    evidence_id varchar not null, measure varchar not null, scope varchar not null, as_of date not null,
    definition varchar not null, sql varchar not null, kernel varchar, rows_sql varchar not null,
    rows_order varchar not null, run_id varchar
);
