// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.tour.Visitor.Page;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The database stands on a disk of its own, in memory and of a fixed size, which somebody fills.
/// Needs the right to mount, as in CI.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullDiskTest {

    private static final String WHAT = "伺服器儲存空間不足";

    /// SQLite writes into room that its log has already, before it asks for more.
    private static final int MOST_PAGES = 600;

    private final TrialFolder folder = Workshop.folder("full-disk");
    private final Path disk = Workshop.folder("full-disk-database").path();
    private final Path database = disk.resolve("jadeseal.sqlite");
    private final Path rubbish = disk.resolve("rubbish");

    @BeforeEach
    void mount() {
        Judge.plain()
                .ask("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk.toString())
                .mustSay("");
    }

    @AfterEach
    void unmount() {
        Judge.plain().ask("umount", disk.toString()).mustSay("");
    }

    @Test
    void people_are_told_and_go_on_when_there_is_room_again() throws IOException {
        try (Elsewhere trial = new Elsewhere(folder, "sqlite:" + database)) {
            Ledger ledger = new Ledger("jdbc:sqlite:" + database);
            Tour tour = trial.tour(Workshop.narrator(folder), new CaptchaReader(database));
            Holder holder = tour.register(Person.wang(), "card-wang");
            SelfService subscriber = tour.visitor();
            subscriber.logIn(holder.account(), holder.password()).the("form[action='/logout']");
            subscriber.connect(trial::redeem);
            Page applying = subscriber.await(subscriber.startApplying());

            fill();
            Outage.mustBeTold(firstUntold(tour), 507, WHAT);
            tour.takeUp(holder);
            Outage.mustBeTold(firstUntold(tour), 507, WHAT);
            long issued = ledger.count("select count(*) from certificate");
            Files.delete(rubbish);
            Outage.finish(subscriber, applying);
            Outage.finish(subscriber, subscriber.startActivating(holder.password()));

            assertThat(issued).isZero();
            assertThat(subscriber.states()).containsExactly("active", "active");
            Outage.mustHaveIssuedOnce(ledger, holder);
        }
    }

    private void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream file = Files.newOutputStream(rubbish)) {
            while (disk.toFile().getUsableSpace() > 0) {
                file.write(block);
            }
        }
    }

    /// The first page that says something else than what it was asked for.
    private static Page firstUntold(Tour tour) {
        return IntStream.range(0, MOST_PAGES)
                .mapToObj(_ -> tour.visitor().open("/login"))
                .filter(page -> page.status() != 200)
                .findFirst()
                .orElseThrow();
    }
}
