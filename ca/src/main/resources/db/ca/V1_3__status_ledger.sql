-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The last position of the ledger and the running hash over all changes; one row only. Whoever
-- changes a status takes this row first, so positions are gapless and in the order of commits.
create table status_ledger (
    one      integer     not null primary key check (one = 1),
    position bigint      not null,
    hash     varchar(64) not null
);

-- What was changed, and what the status was afterwards.
create table status_change (
    position        bigint      not null primary key,
    issuer          varchar(32) not null,
    serial          varchar(40) not null,
    change          varchar(12) not null check (change in
                    ('issue', 'activate', 'hold', 'release', 'revoke', 'lapse', 'supersede')),
    at              bigint      not null,
    not_after       bigint      not null,
    state           varchar(12) not null check (state in
                    ('pending', 'good', 'held', 'held-pending', 'revoked')),
    since           bigint      not null,
    reason          integer     not null,
    invalidity_date bigint      not null
);

create index status_change_by_certificate on status_change (issuer, serial, position);

-- The status of every certificate now. `since` is the first moment of distrust, 0 when good;
-- `reason` is the CRLReason code of a revoked one, otherwise 0; so is `invalidity_date` when not known.
create table certificate_status (
    issuer          varchar(32) not null,
    serial          varchar(40) not null,
    not_after       bigint      not null,
    state           varchar(12) not null check (state in
                    ('pending', 'good', 'held', 'held-pending', 'revoked')),
    since           bigint      not null,
    reason          integer     not null,
    invalidity_date bigint      not null,
    position        bigint      not null,
    primary key (issuer, serial)
);

create index certificate_status_listed on certificate_status (issuer, serial)
    where state <> 'good';
