// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

/// This computer has no PC/SC library, so no reader can be used.
public final class PcscMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PcscMissingException(String library, Throwable cause) {
        super(
                "no %s on this computer, expected the PC/SC library; on Linux install pcscd"
                        .formatted(library),
                cause);
    }
}
