-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Every list that was ever published.
create table crl (
    issuer      varchar(32) not null,
    number      bigint      not null,
    position    bigint      not null,
    this_update bigint      not null,
    next_update bigint      not null,
    der         bytea       not null,
    primary key (issuer, number)
);

-- The newest list of each issuer. Number and time only grow, the position never shrinks.
create table crl_head (
    issuer      varchar(32) not null primary key,
    number      bigint      not null,
    position    bigint      not null,
    this_update bigint      not null
);
