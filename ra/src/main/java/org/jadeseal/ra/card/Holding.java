// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.subscriber.SubscriberId;

/// Whose card it is, and from which website account it is used.
public record Holding(SubscriberId holder, AccountId account) {}
