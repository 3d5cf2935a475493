-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Sessions of browsers, in the columns that Spring Session JDBC wants (its own file is the model).
create table http_session (
    primary_id varchar(64) not null primary key,
    session_id varchar(64) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create unique index http_session_by_id on http_session (session_id);
create index http_session_by_expiry on http_session (expiry_time);
create index http_session_by_principal on http_session (principal_name);

create table http_session_attributes (
    session_primary_id varchar(64) not null references http_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Pictures to be read at login; each is used once.
create table captcha (
    id varchar(64) not null primary key,
    browser varchar(64) not null,
    answer varchar(10) not null,
    created_at bigint not null
);

create index captcha_by_age on captcha (created_at);

-- When each person logged in last.
create table last_login (
    person varchar(80) not null primary key,
    logged_in_at bigint not null
);
