-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Suspensions and revocations of many certificates at once. `dry_run` is what was found when the
-- officer asked, `outcomes` what became of those up to `reached`; both as `NAME=number` and spaces.
create table mass_change (
    case_number     varchar(15)  not null primary key,
    position        bigint       not null unique,
    act             varchar(10)  not null check (act in ('SUSPEND', 'REVOKE')),
    ground          varchar(20)  not null,
    note            varchar(200) not null,
    source          varchar(10)  not null check (source in ('TAKEN_IN', 'SERIALS', 'KEYS')),
    first_day       varchar(10),
    last_day        varchar(10),
    entries         integer      not null,
    entries_hash    varchar(64),
    dry_run         varchar(300) not null,
    people          bigint       not null,
    digest          varchar(64)  not null,
    entered_officer varchar(13)  not null,
    entered_person  varchar(13)  not null,
    entered_at      bigint       not null,
    state           varchar(10)  not null check (state in ('DRAFTED', 'PROPOSED', 'APPROVED', 'DONE',
                        'REJECTED', 'WITHDRAWN')),
    reason          varchar(500) not null,
    reached         varchar(64)  not null,
    outcomes        varchar(300) not null,
    since           bigint       not null,
    version         bigint       not null
);

create index mass_change_by_state on mass_change (state, since, position);

-- The lines of a list that was brought: serial numbers or hashes of keys.
create table mass_entry (
    case_number varchar(15) not null references mass_change (case_number),
    position    integer     not null,
    digits      varchar(64) not null,
    primary key (case_number, position)
);

create table mass_decision (
    case_number    varchar(15) not null references mass_change (case_number),
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
    statement_hash varchar(64),
    primary key (case_number, position)
);

-- Cards by the day on which they came, and the certificates on each.
create index card_by_intake on card (taken_in_at, id);
create index certificate_by_card on certificate (card);
