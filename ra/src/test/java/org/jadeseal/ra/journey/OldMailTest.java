// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.Certificate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Mail that OpenSSL encrypted to a certificate of ours, before and after the card was renewed: it
/// is read through OpenSC with the key that the card keeps (`card.md` D6).
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldMailTest {

    private static final Duration ELEVEN_MONTHS = Duration.ofDays(340);
    private static final String TEXT = "shall we meet on Tuesday?\n";

    /// How OpenSC numbers the keys in 9D and 82.
    private static final String KEY_MANAGEMENT = "03";

    private static final String FIRST_RETIRED = "05";

    @Test
    void old_mail_is_readable_before_and_after_renewal() throws IOException, InterruptedException {
        try (TrialDatabase place = TrialDatabase.sqlite();
                TrialSite site = new TrialSite(place);
                Journey journey = new Journey(site, card(place), "A123456789")) {
            SubscriberActor young = journey.untilInForce(journey.home());
            byte[] certificate = encryptionCertificate(journey, young);
            try (var desk = new OpenSslDesk(place.folder(), journey.bench())) {
                send(desk, certificate, "old");
                assertThat(read(desk, journey, "old", KEY_MANAGEMENT).printed())
                        .contains(TEXT.trim());
            }

            SubscriberActor actor = journey.loginAfter(ELEVEN_MONTHS);
            TrialAgent home = journey.home();
            var renewing = journey.renew(actor, home);
            home.work(0);
            journey.requireDone(renewing, home);

            try (var desk = new OpenSslDesk(place.folder(), journey.bench())) {
                assertThat(read(desk, journey, "old", FIRST_RETIRED).printed())
                        .contains(TEXT.trim());
                assertThat(read(desk, journey, "old", KEY_MANAGEMENT).printed())
                        .doesNotContain(TEXT.trim());
                send(desk, encryptionCertificate(journey, actor), "new");
                assertThat(read(desk, journey, "new", KEY_MANAGEMENT).printed())
                        .contains(TEXT.trim());
                assertThat(desk.run("pkcs11-tool", "-O", "--type", "cert"))
                        .contains("Certificate for Digital Signature")
                        .contains("Certificate for Key Management")
                        .contains("Retired Certificate for Key Management 1");
            }
        }
    }

    private static Path card(TrialDatabase place) {
        return place.folder().resolve("card");
    }

    /// The newest.
    private static byte[] encryptionCertificate(Journey journey, SubscriberActor actor) {
        List<Certificate> all = journey.certificates(actor);
        return journey.bytes(actor, all.get(1)).toArray();
    }

    private static void send(OpenSslDesk desk, byte[] certificate, String name)
            throws IOException, InterruptedException {
        desk.write("text", TEXT.getBytes(StandardCharsets.UTF_8));
        desk.write(name + ".der", certificate);
        desk.run("openssl", "x509", "-in", desk.path(name + ".der"), "-out", desk.path(name));
        desk.run(
                "openssl",
                "cms",
                "-encrypt",
                "-aes256",
                "-in",
                desk.path("text"),
                "-out",
                desk.path(name + ".eml"),
                desk.path(name));
    }

    /// With the key that OpenSC gives this number.
    private static OpenSslDesk.Ended read(
            OpenSslDesk desk, Journey journey, String name, String key)
            throws IOException, InterruptedException {
        return desk.end(
                "openssl",
                "cms",
                "-decrypt",
                "-in",
                desk.path(name + ".eml"),
                "-recip",
                desk.path(name),
                "-engine",
                "pkcs11",
                "-keyform",
                "engine",
                "-inkey",
                "pkcs11:id=%%%s;type=private;pin-value=%s"
                        .formatted(key, journey.bench().pin.get()));
    }
}
