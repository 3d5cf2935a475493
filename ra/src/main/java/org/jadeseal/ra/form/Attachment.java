// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import java.util.stream.Collectors;

/// A document that came with a form, by what it is, its hash and its pages.
///
/// @param sha256 of the scan that is kept ([KeptScans]), or of an officer's line about a document
///   that was only shown; 64 lower-case hexadecimal digits
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
        AUTHORISATION,
        /// 登記證明文件 of an organisation.
        REGISTRATION_PROOF,
        /// 其他文件.
        OTHER
    }

    public Attachment {
        if (!sha256.matches("[0-9a-f]{64}") || pages < 1 || pages > 99) {
            throw new IllegalArgumentException(
                    "attachment must have a SHA-256 of 64 lower-case hexadecimal digits and 1 to 99"
                            + " pages, had "
                            + pages);
        }
    }

    /// Attachments as one text, a line each: `SIGNED_FORM 9f86… 2`; empty for none.
    public static String write(List<Attachment> attachments) {
        return attachments.stream()
                .map(a -> "%s %s %d".formatted(a.document().name(), a.sha256(), a.pages()))
                .collect(Collectors.joining("\n"));
    }

    /// The attachments that were [written][#write] so.
    public static List<Attachment> read(String text) {
        return text.lines().map(Attachment::line).toList();
    }

    private static Attachment line(String line) {
        String[] parts = line.split(" ", -1);
        return new Attachment(Document.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }
}
