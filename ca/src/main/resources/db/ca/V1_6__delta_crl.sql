-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Every delta that was ever published. Its number is of the same sequence as those of the full lists;
-- a delta made together with a full list has the same number.
create table delta_crl (
    issuer      varchar(32) not null,
    number      bigint      not null,
    base        bigint      not null,
    position    bigint      not null,
    this_update bigint      not null,
    next_update bigint      not null,
    der         bytea       not null,
    primary key (issuer, number),
    foreign key (issuer, base) references crl (issuer, number)
);

-- The newest delta of each issuer; only forward, as crl_head.
create table delta_crl_head (
    issuer      varchar(32) not null primary key,
    number      bigint      not null,
    position    bigint      not null,
    this_update bigint      not null
);

-- Which list is the oldest that somebody may still rely on.
create index crl_by_next_update on crl (issuer, next_update);

-- What has changed at one issuer, however much the others change.
create index status_change_by_issuer on status_change (issuer, position);
