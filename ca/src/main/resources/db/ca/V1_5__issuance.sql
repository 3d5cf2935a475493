-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The authority's own list of officers; roles are divided by spaces.
create table officer_roster (
    officer    varchar(32) not null primary key,
    person     varchar(64) not null,
    roles      varchar(64) not null,
    active     integer     not null check (active in (0, 1)),
    changed_at bigint      not null
);

-- One row per act of issuance. The mandate is what may be used once only; it is given back when the
-- issuance is abandoned.
create table issuance (
    id           varchar(36)  not null primary key,
    account      varchar(64)  not null,
    card         varchar(32)  not null,
    mandate      varchar(100) unique,
    evidence     text         not null,
    owner        varchar(64)  not null,
    leased_until bigint       not null,
    recorded_at  bigint       not null,
    finished     varchar(10)  not null check (finished in ('no', 'signed', 'abandoned'))
);

create index issuance_by_progress on issuance (finished, recorded_at);

-- Every certificate that was ever recorded. The signature comes later, once, and never changes.
create table issued_certificate (
    issuer     varchar(32) not null,
    serial     varchar(40) not null,
    issuance   varchar(36) not null references issuance (id),
    kind       varchar(20) not null check (kind in ('signature', 'encryption', 'card-authentication', 'attestation')),
    not_before bigint      not null,
    not_after  bigint      not null,
    tbs        bytea       not null,
    certificate bytea,
    signed_at  bigint,
    primary key (issuer, serial)
);

create index issued_certificate_by_issuance on issued_certificate (issuance);

-- Every public key that was ever certified, by the SHA-256 hash of its SubjectPublicKeyInfo.
create table seen_key (
    spki_sha256 varchar(64) not null primary key,
    issuer      varchar(32) not null,
    serial      varchar(40) not null,
    seen_at     bigint      not null
);

-- Nonces that an issuance has used up.
create table used_nonce (
    nonce   varchar(128) not null primary key,
    used_at bigint       not null
);
