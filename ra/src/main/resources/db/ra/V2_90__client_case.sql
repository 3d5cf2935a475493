-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Programs that want to order certificates, until two officers have decided. Lists are kept one to
-- a line, as in table client.
create table client_case (
    case_number   varchar(15)  not null primary key,
    position      bigint       not null unique,
    client        varchar(32)  not null,
    request       bytea        not null,
    profiles      varchar(40)  not null,
    numbers       varchar(8)   not null,
    persons       integer      not null,
    organisations text         not null,
    mail_domains  text         not null,
    per_minute    integer      not null,
    per_day       integer      not null,
    digest        varchar(64)  not null,
    state         varchar(10)  not null check (state in ('RECEIVED', 'REVIEWED', 'APPROVED',
                      'ENROLLED', 'REJECTED', 'WITHDRAWN')),
    reason        varchar(500) not null,
    since         bigint       not null,
    version       bigint       not null
);

-- One open case to a client.
create unique index client_case_open on client_case (client)
    where state in ('RECEIVED', 'REVIEWED', 'APPROVED');

create table client_decision (
    case_number    varchar(15) not null references client_case (case_number),
    position       integer     not null,
    kind           varchar(10) not null check (kind in ('REVIEWED', 'APPROVED')),
    officer        varchar(13) not null,
    person         varchar(13) not null,
    role           varchar(5)  not null,
    session        varchar(64) not null,
    form_version   integer     not null,
    digest         varchar(64) not null,
    at             bigint      not null,
    previous       varchar(64) not null,
    hash           varchar(64) not null,
    statement_hash varchar(64) not null,
    primary key (case_number, position)
);
