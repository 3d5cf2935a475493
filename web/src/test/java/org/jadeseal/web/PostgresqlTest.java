// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The same program over PostgreSQL, and what people see when it goes away.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresqlTest {

    @Test
    void sessions_work_there_and_its_end_is_told_in_words() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                WebProgram program =
                        WebProgram.start(
                                "--data",
                                Website.freshFolder().toString(),
                                "--port",
                                "0",
                                "--database",
                                "postgresql://127.0.0.1:"
                                        + server.getPort()
                                        + "/postgres?user=postgres")) {
            Browser browser = new Browser("site.localhost", program.port());
            browser.open("/login");
            Answer wrong =
                    browser.send(
                            "login", "account", "K7M4-2XWP-9A", "password", "x", "captcha", "1");

            stop(server);
            Answer gone = browser.open("/login");

            assertThat(wrong.text()).contains("帳號、密碼或驗證碼不正確，請重新輸入。");
            assertThat(gone.status()).isEqualTo(503);
            assertThat(gone.text()).contains("服務暫時中斷", "資料庫目前無法連線", "紀錄編號");
        }
    }

    private static void stop(Closeable server) throws IOException {
        server.close();
    }
}
