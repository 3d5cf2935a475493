// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// 整批收件: an officer brings a file with errors, corrects it and has it taken in; ten thousand people
/// are brought while the server is killed.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisteringManyTest {

    private static final int MANY = 10_000;

    private final TrialFolder folder = Workshop.folder("registering-many");
    private final Ledger ledger = new Ledger(folder.database());
    private Trial trial;
    private Browser browser;
    private String headings = "";

    @BeforeAll
    void an_officer_logs_in() {
        trial = Trial.start(folder, Ports.free(), List.of(), Workshop.narrator(folder));
        browser = new Browser("zh-TW", "batch-");
        Officer registrar =
                trial.logins().all().stream()
                        .filter(officer -> officer.role().equals("RAO"))
                        .findFirst()
                        .orElseThrow();
        open("/login");
        browser.fill("login", registrar.login());
        browser.fill("password", registrar.password());
        browser.send("sign-in");
        browser.await("#forms");
    }

    @AfterAll
    void end() {
        browser.close();
        trial.close();
    }

    @Test
    @Order(1)
    void the_template_has_the_headings() throws IOException {
        open("/batches");
        browser.press(".govuk-details__summary");
        browser.pictureInBoth("batches");
        headings = Files.readString(browser.download("#template-csv"));

        assertThat(headings).startsWith("\uFEFF\"姓\",");
    }

    @Test
    @Order(2)
    void a_file_with_errors_is_reported_row_by_row_and_not_kept() {
        String wrong =
                headings
                        + row(1)
                        + row(2).replace("0912345678", "912345678")
                        + row(3).replace("106", "臺北")
                        + row(1);

        open("/batches?lang=en");
        bring(wrong);
        browser.picture("report-english");
        open("/batches?lang=zh-TW");
        bring(wrong);
        browser.picture("report");

        assertThat(browser.texts("#report tbody td:first-child")).containsExactly("3", "4", "5");
        assertThat(ledger.count("select count(*) from form_batch")).isZero();
        browser.send("batch");
        browser.picture("no-file");
    }

    @Test
    @Order(3)
    void the_corrected_file_becomes_forms_that_wait_for_their_first_check() {
        open("/batches");
        bring(headings + row(1) + row(2) + row(3));
        browser.pictureInBoth("checked");
        browser.send("take-in");
        browser.await("#cases");
        browser.pictureInBoth("taken-in");
        browser.follow("看這些案件");

        assertThat(browser.texts("#forms tbody td:first-child")).hasSize(3);
        assertThat(ledger.count("select count(*) from form where state = 'RECEIVED'")).isEqualTo(3);
        open("/batches");
        browser.picture("brought");
        assertThat(browser.findings()).isEmpty();
    }

    @Test
    @Order(4)
    void ten_thousand_are_taken_in_whole_or_not_at_all_whenever_the_server_dies() {
        open("/batches");
        bring(
                headings
                        + IntStream.range(10, 10 + MANY)
                                .mapToObj(RegisteringManyTest::row)
                                .collect(Collectors.joining()));
        browser.await("#take-in");
        String address = browser.path();

        for (int millis : List.of(300, 900)) {
            killAfter(millis);
            assertThat(ledger.count("select count(*) from form")).isIn(3L, 3L + MANY);
            open(address);
        }
        if (browser.has("#take-in")) {
            browser.send("take-in");
            browser.await("#cases");
        }

        assertThat(ledger.count("select count(*) from form")).isEqualTo(3L + MANY);
        assertThat(ledger.count("select count(distinct national_id_hash) from form"))
                .isEqualTo(3L + MANY);
        assertThat(ledger.count("select count(*) from form_batch where sealed_rows is not null"))
                .isZero();
        browser.pictureInBoth("many");
    }

    /// Presses the button, and lets the server die a little later.
    private void killAfter(int millis) {
        if (!browser.has("#take-in")) {
            return;
        }
        Thread death =
                Thread.ofPlatform()
                        .start(() -> {
                            LockSupport.parkNanos(1_000_000L * millis);
                            trial.killServer();
                        });
        try {
            browser.send("take-in");
        } catch (PlaywrightException e) {
            // The server died under it: what this test is about.
            assertThat(e).hasMessageContaining("net::");
        }
        try {
            death.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bring(String file) {
        browser.choose("file", "people.csv", file.getBytes(UTF_8));
        browser.send("batch");
    }

    private void open(String path) {
        browser.open(trial.sites().counter().resolve(path));
    }

    private static String row(int person) {
        return "王,小明,,%s,ming%d@example.org,0912345678,106,臺北市大安區辛亥路二段185號,,國民身分證,1140000001,2\r\n"
                .formatted(nationalId(person), person);
    }

    /// The number of so many-th person, with its check digit.
    private static String nationalId(int person) {
        String digits = "1%07d".formatted(person);
        int sum = 1;
        for (int i = 0; i < digits.length(); i++) {
            sum += (8 - i) * (digits.charAt(i) - '0');
        }
        return "A" + digits + (10 - sum % 10) % 10;
    }
}
