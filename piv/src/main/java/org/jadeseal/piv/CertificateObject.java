// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// How a certificate lies on a card (SP 800-73-5 Part 1, table 10).
///
/// ```
/// object ::= '70' certificate  '71' CertInfo (bit 0: gzip)  'FE'
/// ```
final class CertificateObject {

    /// Far above what fits on a card; a bound for what a hostile one makes us unpack.
    private static final int LONGEST = 32_768;

    private static final int CERTIFICATE = 0x70;
    private static final int PROPERTIES = 0x71;
    private static final int ERROR_DETECTION = 0xFE;

    private CertificateObject() {}

    static byte[] parse(byte[] content) {
        TlvReader reader = TlvReader.of(content);
        byte[] certificate = reader.expect(CERTIFICATE);
        byte[] properties = reader.expect(PROPERTIES, 1);
        return (properties[0] & 1) == 0 ? certificate : unpacked(certificate);
    }

    static byte[] encode(byte[] certificate) {
        return new TlvWriter()
                .put(CERTIFICATE, certificate)
                .put(PROPERTIES, 0)
                .put(ERROR_DETECTION)
                .bytes();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] certificate = stream.readNBytes(LONGEST + 1);
            if (certificate.length > LONGEST) {
                throw new MalformedAnswerException(
                        "a packed certificate of more than " + LONGEST + " bytes");
            }
            return certificate;
        } catch (IOException e) {
            throw new MalformedAnswerException("a packed certificate that does not unpack", e);
        }
    }
}
