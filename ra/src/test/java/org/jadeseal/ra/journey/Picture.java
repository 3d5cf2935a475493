// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.piv.DataObjectId;

/// Card, tasks, records, CA, responder and list at the end, in words that are the same for two
/// cards that went the same way.
///
/// @param lines each a fact
record Picture(List<String> lines) {

    private static final Map<String, DataObjectId> OBJECTS =
            Map.of(
                    "capabilities", DataObjectId.CARD_CAPABILITY_CONTAINER,
                    "history", DataObjectId.KEY_HISTORY,
                    "chuid", DataObjectId.CHUID);

    static Picture of(Sitting sitting, Operation operation) {
        List<String> lines = new ArrayList<>();
        Records records = new Records(sitting.site());
        List<Records.Certified> certificates = records.certificates();
        card(sitting, operation, records, certificates, lines);
        StatusView status = new StatusView(sitting.site());
        certificates.forEach(found ->
                lines.add(
                        "certificate %s %s%s, %s"
                                .formatted(
                                        found.name(),
                                        found.state(),
                                        found.loaded() ? " loaded" : "",
                                        status.of(found.id()))));
        lines.addAll(records.lines());
        return new Picture(List.copyOf(lines));
    }

    private static void card(
            Sitting sitting,
            Operation operation,
            Records records,
            List<Records.Certified> certificates,
            List<String> lines) {
        Map<Bytes, String> keys =
                certificates.stream()
                        .collect(Collectors.toMap(Records.Certified::key, Records.Certified::name));
        Map<Bytes, String> stored =
                certificates.stream()
                        .filter(found -> records.bytes(found).isPresent())
                        .collect(
                                Collectors.toMap(
                                        found -> records.bytes(found).orElseThrow(),
                                        Records.Certified::name));
        List<String> pins = List.of(sitting.seat().pin());
        try (CardView view = CardView.of(sitting.seat(), pins, records.keys(certificates))) {
            for (CardView.Place place : view.places()) {
                lines.add(
                        "place %s: %s, certificate %s"
                                .formatted(
                                        place.reference(),
                                        place.keyHash()
                                                .map(hash ->
                                                        place.kind()
                                                                + " "
                                                                + keys.getOrDefault(hash, "other"))
                                                .orElse("-"),
                                        place.certificate()
                                                .map(found -> stored.getOrDefault(found, "other"))
                                                .orElse("-")));
            }
            objects(view, lines);
            lines.add(
                    "pin: %d of %d tries, factory %s, sealed %s%s"
                            .formatted(
                                    view.pin().triesLeft(),
                                    view.pin().triesTotal(),
                                    view.pin().isDefault(),
                                    view.pin().isSealed(),
                                    operation.isAtTheCounter()
                                            ? ""
                                            : ", set " + view.pin().changeCounter()));
            lines.add("pin opens: " + view.opens(pins));
            PukRecords.settled(sitting.site().database())
                    .map(puk -> view.puk(PukRecords.value(sitting.site(), puk)))
                    .ifPresent(puk -> lines.add("puk: " + puk));
        }
    }

    private static void objects(CardView view, List<String> lines) {
        OBJECTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        lines.add(
                                each.getKey()
                                        + ": "
                                        + view.card()
                                                .readObject(each.getValue())
                                                .map(found ->
                                                        each.getKey().equals("history")
                                                                ? HexFormat.of().formatHex(found)
                                                                : found.length + " bytes")
                                                .orElse("-")));
    }

    /// What is there and should not be, and what should be there and is not.
    List<String> differences(Picture expected) {
        List<String> differences = new ArrayList<>();
        List<String> surplus = new ArrayList<>(lines);
        expected.lines.forEach(line -> {
            if (!surplus.remove(line)) {
                differences.add("missing: " + line);
            }
        });
        surplus.forEach(line -> differences.add("surplus: " + line));
        return differences;
    }
}
