// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.Validity;

/// A good certificate, but not the one that was approved.
final class ApprovalSamples {

    private static final Draft GOOD = Goods.RSA.signature().draft();

    private ApprovalSamples() {}

    static List<Sample> all() {
        SubjectName other = new SubjectName("陳", "大文", "陳大文", "1234567890123456");
        return List.of(
                bad(
                        "serial-is-the-one-drawn",
                        GOOD.approving(new SerialNumber(BigInteger.ONE.shiftLeft(126)))),
                bad("validity-is-the-one-approved", GOOD.approving(Validity.ofDays(Goods.NOW, 30))),
                bad("subject-is-the-one-approved", GOOD.approving(Bytes.of(other.der()))),
                bad("key-is-the-one-proven", GOOD.approving(SampleKeys.p256())));
    }

    private static Sample bad(String rule, Draft bad) {
        return Sample.of(rule, GOOD, bad, "reads-as-approved");
    }
}
