-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

create table request (
    case_number     varchar(15)  not null primary key,
    position        bigint       not null unique,
    kind            varchar(10)  not null check (kind in ('REVOCATION', 'RESUMPTION')),
    account         varchar(10)  not null,
    ground          varchar(20)  not null check (ground in ('NAME_CHANGED', 'KEY_SUSPECTED',
                        'CARD_LOST', 'NO_LONGER_NEEDED', 'OWN_MOTION', 'REASON_GONE', 'OTHER')),
    note            varchar(500) not null,
    state           varchar(10)  not null check (state in ('RECEIVED', 'REVIEWED', 'EXECUTED',
                        'RETURNED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    reason          varchar(500) not null,
    since           bigint       not null,
    version         bigint       not null,
    form_version    integer      not null,
    digest          varchar(64)  not null,
    entered_officer varchar(13)  not null,
    entered_person  varchar(13)  not null,
    entered_at      bigint       not null
);

-- One open request of a kind per account (E7).
create unique index request_open on request (account, kind)
    where state in ('RECEIVED', 'REVIEWED', 'RETURNED');
create index request_of_account on request (account, position);
create index request_by_state on request (state, since);

create table request_decision (
    case_number  varchar(15) not null references request (case_number),
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
