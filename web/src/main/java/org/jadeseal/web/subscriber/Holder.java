// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import java.util.Optional;
import org.jadeseal.ra.card.Card;
import org.jadeseal.ra.subscriber.Subscriber;

/// The person whose page it is, with the card.
///
/// @param ofLetter whether the website password still is a letter's (SEC-103)
record Holder(Subscriber subscriber, Optional<Card> card, boolean ofLetter) {

    String cardTail() {
        return card.map(each -> each.number().tail()).orElse("—");
    }
}
