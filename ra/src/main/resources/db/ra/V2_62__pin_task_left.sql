-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- A task that set a PIN, or may have, and was given up before it could say so: whoever comes to the
-- card next finds out by its count, and makes the entry that is missing. The card stands here until
-- then, and the kind of the task.
alter table pin_task add column open_card varchar(32);
alter table pin_task add column kind varchar(16);
