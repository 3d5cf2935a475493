// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.key;

/// A master key out of an encrypted file.
record KeptMasterKey(Secret secret) implements MasterKey {

    @Override
    public Secret derive(String info, int length) {
        return secret.lend(bytes -> Hkdf.derive(bytes, info, length));
    }
}
