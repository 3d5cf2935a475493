-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- A report may say that the card does not work any more (CD12b).
alter table hotline_call add column card_damaged integer not null default 0
    check (card_damaged in (0, 1));
