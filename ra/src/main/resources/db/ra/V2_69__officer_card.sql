-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The card of an officer: the one-time code that lets it be made, and how far it has come. The code
-- is kept as a hash only. Instants are epoch milliseconds.
create table officer_card (
    id               varchar(32) not null primary key,
    officer          varchar(13) not null references officer (id),
    card             varchar(32) not null unique,
    state            varchar(8)  not null check (state in ('INVITED', 'READY', 'VOID')),
    code_hash        varchar(64) not null,
    tries            integer     not null,
    expires_at       bigint      not null,
    key_version      integer     not null,
    pending_version  integer,
    device_serial    varchar(20) unique,
    card_key         varchar(64),
    card_certificate varchar(40),
    sealed           integer     not null check (sealed in (0, 1)),
    pin_set          integer     not null check (pin_set in (0, 1)),
    nonce            varchar(128),
    login_request    bytea,
    decision_request bytea,
    login_issuance   varchar(36),
    decision_issuance varchar(36),
    made_at          bigint      not null,
    ready_at         bigint
);

create index officer_card_by_officer on officer_card (officer);

-- Logins by card: proven at the card, completed once, in the browser that began. While such a
-- session lasts, the card stays in this reader of this agent.
create table officer_card_login (
    task         varchar(32)  not null primary key,
    owner        varchar(80)  not null,
    officer      varchar(13)  not null references officer (id),
    certificate  varchar(40)  not null,
    agent        varchar(32)  not null,
    reader       varchar(200) not null,
    proven_at    bigint       not null,
    session      varchar(64)  unique
);

create index officer_card_login_by_agent on officer_card_login (agent);
