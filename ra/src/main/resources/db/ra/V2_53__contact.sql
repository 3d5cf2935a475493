-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- A link that puts a new address in the place of this one, once it is opened.
alter table mailbox_link add column replaces varchar(254);

create index mailbox_link_of_subscriber on mailbox_link (subscriber, issued_at);
