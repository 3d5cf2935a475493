// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.piv.CardUnreachableException;

/// Turns the number a PC/SC function returned into what the agent throws.
final class PcscResult {

    static final int SUCCESS = 0;

    private PcscResult() {}

    /// @param code what `function` returned
    static void require(PcscFunction function, int code) {
        if (code != SUCCESS) {
            throw failure(function, code);
        }
    }

    static RuntimeException failure(PcscFunction function, int code) {
        PcscError error = PcscError.of(code);
        String message = "%s (%08X from %s)".formatted(error.words(), code, function.symbol());
        return switch (error.meaning()) {
            case GONE -> new CardUnreachableException(message);
            case TAKEN -> new ReaderTakenException(message);
            case QUIET, DEFECT -> new IllegalStateException(message);
        };
    }
}
