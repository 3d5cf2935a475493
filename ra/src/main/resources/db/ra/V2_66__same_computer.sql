-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- At which agent's installation the card signed for its new keys (E6); unknown of older ones.
alter table certificate_application add column installation varchar(64);
