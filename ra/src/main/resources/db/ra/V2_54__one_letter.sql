-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Work at the station that makes no card (a letter alone, a new PIN at the counter), and the forms
-- for passwords, contact data and cards. SQLite cannot change a check, so the tables are copied.

create table task_copy (
    id           varchar(32)  not null primary key,
    kind         varchar(16)  not null check (kind in ('PERSONALIZE', 'APPLY', 'ACTIVATE', 'RENEW',
                                                        'DOWNLOAD', 'CHANGE_PIN', 'RESET_PIN',
                                                        'UNBLOCK_PIN', 'PRINT_LETTER',
                                                        'LETTER_PIN')),
    card         varchar(32)  not null,
    owner        varchar(80)  not null,
    subject      varchar(80)  not null,
    act          varchar(40)  not null,
    account      varchar(40)  not null,
    holder       varchar(200) not null,
    state        varchar(16)  not null check (state in ('OPEN', 'PAUSED', 'DONE', 'GIVEN_UP')),
    problem      text,
    outcome      varchar(60),
    agent        varchar(32),
    session_from integer      not null,
    resumptions  integer      not null,
    version      bigint       not null,
    made_at      bigint       not null,
    changed_at   bigint       not null
);

insert into task_copy (id, kind, card, owner, subject, act, account, holder, state, problem,
                       outcome, agent, session_from, resumptions, version, made_at, changed_at)
select id, kind, card, owner, subject, act, account, holder, state, problem,
       outcome, agent, session_from, resumptions, version, made_at, changed_at
  from task;

drop table task;
alter table task_copy rename to task;

-- One open task per card (T12); printing a letter alone needs no card, and is once per letter.
create unique index task_open_at_card on task (card)
    where state in ('OPEN', 'PAUSED') and kind <> 'PRINT_LETTER';
create unique index task_open_for_letter on task (subject)
    where state in ('OPEN', 'PAUSED') and kind = 'PRINT_LETTER';
create index task_by_agent on task (agent);
create index task_by_owner on task (owner, made_at);

create table request_copy (
    case_number     varchar(15)  not null primary key,
    position        bigint       not null unique,
    kind            varchar(10)  not null check (kind in ('REVOCATION', 'RESUMPTION', 'PASSWORD',
                        'CONTACT', 'CARD')),
    account         varchar(10)  not null,
    ground          varchar(20)  not null check (ground in ('NAME_CHANGED', 'KEY_SUSPECTED',
                        'CARD_LOST', 'NO_LONGER_NEEDED', 'OWN_MOTION', 'REASON_GONE', 'OTHER',
                        'FORGOTTEN', 'LETTER_LOST', 'LETTER_OPENED', 'CONTACT_CHANGED',
                        'CARD_DAMAGED')),
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

create table request_decision_copy (
    case_number  varchar(15) not null references request_copy (case_number),
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

insert into request_copy (case_number, position, kind, account, ground, note, state, reason, since,
                          version, form_version, digest, entered_officer, entered_person,
                          entered_at)
select case_number, position, kind, account, ground, note, state, reason, since,
       version, form_version, digest, entered_officer, entered_person, entered_at
  from request;

insert into request_decision_copy (case_number, position, kind, officer, person, role, session,
                                   form_version, digest, at, previous, hash)
select case_number, position, kind, officer, person, role, session,
       form_version, digest, at, previous, hash
  from request_decision;

drop table request_decision;
drop table request;
alter table request_copy rename to request;
alter table request_decision_copy rename to request_decision;

-- One open request of a kind per account (E7).
create unique index request_open on request (account, kind)
    where state in ('RECEIVED', 'REVIEWED', 'RETURNED');
create index request_of_account on request (account, position);
create index request_by_state on request (state, since);
