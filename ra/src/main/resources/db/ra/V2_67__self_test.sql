-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Kinds of tasks are no matter of the table any more: who reads a row refuses a kind that it does not
-- know, and each new kind would copy the table once more, since SQLite cannot change a check. It is
-- copied this last time.

create table task_copy (
    id           varchar(32)  not null primary key,
    kind         varchar(40)  not null,
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

-- What was read of a holder's card last, for the test of a computer.
create table card_check (
    account    varchar(10)  not null primary key,
    at         bigint       not null,
    reader     varchar(200) not null,
    tries_left integer      not null,
    signature  varchar(12)  not null,
    encryption varchar(12)  not null
);

-- What a test of a computer found, for the help desk, by its code; for a day.
create table self_test (
    code    varchar(8)  not null primary key,
    account varchar(10) not null references account (id),
    made_at bigint      not null
);

create index self_test_of_account on self_test (account, made_at);
create index self_test_by_time on self_test (made_at);

create table self_test_row (
    code     varchar(8)   not null references self_test (code),
    position integer      not null,
    finding  varchar(40)  not null,
    detail   varchar(200) not null,
    primary key (code, position)
);
