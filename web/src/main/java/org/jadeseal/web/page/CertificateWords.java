// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.math.BigInteger;
import java.util.Locale;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.CertificateUse;

/// A certificate in words and colour.
public final class CertificateWords {

    private CertificateWords() {}

    /// Key of 簽章用憑證 or 加密用憑證.
    public static String use(Certificate certificate) {
        return "certificate." + certificate.core().use().name().toLowerCase(Locale.ROOT);
    }

    /// Key of its state.
    public static String state(Certificate certificate) {
        return "certificate.state." + name(certificate);
    }

    /// The word that keys and attributes have for its state, as `pending`.
    public static String name(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Pending _ -> "pending";
            case Certificate.Active _ -> "active";
            case Certificate.Hold _ -> "hold";
            case Certificate.Revoked _ -> "revoked";
            case Certificate.Superseded _ -> "superseded";
            case Certificate.Lapsed _ -> "lapsed";
            case Certificate.Expired _ -> "expired";
        };
    }

    /// The ending of the styles `cert--` and `tag--`.
    public static String style(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Pending _ -> "wait";
            case Certificate.Active _ -> "well";
            case Certificate.Hold _, Certificate.Revoked _ -> "hold";
            case Certificate.Superseded _, Certificate.Lapsed _, Certificate.Expired _ -> "past";
        };
    }

    /// Key of where it is kept.
    public static String place(Certificate certificate) {
        Certificate standing =
                certificate instanceof Certificate.Hold(_, var before, _) ? before : certificate;
        return standing instanceof Certificate.Active(_, var loaded, _) && loaded
                ? "certificate.on-card"
                : "certificate.not-on-card";
    }

    /// Whether it is the one to sign with.
    public static boolean isSignature(Certificate certificate) {
        return certificate.core().use() == CertificateUse.SIGNATURE;
    }

    /// The whole serial number in hexadecimal, two digits an octet.
    public static String serial(Certificate certificate) {
        return serial(certificate.id().serial().value());
    }

    /// The same of a number.
    public static String serial(BigInteger value) {
        String hex = value.toString(16);
        return hex.length() % 2 == 0 ? hex : "0" + hex;
    }

    /// `6f3a 91c0 … 0b7d`.
    public static String shortSerial(Certificate certificate) {
        String hex = serial(certificate);
        return hex.length() < 16
                ? hex
                : hex.substring(0, 4)
                        + " "
                        + hex.substring(4, 8)
                        + " … "
                        + hex.substring(hex.length() - 4);
    }

    /// The last four characters of the serial number.
    public static String tail(Certificate certificate) {
        String hex = serial(certificate);
        return hex.substring(Math.max(0, hex.length() - 4));
    }
}
