-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Whose make a card is, as the station has seen it.
alter table card add column make varchar(8) not null default 'OWN'
    check (make in ('OWN', 'FOREIGN'));

-- PUKs of cards of other makers, encrypted under a key outside of the database. The pending one is
-- written down before the card is touched; which of both a card has is then found out with one try
-- at most (T14).
create table card_puk (
    card            varchar(32) not null primary key references card (id),
    state           varchar(8)  not null check (state in ('SETTLED', 'UNDERWAY', 'LOST')),
    present         bytea       not null,
    present_version integer     not null,
    pending         bytea,
    pending_version integer,
    first_try       varchar(8)  check (first_try in ('PRESENT', 'PENDING')),
    session         varchar(60),
    told            varchar(60),
    misses          integer     not null,
    version         bigint      not null
);
