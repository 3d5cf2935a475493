// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingAPoolTest {

    /// Opens the first connection at once and is slow with all others, as a busy computer is.
    private static final class Slow extends DriverManagerDataSource {

        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger opened = new AtomicInteger();
        private final CountDownLatch second = new CountDownLatch(1);

        Slow() {
            super("jdbc:sqlite::memory:", new Properties());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (begun.incrementAndGet() > 1) {
                second.countDown();
                long end = System.nanoTime() + Duration.ofMillis(400).toNanos();
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            }
            Connection connection = super.getConnection();
            opened.incrementAndGet();
            return connection;
        }
    }

    @Test
    void waits_for_the_connection_that_is_being_opened() throws InterruptedException {
        Slow slow = new Slow();
        HikariConfig config = new HikariConfig();
        config.setDataSource(new TellingDataSource(slow));
        config.setMinimumIdle(2);
        config.setMaximumPoolSize(2);
        HikariDataSource pool = new HikariDataSource(config);
        slow.second.await();

        pool.close();

        assertThat(slow.opened.get()).isEqualTo(slow.begun.get());
    }
}
