-- SPDX-FileCopyrightText: The Jadeseal authors
-- SPDX-License-Identifier: Apache-2.0

-- A chip's serial number is what it drew or was given by its maker: two of ours never share one.
create unique index card_by_device_serial on card (device_serial);
