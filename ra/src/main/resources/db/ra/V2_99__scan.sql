-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Scanned papers of forms and requests: a PDF of pictures each.
create table scan (
    case_number varchar(15) not null,
    sha256      varchar(64) not null,
    document    varchar(22) not null,
    pages       integer     not null,
    officer     varchar(13) not null,
    at          bigint      not null,
    primary key (case_number, sha256)
);

-- Their octets in pieces, each encrypted under a key outside the database: no row is so large that a backup, which
-- takes many at once, would fill the memory.
create table scan_piece (
    case_number varchar(15) not null,
    sha256      varchar(64) not null,
    piece       integer     not null,
    sealed      bytea       not null,
    primary key (case_number, sha256, piece),
    foreign key (case_number, sha256) references scan (case_number, sha256)
);

alter table request add column attachments varchar(4000) not null default '';
