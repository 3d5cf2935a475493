-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- A password is an HMAC, under a key that is not here, over an Argon2id hash.
create table account (
    id              varchar(10) not null primary key,
    holder          varchar(32) not null references subscriber (id),
    state           varchar(10) not null check (state in ('PREREG', 'READY', 'ACTIVE', 'LOCKED',
                                                          'SUSPENDED', 'CLOSED')),
    failures        integer     not null check (failures between 0 and 2),
    password_memory integer,
    password_passes integer,
    password_salt   bytea,
    password_hmac   bytea,
    session         varchar(64),
    opened_at       bigint      not null,
    since           bigint      not null,
    version         bigint      not null
);

create index account_of_holder on account (holder);

-- Wrong logins to accounts that do not exist, so that they look like those that do.
create table unknown_account (
    name_hash varchar(64) not null primary key,
    failures  bigint      not null,
    last_at   bigint      not null
);
