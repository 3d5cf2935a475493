-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- The version of a card program that came with a code and was too old, for the page of that browser.
alter table agent_code add column refused_program varchar(40);

create index agent_code_by_browser on agent_code (browser, made_at);
