-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- One chain per run of a node; sequence and hash are those of its last entry.
create table audit_chain (
    id        varchar(36)  not null primary key,
    node      varchar(64)  not null,
    opened_at bigint       not null,
    sequence  bigint       not null check (sequence >= 0),
    hash      bytea        not null
);

create table audit_entry (
    chain    varchar(36)   not null references audit_chain (id),
    sequence bigint        not null check (sequence > 0),
    at       bigint        not null,
    actor    varchar(200)  not null,
    role     varchar(40)   not null,
    action   varchar(100)  not null,
    object   varchar(400)  not null,
    outcome  varchar(10)   not null check (outcome in ('done', 'refused', 'failed')),
    source   varchar(200)  not null,
    detail   varchar(4000) not null,
    hash     bytea         not null,
    primary key (chain, sequence)
);

create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_object on audit_entry (object);

-- Chains that have ended, in the order in which they did, chained themselves.
create table audit_ended_chain (
    position bigint      not null primary key,
    chain    varchar(36) not null unique references audit_chain (id),
    sequence bigint      not null,
    hash     bytea       not null,
    register bytea       not null
);

-- The last row of the register above; one row only.
create table audit_register (
    one      integer not null primary key check (one = 1),
    position bigint  not null,
    register bytea   not null
);

-- What was signed and also written to the second place.
create table audit_checkpoint (
    node      varchar(64) not null,
    number    bigint      not null check (number > 0),
    at        bigint      not null,
    content   text        not null,
    signature text        not null,
    primary key (node, number)
);
