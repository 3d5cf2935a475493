// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jadeseal.ca.client.ClientName;
import org.jadeseal.ca.x509.Bytes;

/// A request that changes something, under the key that its client drew for it.
///
/// @param digest of path and body, so that another request under this key is noticed
record KeyedRequest(ClientName client, String key, String digest) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /// Empty when the key is not 8 to 64 letters, digits, dots, hyphens and underscores.
    static Optional<KeyedRequest> of(ClientName client, String key, String path, byte[] body) {
        byte[] head = (path + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return FORM.matcher(key).matches()
                ? Optional.of(new KeyedRequest(client, key, Bytes.of(whole).sha256().hex()))
                : Optional.empty();
    }
}
