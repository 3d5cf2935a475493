-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

create table officer (
    id              varchar(13) not null primary key,
    person          varchar(13) not null,
    name            varchar(64) not null,
    login           varchar(32) not null unique,
    role            varchar(5)  not null check (role in ('RAO', 'RAS', 'CAO', 'HELP', 'AUD', 'ADMIN')),
    state           varchar(10) not null check (state in ('ACTIVE', 'LOCKED')),
    failures        integer     not null check (failures between 0 and 2),
    password_memory integer     not null,
    password_passes integer     not null,
    password_salt   bytea       not null,
    password_hmac   bytea       not null,
    session         varchar(64),
    enrolled_at     bigint      not null,
    version         bigint      not null
);

create index officer_by_person on officer (person);
