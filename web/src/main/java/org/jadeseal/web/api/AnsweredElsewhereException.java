// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

/// Another node recorded a request under the same key at the same moment; this unit is undone.
final class AnsweredElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnsweredElsewhereException(KeyedRequest request) {
        super("another node works under the key " + request.key() + " of " + request.client());
    }
}
