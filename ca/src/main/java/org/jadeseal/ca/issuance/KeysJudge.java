// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.key.SignatureCheck;
import org.jadeseal.ca.lint.Blocklist;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.lint.KeyLint;
import org.jadeseal.ca.pkcs10.CertificationRequest;
import org.jadeseal.ca.pkcs10.MalformedRequestException;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.MalformedKeyException;
import org.jadeseal.ca.x509.SubjectKey;

/// Judges the proof that a card holds both new keys, and the keys themselves.
final class KeysJudge {

    private static final String CITATION = "proof of possession, RFC 2986 §3 and T6";

    private final Database database;
    private final String nonceAttribute;
    private final Set<KeyAlgorithm> kinds;
    private final Blocklist blocklist;

    /// @param kinds those that are certified here
    KeysJudge(
            Database database,
            String nonceAttribute,
            Set<KeyAlgorithm> kinds,
            Blocklist blocklist) {
        this.database = database;
        this.nonceAttribute = nonceAttribute;
        this.kinds = kinds;
        this.blocklist = blocklist;
    }

    /// What a proof turned out to hold.
    sealed interface Verdict {

        record Good(SubjectKey signature, SubjectKey encryption) implements Verdict {}

        record Bad(List<Finding> findings) implements Verdict {}
    }

    Verdict judge(KeyProof proof) {
        try {
            CertificationRequest request =
                    CertificationRequest.parse(proof.request(), nonceAttribute);
            SubjectKey encryption = SubjectKey.parse(proof.encryptionKey());
            Findings findings = new Findings(CITATION);
            request(proof, request, findings);
            statement(proof, request.key(), findings);
            keys(request.key(), encryption, findings);
            newness(proof, request.key(), encryption, findings);
            return findings.all().isEmpty()
                    ? new Verdict.Good(request.key(), encryption)
                    : new Verdict.Bad(findings.all());
        } catch (MalformedRequestException | MalformedKeyException e) {
            Findings findings = new Findings(CITATION);
            findings.require(false, "well-formed", String.valueOf(e.getMessage()));
            return new Verdict.Bad(findings.all());
        }
    }

    /// A key that comes without a request: well-formed, sound and new.
    Verdict judge(Bytes key) {
        Findings findings = new Findings(CITATION);
        try {
            SubjectKey read = SubjectKey.parse(key);
            newKey(read, findings);
            return findings.all().isEmpty()
                    ? new Verdict.Good(read, read)
                    : new Verdict.Bad(findings.all());
        } catch (MalformedKeyException e) {
            findings.require(false, "well-formed", String.valueOf(e.getMessage()));
            return new Verdict.Bad(findings.all());
        }
    }

    /// What a key is to be certified for.
    enum Use {
        SIGNING,
        DECRYPTING
    }

    /// A request without a nonce, from a client that is known otherwise: signed by its own key,
    /// which is sound, new and fit for its use.
    Verdict judgeRequest(Bytes request, Use use) {
        Findings findings = new Findings(CITATION);
        try {
            CertificationRequest read = CertificationRequest.parse(request, nonceAttribute);
            findings.require(
                    read.selfSigned(),
                    "request-signed",
                    "certification request must be signed by the key in it, with the hash that"
                            + " belongs to such keys");
            findings.require(
                    use == Use.SIGNING || !(read.key() instanceof SubjectKey.MlDsa),
                    "encryption-key-decrypts",
                    "encryption key must be RSA or of a curve, was ML-DSA, which only signs");
            newKey(read.key(), findings);
            return findings.all().isEmpty()
                    ? new Verdict.Good(read.key(), read.key())
                    : new Verdict.Bad(findings.all());
        } catch (MalformedRequestException e) {
            findings.require(false, "well-formed", String.valueOf(e.getMessage()));
            return new Verdict.Bad(findings.all());
        }
    }

    /// A request for one key, with the nonce that was asked of it.
    Verdict judgeRequest(Bytes request, Bytes nonce) {
        Findings findings = new Findings(CITATION);
        try {
            findings.require(
                    CertificationRequest.parse(request, nonceAttribute)
                            .nonce()
                            .filter(nonce::equals)
                            .isPresent(),
                    "request-nonce",
                    "certification request must carry the server's nonce");
        } catch (MalformedRequestException e) {
            findings.require(false, "well-formed", String.valueOf(e.getMessage()));
        }
        return findings.all().isEmpty()
                ? judgeRequest(request, Use.SIGNING)
                : new Verdict.Bad(findings.all());
    }

    private void request(KeyProof proof, CertificationRequest request, Findings findings) {
        findings.require(
                request.selfSigned(),
                "request-signed",
                "certification request must be signed by the key in it");
        findings.require(
                request.nonce().filter(proof.challenge().nonce()::equals).isPresent(),
                "request-nonce",
                () ->
                        "certification request must carry the server's nonce, carried "
                                + request.nonce().map(Bytes::hex).orElse("none"));
    }

    /// One question to the database for all three.
    private void newness(
            KeyProof proof, SubjectKey signature, SubjectKey encryption, Findings findings) {
        Bytes nonce = proof.challenge().nonce();
        Bytes first = signature.der().sha256();
        Bytes second = encryption.der().sha256();
        Set<Bytes> seen = new SqlSeen(database.read()).seen(first, second, nonce);
        findings.require(
                !seen.contains(nonce), "nonce-unused", "nonce has been used by another issuance");
        unseen(first, !seen.contains(first), findings);
        unseen(second, !seen.contains(second), findings);
    }

    private static void unseen(Bytes keyHash, boolean isNew, Findings findings) {
        findings.require(isNew, "key-unseen", "public key " + keyHash + " was certified before");
    }

    private static void statement(KeyProof proof, SubjectKey signatureKey, Findings findings) {
        findings.require(
                proof.statement()
                        .equals(
                                SignedTexts.encryptionKey(
                                        proof.challenge(), proof.encryptionKey())),
                "statement-text",
                "statement must name origin, task, nonce and the encryption key");
        findings.require(
                SignatureCheck.holds(
                        signatureKey,
                        proof.statement().toArray(),
                        proof.statementSignature().toArray()),
                "statement-signed",
                "statement must be signed by the new signature key");
        findings.require(
                proof.decryption().expected().length() == 32
                        && MessageDigest.isEqual(
                                proof.decryption().expected().toArray(),
                                proof.decryption().answered().toArray()),
                "decryption",
                "card must have decrypted what was encrypted to the new encryption key");
    }

    private void keys(SubjectKey signature, SubjectKey encryption, Findings findings) {
        findings.require(
                !signature.der().equals(encryption.der()),
                "two-keys",
                "signature key and encryption key must differ");
        findings.require(
                !(encryption instanceof SubjectKey.MlDsa),
                "encryption-key-decrypts",
                "encryption key must be RSA or of a curve, was ML-DSA, which only signs");
        key(signature, findings);
        key(encryption, findings);
    }

    private void key(SubjectKey key, Findings findings) {
        Optional<KeyAlgorithm> kind = KeyAlgorithm.of(key);
        findings.require(
                kind.isEmpty() || kinds.contains(kind.get()),
                "key-kind",
                () ->
                        "key must be of a kind that is certified here, one of %s, was %s"
                                .formatted(kinds, kind.map(Enum::name).orElse("")));
        findings.addAll(KeyLint.check(key));
        findings.addAll(blocklist.findingIn(key).stream().toList());
    }

    private void newKey(SubjectKey key, Findings findings) {
        key(key, findings);
        Bytes hash = key.der().sha256();
        unseen(hash, !new SqlSeen(database.read()).hasSeenKey(hash), findings);
    }
}
