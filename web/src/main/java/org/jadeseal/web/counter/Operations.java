// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.security.SecureRandom;
import org.jadeseal.ra.authorization.OperationToken;
import org.springframework.stereotype.Component;

/// The tokens that make a repeated act one act (G-IDEM): drawn with the page, sent with the form.
@Component
final class Operations {

    private final SecureRandom random;

    Operations(SecureRandom random) {
        this.random = random;
    }

    String draw() {
        return OperationToken.random(random).value();
    }

    /// What a form sent; a new one where it sent none, so that nothing is taken for its repetition.
    OperationToken read(String sent) {
        return sent.matches("[0-9a-f]{32}")
                ? new OperationToken(sent)
                : OperationToken.random(random);
    }
}
