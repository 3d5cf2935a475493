-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

create table case_count (
    month varchar(4) not null primary key,
    value bigint     not null
);

create table form (
    case_number        varchar(15)  not null primary key,
    position           bigint       not null unique,
    state              varchar(10)  not null check (state in ('RECEIVED', 'REVIEWED', 'APPROVED',
                           'EXECUTED', 'CLOSED', 'RETURNED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    since              bigint       not null,
    version            bigint       not null,
    form_version       integer      not null,
    digest             varchar(64)  not null,
    digest_salt        varchar(32)  not null,
    entered_officer    varchar(13)  not null,
    entered_person     varchar(13)  not null,
    entered_at         bigint       not null,
    surname            varchar(64)  not null,
    given_name         varchar(64)  not null,
    common_name        varchar(64)  not null,
    national_id_sealed bytea        not null,
    national_id_hash   varchar(64)  not null,
    mail               varchar(254) not null,
    phone              varchar(40)  not null,
    postal_code        varchar(6)   not null,
    address_line       varchar(120) not null,
    language           varchar(10)  not null,
    attachments        varchar(4000) not null,
    reason             varchar(500) not null,
    holder             varchar(32),
    account            varchar(10),
    card               varchar(32)
);

-- One open form of a kind per person (E7).
create unique index form_open on form (national_id_hash)
    where state in ('RECEIVED', 'REVIEWED', 'APPROVED', 'EXECUTED', 'RETURNED');
create index form_by_state on form (state, position);
create index form_of_account on form (account);

create table form_decision (
    case_number  varchar(15) not null references form (case_number),
    position     integer     not null,
    kind         varchar(10) not null check (kind in ('REVIEWED', 'APPROVED')),
    officer      varchar(13) not null,
    person       varchar(13) not null,
    role         varchar(5)  not null,
    session      varchar(64) not null,
    form_version integer     not null,
    digest       varchar(64) not null,
    at           bigint      not null,
    previous     varchar(64) not null,
    hash         varchar(64) not null,
    primary key (case_number, position)
);

-- How often a person tried to be both pairs of eyes; three ring an alarm (E15).
create table same_person_refusal (
    person  varchar(13) not null primary key,
    count   bigint      not null,
    last_at bigint      not null
);
