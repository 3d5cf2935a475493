// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ra.notice.DeliveryStatus;

/// A mail that came to our return address, read as a report about one of ours (RFC 3464). Which one
/// it was is told by its Message-ID or by the return address itself: both carry the notice's name,
/// 128 random bits that only the recipient's side has seen.
///
/// ```
/// multipart/report; report-type=delivery-status
///   text/plain                        for people
///   message/delivery-status           Action, Status, per recipient
///   message/rfc822 or …-headers       what was sent, or its header
/// ```
sealed interface BounceReport {

    /// Octets of the longest mail that is read.
    int MOST = 1 << 20;

    /// It could not be delivered for good.
    ///
    /// @param notice its name in the outbox
    record Failed(String notice, DeliveryStatus status) implements BounceReport {}

    /// Anything else: an answer of a person, a delay, a report about somebody else's mail.
    record Nothing() implements BounceReport {}

    /// Reads a mail; never throws, whatever the octets are.
    static BounceReport read(byte[] mail) {
        MailPart report =
                MailPart.of(
                        new String(
                                        mail,
                                        0,
                                        Math.min(MOST, mail.length),
                                        StandardCharsets.ISO_8859_1)
                                .lines()
                                .toList());
        boolean isReport =
                report.type().equals("multipart/report")
                        && Reports.KIND.matcher(report.header("content-type")).find();
        if (!isReport) {
            return new Nothing();
        }
        List<MailPart> parts = report.parts();
        Optional<DeliveryStatus> status = Reports.status(parts);
        Optional<String> notice = Reports.notice(parts).or(() -> Reports.addressed(report));
        return status.isPresent() && notice.isPresent()
                ? new Failed(notice.get(), status.get())
                : new Nothing();
    }

    /// How its parts are read.
    final class Reports {

        private static final Pattern KIND =
                Pattern.compile("(?i);[ \\t]*report-type=\"?delivery-status");
        private static final Pattern STATUS =
                Pattern.compile("(5\\.[0-9]{1,3}\\.[0-9]{1,3})(?:[ \\t(].*)?");
        private static final Pattern MESSAGE_ID = Pattern.compile("<([0-9a-f]{32})@");
        private static final Pattern RETURN_ADDRESS = Pattern.compile("\\+([0-9a-f]{32})@");

        private Reports() {}

        /// Of the recipient for whom it failed; ours have one each.
        private static Optional<DeliveryStatus> status(List<MailPart> parts) {
            return parts.stream()
                    .filter(part -> part.type().endsWith("delivery-status"))
                    .flatMap(part -> groups(part.body()).stream())
                    .filter(group ->
                            "failed".equalsIgnoreCase(group.getOrDefault("action", "").strip()))
                    .map(group -> STATUS.matcher(group.getOrDefault("status", "").strip()))
                    .filter(Matcher::matches)
                    .map(found -> new DeliveryStatus(found.group(1)))
                    .findFirst();
        }

        /// Groups of fields, divided by empty lines (RFC 3464 §2.1).
        private static List<Map<String, String>> groups(List<String> lines) {
            List<Map<String, String>> groups = new ArrayList<>();
            int begin = 0;
            for (int line = 0; line <= lines.size(); line++) {
                if (line == lines.size() || lines.get(line).isBlank()) {
                    groups.add(MailPart.fields(lines.subList(begin, line)));
                    begin = line + 1;
                }
            }
            return groups;
        }

        private static Optional<String> notice(List<MailPart> parts) {
            return parts.stream()
                    .filter(part ->
                            part.type().equals("message/rfc822")
                                    || part.type().startsWith("message/global")
                                    || part.type().equals("text/rfc822-headers"))
                    .map(part -> MailPart.of(part.body()).header("message-id"))
                    .flatMap(id -> named(MESSAGE_ID, id).stream())
                    .findFirst();
        }

        private static Optional<String> addressed(MailPart report) {
            return List.of("x-original-to", "delivered-to", "to").stream()
                    .flatMap(field -> named(RETURN_ADDRESS, report.header(field)).stream())
                    .findFirst();
        }

        private static Optional<String> named(Pattern pattern, String text) {
            Matcher found = pattern.matcher(text);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }
}
