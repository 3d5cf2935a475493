// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.SubjectKey;

/// A rule that an RSA key must keep. Points of a curve are judged when they are read.
abstract non-sealed class KeyRule extends Rule<SubjectKey.Rsa> {

    KeyRule(String citation, String text) {
        super(citation, text);
    }
}
