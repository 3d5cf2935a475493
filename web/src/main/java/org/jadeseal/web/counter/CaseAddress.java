// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What an address and a page's hidden field say about a case.
final class CaseAddress {

    private CaseAddress() {}

    /// The case that an address names; not found when it can be none.
    static CaseNumber number(String text) {
        return CaseNumber.parse(text)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The version of the case that was on the screen.
    static FormDigest seen(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new FormDigest(digest);
    }
}
