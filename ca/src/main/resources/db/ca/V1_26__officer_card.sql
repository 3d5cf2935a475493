-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Certificates by which officers are known, by their SHA-256 hash; one that was removed is kept.
create table officer_certificate (
    hash        varchar(64) not null primary key,
    officer     varchar(32) not null references officer_roster (officer),
    purpose     varchar(10) not null check (purpose in ('LOGIN', 'DECISION')),
    serial      varchar(40) not null,
    admitted_at bigint      not null,
    removed_at  bigint
);

create index officer_certificate_by_officer on officer_certificate (officer);

-- Officers' certificates are two kinds more. SQLite cannot change a check, so the table is copied
-- this last time: who reads a row refuses a kind that it does not know.
create table issued_certificate_of_any_kind (
    issuer     varchar(32) not null,
    serial     varchar(40) not null,
    issuance   varchar(36) not null references issuance (id),
    kind       varchar(20) not null,
    not_before bigint      not null,
    not_after  bigint      not null,
    tbs        bytea       not null,
    certificate bytea,
    signed_at  bigint,
    seal       varchar(64) not null default '',
    primary key (issuer, serial)
);

insert into issued_certificate_of_any_kind
       (issuer, serial, issuance, kind, not_before, not_after, tbs, certificate, signed_at, seal)
select issuer, serial, issuance, kind, not_before, not_after, tbs, certificate, signed_at, seal
  from issued_certificate;

drop table issued_certificate;
alter table issued_certificate_of_any_kind rename to issued_certificate;
create index issued_certificate_by_issuance on issued_certificate (issuance);
