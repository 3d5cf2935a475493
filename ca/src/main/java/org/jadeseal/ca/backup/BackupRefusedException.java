// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

/// A backup cannot be made there, or is not to be believed. Nothing that counts was changed.
public final class BackupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefusedException(String message) {
        super(message);
    }
}
