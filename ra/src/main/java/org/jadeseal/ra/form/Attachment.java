// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

/// A document that came with a form, by what it is, its hash and its pages.
///
/// @param sha256 of the scanned file, 64 lower-case hexadecimal digits
/// @param pages 1 to 99
public record Attachment(Document document, String sha256, int pages) {

    /// What kind of document.
    public enum Document {
        /// 國民身分證.
        IDENTITY_CARD,
        /// 居留證.
        RESIDENT_CERTIFICATE,
        /// 申請單正本.
        SIGNED_FORM,
        /// 授權書.
        AUTHORISATION
    }

    public Attachment {
        if (!sha256.matches("[0-9a-f]{64}") || pages < 1 || pages > 99) {
            throw new IllegalArgumentException(
                    "attachment must have a SHA-256 of 64 lower-case hexadecimal digits and 1 to 99"
                            + " pages, had "
                            + pages);
        }
    }
}
