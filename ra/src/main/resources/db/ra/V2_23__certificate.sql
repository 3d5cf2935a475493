-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Holders' certificates in their lifecycle. Instants are epoch milliseconds.
create table certificate (
    issuer       varchar(32) not null,
    serial       varchar(40) not null,
    pair         varchar(36) not null,
    usage        varchar(10) not null check (usage in ('SIGNATURE', 'ENCRYPTION')),
    account      varchar(10) not null,
    card         varchar(32) not null,
    key_hash     varchar(64) not null,
    not_before   bigint      not null,
    not_after    bigint      not null,
    state        varchar(10) not null check (state in ('PENDING', 'ACTIVE', 'HOLD', 'REVOKED',
                                                       'SUPERSEDED', 'LAPSED', 'EXPIRED')),
    held_from    varchar(10) check (held_from in ('PENDING', 'ACTIVE')),
    held_since   bigint,
    loaded       integer     not null,
    since        bigint      not null,
    version      bigint      not null,
    primary key (issuer, serial)
);

create unique index certificate_by_pair on certificate (pair, usage);
create index certificate_by_account on certificate (account, not_before);

-- One application per registration (E7), with the proof that the card gave.
create table certificate_application (
    form                varchar(64) not null primary key,
    account             varchar(10) not null,
    card                varchar(32) not null,
    terms               varchar(40) not null,
    state               varchar(10) not null check (state in ('OPEN', 'ISSUED', 'CANCELLED')),
    task                varchar(32),
    step                integer     not null,
    origin              varchar(300),
    nonce               bytea,
    request             bytea,
    encryption_key      bytea,
    statement           bytea,
    statement_signature bytea,
    expected            bytea,
    answered            bytea,
    pair                varchar(36),
    rejections          integer     not null,
    rejected_key        varchar(64),
    made_at             bigint      not null,
    version             bigint      not null
);

create index certificate_application_by_account on certificate_application (account);
