-- one row a write: who, when, what came in or changed, and how to undo it; place is the order of writing
create table receipts (
    receipt_id varchar(40) not null primary key, place integer not null, kind varchar(20) not null,
    actor varchar(200) not null, written_at varchar(40) not null, subject varchar(4000) not null, sha256 varchar(64),
    row_count bigint, value_before varchar(4000), value_after varchar(4000), inverse varchar(4000) not null,
    withdrawn_at varchar(40)
);

-- one row a version of a setting; the highest is in force, a value of null means the default
create table settings (
    setting varchar(200) not null, version integer not null, setting_value varchar(4000),
    receipt_id varchar(40) not null references receipts (receipt_id), primary key (setting, version)
);

-- one row a column of a saved mapping; tables with equal columns_key have the same columns, the highest number is in force
create table mappings (
    mapping_no integer not null, source varchar(1000) not null, columns_key varchar(64) not null,
    column_no integer not null, header varchar(4000) not null, meaning varchar(100) not null, date_order varchar(20),
    receipt_id varchar(40) not null references receipts (receipt_id), primary key (mapping_no, column_no)
);
