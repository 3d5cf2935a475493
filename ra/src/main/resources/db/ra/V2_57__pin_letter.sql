-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- PIN letters that were printed at the counter (CD9b): each session of a task has a sheet of its
-- own, and no sheet is printed twice. The PIN itself is nowhere.
create table pin_letter (
    task    varchar(32) not null,
    step    integer     not null,
    card    varchar(32) not null references card (id),
    sheet   varchar(12) not null unique,
    printed integer     not null check (printed in (0, 1)),
    made_at bigint      not null,
    primary key (task, step)
);

create index pin_letter_of_card on pin_letter (card, made_at);
