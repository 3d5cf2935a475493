-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- Suspensions and losses reported on the telephone or at the counter; wrong proofs are kept, too.
create table hotline_call (
    id        varchar(32)  not null primary key,
    account   varchar(10)  not null,
    officer   varchar(13)  not null,
    proof     varchar(15)  not null check (proof in ('CALLED_BACK', 'NATIONAL_ID',
                                                     'IDENTITY_SEEN')),
    caller    varchar(60)  not null,
    note      varchar(300) not null,
    card_lost integer      not null check (card_lost in (0, 1)),
    held      integer      not null check (held in (0, 1)),
    at        bigint       not null
);

create index hotline_call_of_account on hotline_call (account, at);
create index hotline_call_by_officer on hotline_call (officer, at);
