-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- What officers' cards signed, by the SHA-256 hash of the text; rows are only ever added. Reviews
-- and approvals name the row by which they were decided; none of a trial's passwords.
create table signed_decision (
    statement_hash varchar(64) not null primary key,
    case_number    varchar(15) not null,
    position       integer     not null,
    verdict        varchar(10) not null,
    officer        varchar(13) not null,
    statement      bytea       not null,
    signature      bytea       not null,
    certificate    bytea       not null,
    at             bigint      not null,
    unique (case_number, position)
);

alter table form_decision add column statement_hash varchar(64);
alter table request_decision add column statement_hash varchar(64);

-- What an officer set out to decide, until the card has signed; the outcome once it was settled.
create table pending_decision (
    id          varchar(32)  not null primary key,
    officer     varchar(13)  not null references officer (id),
    session     varchar(64)  not null,
    operation   varchar(32)  not null,
    paper       varchar(8)   not null,
    case_number varchar(15)  not null,
    verdict     varchar(10)  not null,
    seen        varchar(64)  not null,
    reason      varchar(200) not null,
    outcome     varchar(40),
    made_at     bigint       not null
);
