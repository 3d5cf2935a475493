// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// PostgreSQL is stopped while the site runs, before a card is in the reader and in the middle of
/// work at it, and started again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LosingTheDatabaseTest {

    private final TrialFolder folder = Workshop.folder("lost-database");
    private final Path files = Workshop.folder("lost-database-files").path();
    private final int port = Ports.free();
    private final String name = "postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);

    @Test
    void people_are_told_and_go_on_when_it_is_back() throws IOException {
        EmbeddedPostgres database = start();
        try (Elsewhere trial = new Elsewhere(folder, name)) {
            Tour tour = trial.tour(Workshop.narrator(folder), new CaptchaReader("jdbc:" + name));
            Holder holder = tour.register(Person.wang(), "card-wang");
            SelfService subscriber = tour.visitor();
            subscriber.logIn(holder.account(), holder.password()).the("form[action='/logout']");
            subscriber.connect(trial::redeem);
            Page applying = subscriber.await(subscriber.startApplying());

            database.close();
            Outage.mustBeTold(subscriber.open("/"), 503, "資料庫目前無法連線");
            Outage.mustBeTold(tour.visitor().open("/login"), 503, "資料庫目前無法連線");
            tour.takeUp(holder);
            database = start();
            Outage.finish(subscriber, applying);

            Page activating = subscriber.startActivating(holder.password());
            database.close();
            Outage.mustBeTold(subscriber.open(activating.address().getPath()), 503, "資料庫目前無法連線");
            database = start();
            Outage.finish(subscriber, activating);

            assertThat(subscriber.states()).containsExactly("active", "active");
            Outage.mustHaveIssuedOnce(new Ledger("jdbc:" + name), holder);
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .start();
    }
}
