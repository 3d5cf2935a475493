// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jadeseal.ca.ceremony.Authority;
import org.jadeseal.ca.ceremony.AuthoritySettings;
import org.jadeseal.ca.ceremony.Hierarchy;
import org.jadeseal.ca.ceremony.StatusSigner;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialOrProductionTest {

    private final MovableClock clock = new MovableClock(TrialAuthority.MORNING);

    @TempDir private Path temp;

    @Test
    void a_trial_says_so_in_every_name() {
        Hierarchy hierarchy = open(DataFolder.openOrCreate(temp, Kind.TRIAL));

        List<String> subjects =
                hierarchy.authorities().stream()
                        .map(authority -> authority.certificate().subject().toString())
                        .toList();

        assertThat(subjects).hasSize(4).allMatch(subject -> subject.contains("試用 TRIAL"));
    }

    @Test
    void a_second_start_finds_the_same_authorities() {
        DataFolder folder = DataFolder.openOrCreate(temp, Kind.TRIAL);
        Hierarchy first = open(folder);

        Hierarchy second = open(DataFolder.openOrCreate(temp, Kind.TRIAL));

        assertThat(second.authority(IssuerId.ISSUING).certificate())
                .isEqualTo(first.authority(IssuerId.ISSUING).certificate());
        assertThat(second.statusSigner(IssuerId.ISSUING).certificate())
                .isEqualTo(first.statusSigner(IssuerId.ISSUING).certificate());
    }

    @Test
    void a_folder_never_changes_sides() {
        DataFolder folder = DataFolder.openOrCreate(temp, Kind.TRIAL);

        assertThatThrownBy(() -> DataFolder.openOrCreate(folder.path(), Kind.PRODUCTION))
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining("was born for trial");
    }

    @Test
    void a_folder_with_files_and_no_kind_is_not_taken_over() throws IOException {
        Files.writeString(temp.resolve("something"), "else");

        assertThatThrownBy(() -> DataFolder.openOrCreate(temp, Kind.TRIAL))
                .isInstanceOf(WrongKindException.class);
    }

    @Test
    void production_refuses_the_policies_of_a_trial() {
        DataFolder folder = new DataFolder(temp, Kind.PRODUCTION);

        assertThatThrownBy(() ->
                        Hierarchy.open(
                                folder,
                                KeyRing.open(
                                        DataFolder.openOrCreate(temp.resolve("t"), Kind.TRIAL),
                                        new SecureRandom()),
                                TrialAuthority.settings(),
                                clock,
                                new SecureRandom()))
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining(PolicyArc.DOCUMENTATION_ARC);
    }

    @Test
    void an_authority_certificate_of_another_key_stops_the_start() throws IOException {
        DataFolder folder = DataFolder.openOrCreate(temp.resolve("a"), Kind.TRIAL);
        DataFolder other = DataFolder.openOrCreate(temp.resolve("b"), Kind.TRIAL);
        Hierarchy _ = open(folder);
        Hierarchy _ = open(other);
        Path certificate = Path.of("authority", "issuing.cer");
        Files.copy(
                other.path().resolve(certificate),
                folder.path().resolve(certificate),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining("does not belong to the key issuing");
    }

    @Test
    void the_signer_of_answers_is_replaced_a_week_before_its_end() {
        Hierarchy hierarchy = open(DataFolder.openOrCreate(temp, Kind.TRIAL));
        var first = hierarchy.statusSigner(IssuerId.ISSUING).certificate();
        clock.advance(Duration.ofDays(27));
        var sameMonth = hierarchy.statusSigner(IssuerId.ISSUING).certificate();
        clock.advance(Duration.ofDays(1));

        var second = hierarchy.statusSigner(IssuerId.ISSUING).certificate();

        assertThat(sameMonth).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(second.validity().covers(clock.instant())).isTrue();
    }

    /// RFC 6960 §4.2.2.2.
    @Test
    void each_authority_names_a_signer_of_answers_that_nobody_has_to_ask_about() {
        Hierarchy hierarchy = open(DataFolder.openOrCreate(temp, Kind.TRIAL));

        Set<PublicKey> keys = new HashSet<>();
        for (Authority authority : hierarchy.authorities()) {
            StatusSigner signer = hierarchy.statusSigner(authority.id());
            Certificate certificate = signer.certificate().structure();
            Extensions extensions = certificate.getTBSCertificate().getExtensions();
            Extension noCheck = extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck);
            assertThat(certificate.getIssuer())
                    .isEqualTo(authority.certificate().structure().getSubject());
            assertThat(noCheck.isCritical()).isFalse();
            assertThat(noCheck.getParsedValue()).isEqualTo(DERNull.INSTANCE);
            assertThat(ExtendedKeyUsage.fromExtensions(extensions).getUsages())
                    .containsExactly(KeyPurposeId.id_kp_OCSPSigning);
            assertThat(extensions.getExtension(Extension.cRLDistributionPoints)).isNull();
            keys.add(signer.signer().publicKey());
        }
        assertThat(keys).hasSameSizeAs(hierarchy.authorities());
    }

    private Hierarchy open(DataFolder folder) {
        AuthoritySettings settings = TrialAuthority.settings();
        Clock time = clock;
        return Hierarchy.open(
                folder,
                KeyRing.open(folder, new SecureRandom()),
                settings,
                time,
                new SecureRandom());
    }
}
