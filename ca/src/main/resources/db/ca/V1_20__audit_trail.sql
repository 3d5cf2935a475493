-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The auditor's list, newest first, as it is narrowed.
create index audit_entry_in_order on audit_entry (at, chain, sequence);
create index audit_entry_by_actor on audit_entry (actor, at, chain, sequence);
create index audit_entry_by_action on audit_entry (action, at, chain, sequence);
create index audit_entry_of_object on audit_entry (object, at, chain, sequence);
drop index audit_entry_by_time;
drop index audit_entry_by_object;
