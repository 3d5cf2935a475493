// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jadeseal.ca.restoration.NotReconciledException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Threats T5 and T16: a server whose database was put back says so, and nothing else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingAfterARestoreTest {

    @Test
    void a_restored_server_does_not_start_and_tells_why()
            throws SQLException, IOException, InterruptedException {
        Path data = Website.freshFolder();
        String[] arguments = {"--data", data.toString(), "--port", "0"};
        WebProgram.start(arguments).close();
        markAsRestored(data);

        assertThatThrownBy(() -> WebProgram.start(arguments))
                .rootCause()
                .isInstanceOf(NotReconciledException.class)
                .hasMessageContaining("the command 'reconcile'");

        try (RestoredDesk desk = RestoredDesk.open(ProgramOptions.parse(arguments));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> status = post(client, desk, "/ocsp");
            HttpResponse<byte[]> list = post(client, desk, "/crl/issuing.crl");

            assertThat(status.statusCode()).isEqualTo(200);
            assertThat(status.body()).containsExactly(0x30, 0x03, 0x0A, 0x01, 0x03);
            assertThat(list.statusCode()).isEqualTo(503);
            assertThat(list.body()).asString().contains("本系統已由備份還原", "was restored");
        }
    }

    private static HttpResponse<byte[]> post(HttpClient client, RestoredDesk desk, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {0x30, 0x00}))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void markAsRestored(Path data) throws SQLException {
        String address = "jdbc:sqlite:" + data.resolve("jadeseal.sqlite");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into restoration (restored_at, backup_at, backup, plan)
                    values (1763870000000, 1763860000000, 'digest', '')
                    """);
        }
    }
}
