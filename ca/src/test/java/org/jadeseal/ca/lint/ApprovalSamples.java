// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ca.x509.Validity;

/// Good certificates, but not the ones that were approved.
final class ApprovalSamples {

    private static final Goods.Good GOOD = Goods.signature();

    private static final Approved APPROVED = GOOD.circumstances().approved();

    private ApprovalSamples() {}

    static List<Samples.Bad> all() {
        SubjectName other = new SubjectName("陳", "大文", "陳大文", "1234567890123456");
        return List.of(
                approved(
                        "serial-is-the-one-drawn",
                        new SerialNumber(BigInteger.ONE.shiftLeft(126)),
                        APPROVED.validity(),
                        APPROVED.subject(),
                        APPROVED.key()),
                approved(
                        "validity-is-the-one-approved",
                        APPROVED.serial(),
                        Validity.ofDays(Goods.NOW, 30),
                        APPROVED.subject(),
                        APPROVED.key()),
                approved(
                        "subject-is-the-one-approved",
                        APPROVED.serial(),
                        APPROVED.validity(),
                        Bytes.of(other.der()),
                        APPROVED.key()),
                approved(
                        "key-is-the-one-proven",
                        APPROVED.serial(),
                        APPROVED.validity(),
                        APPROVED.subject(),
                        SampleKeys.rsa(BigInteger.ONE.shiftLeft(2047).add(BigInteger.ONE), 65537)));
    }

    private static Samples.Bad approved(
            String rule, SerialNumber serial, Validity validity, Bytes subject, SubjectKey key) {
        Circumstances good = GOOD.circumstances();
        return new Samples.Bad(
                rule,
                GOOD.tbs(),
                new Circumstances(
                        good.practice(),
                        good.issuer(),
                        good.now(),
                        new Approved(
                                serial,
                                validity,
                                subject,
                                key,
                                APPROVED.mailbox(),
                                APPROVED.addresses(),
                                APPROVED.policies())));
    }
}
