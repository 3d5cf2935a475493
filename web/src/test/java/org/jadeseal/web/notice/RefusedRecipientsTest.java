// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jadeseal.ra.notice.DeliveryStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a mail server says to `RCPT TO`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedRecipientsTest {

    /// A mail server that answers each recipient so, and takes what it is given.
    private static final class Server implements AutoCloseable {

        private final ServerSocket socket;
        private final String answer;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Server(String answer) throws IOException {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            this.answer = answer;
            Thread.ofVirtual().start(this::serve);
        }

        URI address() {
            return URI.create("smtp://127.0.0.1:" + socket.getLocalPort());
        }

        private void serve() {
            try (Socket client = socket.accept();
                    BufferedReader lines =
                            new BufferedReader(
                                    new InputStreamReader(
                                            client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 mx.example");
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    heard.add(line);
                    String verb = line.toUpperCase(java.util.Locale.ROOT);
                    if (verb.startsWith("RCPT")) {
                        say(client, answer);
                    } else if (verb.equals("DATA")) {
                        say(client, "354 go on");
                    } else if (verb.equals(".")
                            || verb.matches("(EHLO|HELO|MAIL|RSET|QUIT|NOOP).*")) {
                        say(client, "250 ok");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static OutgoingMail mail() throws MessagingException {
        OutgoingMail mail = new OutgoingMail(Bounces.NOTICE, "certificates@site.example");
        mail.setFrom("certificates@site.example");
        mail.setRecipients(Message.RecipientType.TO, "chen@example.tw");
        mail.setText("text");
        mail.saveChanges();
        return mail;
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <chen@example.tw>: no such user, 5.1.1",
        "550 no such user, 5.1.0",
        "553 5.1.3 bad address, 5.1.3",
        "550 5.2.1 mailbox disabled, 5.2.1"
    })
    void a_mailbox_that_is_not_there_is_refused_for_good(String answer, String status)
            throws IOException, MessagingException {
        OutgoingMail mail = mail();
        try (Server server = new Server(answer)) {
            assertThatThrownBy(() -> new SmtpPost(server.address()).deliver(mail))
                    .isInstanceOfSatisfying(
                            RecipientRefusedException.class,
                            refused ->
                                    assertThat(refused.status())
                                            .isEqualTo(new DeliveryStatus(status)))
                    .hasMessageNotContaining("chen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.2.0 greylisted",
                "550 5.7.1 relaying denied",
                "554 5.7.1 spam",
                "554 no",
                "452 4.2.2 full",
                "552 5.2.2 over quota"
            })
    void what_may_work_later_or_is_our_own_fault_is_tried_again(String answer)
            throws IOException, MessagingException {
        OutgoingMail mail = mail();
        try (Server server = new Server(answer)) {
            assertThatThrownBy(() -> new SmtpPost(server.address()).deliver(mail))
                    .isInstanceOf(MessagingException.class)
                    .isNotInstanceOf(RecipientRefusedException.class)
                    .hasMessageNotContaining("chen");
        }
    }

    @Test
    void a_mail_carries_its_notices_name_twice() throws IOException, MessagingException {
        try (Server server = new Server("250 ok")) {
            new SmtpPost(server.address()).deliver(mail());

            assertThat(server.heard)
                    .anyMatch(line ->
                            line.startsWith(
                                    "MAIL FROM:<certificates+" + Bounces.NOTICE + "@site.example>"))
                    .contains("Message-ID: <" + Bounces.NOTICE + "@site.example>");
        }
    }
}
