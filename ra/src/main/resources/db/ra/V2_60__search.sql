-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- People by their whole name, work by what it waits for.
create index subscriber_by_name on subscriber (common_name, id);
create index letter_order_waits on letter_order (state, since);
create index card_by_state on card (state, since);
