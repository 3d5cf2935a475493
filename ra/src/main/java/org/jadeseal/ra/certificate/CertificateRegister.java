// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SubjectName;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardNumber;
import org.jadeseal.ra.subscriber.Subscriber;

/// Looks certificates up, for pages.
public final class CertificateRegister {

    private final CertificateRooms rooms;

    CertificateRegister(CertificateRooms rooms) {
        this.rooms = rooms;
    }

    /// The holder's own certificates.
    public Overview own(SubscriberActor actor) {
        return rooms.gate()
                .look(
                        look(actor),
                        Overview.Refused::new,
                        () ->
                                new Overview.Shown(
                                        SqlCertificates.of(
                                                rooms.database().read(), actor.account())));
    }

    /// A holder's certificates, for an officer.
    public Overview of(OfficerActor actor, AccountId account) {
        return rooms.gate()
                .look(
                        new Act(actor, Right.READ_FORMS, Matter.of(account)),
                        Overview.Refused::new,
                        () ->
                                new Overview.Shown(
                                        SqlCertificates.of(rooms.database().read(), account)));
    }

    /// The content of the account's pair for the page on which the holder confirms it: who, serial
    /// numbers, validity. Never its bytes (T19).
    public Optional<PairContent> content(SubscriberActor actor, IssuanceId pair) {
        return rooms.gate()
                .look(look(actor), _ -> Optional.empty(), () -> content(ownPair(actor, pair)));
    }

    private Optional<PairContent> content(List<Certificate> pair) {
        if (pair.size() != 2) {
            return Optional.empty();
        }
        return rooms.accounts()
                .find(pair.getFirst().core().place().account())
                .flatMap(account -> rooms.post().subscribers().find(account.holder()))
                .map(person -> new PairContent(subject(person), pair.getFirst(), pair.getLast()));
    }

    /// What anybody may know, by a whole serial number in hexadecimal or by the number of a card;
    /// without a gate, since relying parties have no account. Empty when nothing is found.
    public List<PublicState> publicStates(String asked) {
        Instant now = rooms.database().now();
        return find(asked.replaceAll("[\\s:-]", "")).stream()
                .map(found -> PublicState.of(found, now))
                .toList();
    }

    private List<Certificate> find(String asked) {
        if (asked.matches("[0-9a-fA-F]{16,40}") && !asked.matches("[89a-fA-F].{39}")) {
            return SqlCertificates.ofSerial(rooms.database().read(), asked);
        }
        return CardNumber.parse(asked)
                .flatMap(rooms.cards().register()::find)
                .map(card -> SqlCertificates.ofCard(rooms.database().read(), card.id()))
                .orElse(List.of());
    }

    static SubjectName subject(Subscriber person) {
        return new SubjectName(
                person.name().surname(),
                person.name().givenName(),
                person.name().commonName(),
                person.serialNumber().value());
    }

    private List<Certificate> ownPair(SubscriberActor actor, IssuanceId pair) {
        return SqlCertificates.ofPair(rooms.database().read(), pair).stream()
                .filter(found -> found.core().place().account().equals(actor.account()))
                .toList();
    }

    /// The bytes of one of the holder's certificates that has been in force.
    public Optional<Bytes> bytes(SubscriberActor actor, CertificateId id) {
        return rooms.gate()
                .look(
                        look(actor),
                        _ -> Optional.empty(),
                        () ->
                                SqlCertificates.find(rooms.database().read(), id)
                                        .filter(found ->
                                                found.core()
                                                        .place()
                                                        .account()
                                                        .equals(actor.account()))
                                        .filter(CertificateRegister::published)
                                        .flatMap(_ ->
                                                rooms.authority()
                                                        .certificate(id.issuer(), id.serial())));
    }

    /// Whether anybody but the proven card may have its bytes (T19).
    private static boolean published(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Active _, Certificate.Superseded _, Certificate.Expired _ -> true;
            case Certificate.Hold(_, var before, _) -> before instanceof Certificate.Active;
            case Certificate.Pending _, Certificate.Lapsed _, Certificate.Revoked _ -> false;
        };
    }

    private static Act look(SubscriberActor actor) {
        return new Act(actor, Right.READ_OWN_RECORD, Matter.of(actor.account()));
    }
}
