-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- One row for each time that this database was put back from a backup. While the newest has no
-- `reconciled_at`, nothing is signed.
create table restoration (
    restored_at   bigint      not null primary key,
    backup_at     bigint      not null,
    backup        varchar(64) not null,
    reconciled_at bigint,
    plan          varchar(64) not null
);

-- No list may have a number up to this one: it was published before a restore, and our own rows do
-- not know it.
create table crl_floor (
    issuer varchar(32) not null primary key,
    number bigint      not null
);
