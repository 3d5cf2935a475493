-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Agents that dial in. Every secret is a SHA-256 hash; instants are epoch milliseconds.
create table agent_code (
    id          varchar(32)  not null primary key,
    link_hash   varchar(64)  not null unique,
    handle      varchar(3)   not null,
    secret_hash varchar(64)  not null,
    browser     varchar(64),
    user_name   varchar(80),
    site        varchar(300) not null,
    state       varchar(8)   not null check (state in ('OPEN', 'USED', 'SPENT')),
    tries       integer      not null,
    made_at     bigint       not null,
    expires_at  bigint       not null
);

create unique index agent_code_open_handle on agent_code (handle) where state = 'OPEN';

create table agent_connection (
    id           varchar(32)  not null primary key,
    token_hash   varchar(64)  not null unique,
    ticket_hash  varchar(64)  unique,
    ticket_until bigint       not null,
    browser      varchar(64),
    user_name    varchar(80),
    site         varchar(300) not null,
    kind         varchar(8)   not null check (kind in ('AGENT', 'STATION')),
    installation varchar(64)  not null,
    program      varchar(40)  not null,
    sealing_key  bytea        not null,
    state        varchar(8)   not null check (state in ('WAITING', 'BOUND', 'CLOSED')),
    closing      varchar(16),
    readers      text         not null,
    pair         varchar(32),
    pair_due     integer      not null,
    opened_at    bigint       not null,
    last_poll    bigint       not null
);

create index agent_connection_by_browser on agent_connection (browser);
create index agent_connection_by_pair on agent_connection (pair);
create index agent_connection_by_user on agent_connection (user_name);

create table agent_pair (
    id           varchar(32) not null primary key,
    browser_hash varchar(64) not null unique,
    agent_hash   varchar(64) unique,
    installation varchar(64) not null,
    user_name    varchar(80),
    made_at      bigint      not null,
    revoked_at   bigint
);

create index agent_pair_by_user on agent_pair (user_name);
