-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Programs that may order certificates. `certificate` is the number of theirs, of the operations CA;
-- profiles, organisations (identifier, space, name) and mail domains stand one to a line.
create table client (
    name          varchar(32) not null primary key,
    certificate   varchar(40) not null unique,
    profiles      text        not null,
    numbers       varchar(8)  not null unique,
    persons       integer     not null check (persons in (0, 1)),
    organisations text        not null,
    mail_domains  text        not null,
    per_minute    integer     not null check (per_minute > 0),
    per_day       integer     not null check (per_day > 0),
    active        integer     not null check (active in (0, 1)),
    changed_at    bigint      not null
);

-- How many certificates a client ordered in a day of UTC, counted from 1970.
create table client_day (
    client  varchar(32) not null references client (name),
    day     bigint      not null,
    ordered integer     not null check (ordered > 0),
    primary key (client, day)
);

-- Whose a certificate is: what a client did not order does not exist for it.
create table ordered_certificate (
    client     varchar(32) not null references client (name),
    serial     varchar(40) not null,
    issuer     varchar(32) not null,
    profile    varchar(20) not null check (profile in ('signature', 'encryption')),
    ordered_at bigint      not null,
    primary key (client, serial)
);

create index ordered_certificate_in_order on ordered_certificate (client, ordered_at, serial);

-- Three kinds more; a check cannot be changed in both databases alike, so the table is copied.
create table issued_certificate_of_more_kinds (
    issuer     varchar(32) not null,
    serial     varchar(40) not null,
    issuance   varchar(36) not null references issuance (id),
    kind       varchar(20) not null check (kind in ('signature', 'encryption', 'card-authentication',
               'attestation', 'ordered-signature', 'ordered-encryption', 'program')),
    not_before bigint      not null,
    not_after  bigint      not null,
    tbs        bytea       not null,
    certificate bytea,
    signed_at  bigint,
    seal       varchar(64) not null default '',
    primary key (issuer, serial)
);

insert into issued_certificate_of_more_kinds
       (issuer, serial, issuance, kind, not_before, not_after, tbs, certificate, signed_at, seal)
select issuer, serial, issuance, kind, not_before, not_after, tbs, certificate, signed_at, seal
  from issued_certificate;

drop table issued_certificate;
alter table issued_certificate_of_more_kinds rename to issued_certificate;
create index issued_certificate_by_issuance on issued_certificate (issuance);
