// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

/// A batch was moved by somebody else between reading and writing; the unit is undone.
final class StaleBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleBatchException(BatchId id) {
        super("batch " + id.value() + " was changed by somebody else; read it again");
    }
}
