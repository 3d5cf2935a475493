// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;

/// The request inside the address of a GET: base64, then percent-encoded (RFC 6960 A.1).
///
/// Clients differ in which characters they encode, so `/`, `+` and `=` come either way.
final class GetPath {

    /// What 4 KiB become when every character of their base64 is percent-encoded.
    private static final int LONGEST = 3 * (StatusRequest.MOST_OCTETS / 3 + 1) * 4;

    private GetPath() {}

    /// @param path what follows the responder's own address and its slash
    static byte[] decode(String path) throws MalformedOcspRequestException {
        if (path.length() > LONGEST) {
            throw new MalformedOcspRequestException(
                    "address must have at most " + LONGEST + " characters, had " + path.length());
        }
        try {
            return Base64.getDecoder().decode(percentDecoded(path));
        } catch (IllegalArgumentException e) {
            throw new MalformedOcspRequestException("address is not base64", e);
        }
    }

    private static byte[] percentDecoded(String path) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%' && i + 3 <= path.length()) {
                decoded.write(HexFormat.fromHexDigits(path, i + 1, i + 3));
                i += 2;
            } else {
                decoded.write(path.charAt(i));
            }
        }
        return decoded.toByteArray();
    }
}
