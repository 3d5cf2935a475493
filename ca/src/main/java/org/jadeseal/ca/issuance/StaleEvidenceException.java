// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

/// Something changed between preparation and recording: an officer was suspended, a key, nonce or
/// form was used by another issuance. The unit of work is undone; prepare anew.
public final class StaleEvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleEvidenceException(String message) {
        super(message);
    }
}
