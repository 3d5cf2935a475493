// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The attachments of a form as one column: a line each, `SIGNED_FORM 9f86… 2`.
final class AttachmentText {

    private AttachmentText() {}

    static String write(List<Attachment> attachments) {
        return attachments.stream()
                .map(a -> "%s %s %d".formatted(a.document().name(), a.sha256(), a.pages()))
                .collect(Collectors.joining("\n"));
    }

    static List<Attachment> read(String text) {
        return Arrays.stream(text.split("\n", -1)).map(AttachmentText::attachment).toList();
    }

    private static Attachment attachment(String line) {
        String[] parts = line.split(" ", -1);
        return new Attachment(
                Attachment.Document.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }
}
