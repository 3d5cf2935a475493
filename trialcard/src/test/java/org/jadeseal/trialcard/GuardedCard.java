// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A personalized card with somebody beside it who knows its secrets, notes what was proven to it,
/// and sees what it does without.
final class GuardedCard implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LENGTH_AT = 4;
    private static final int NO_DIAGNOSIS = 0x6F00;
    private static final byte[] MANAGEMENT_KEY = HEX.parseHex("c4f1a70e52986b3ddc0811fe4a6723b9");
    private static final byte[] UNBLOCK_KEY = HEX.parseHex("5d90e2b7314f8ac6075bfa1e66d823c9");
    private static final byte[] SCALAR =
            HEX.parseHex("3b1f77d20a94c5e868f0d21b7ac934510fd6ae8827b39c6e54f2118d70aa4bc5");
    private static final String PIN = "80514937";
    private static final List<byte[]> SECRETS =
            List.of(MANAGEMENT_KEY, UNBLOCK_KEY, SCALAR, Host.padded(PIN));

    private static final List<String> KEYS =
            List.of("9A", "9C", "9D", "9E", "94", "82", "83", "F9", "95", "9B");
    private static final List<String> OBJECTS = List.of("5FC10A", "5FC102", "5FFF01", "5FC11F");
    private static final Set<String> PERSONAL = Set.of("5FC103", "5FC108", "5FC109", "5FC121");

    /// They take long in a simulator.
    private static final Set<Integer> RSA = Set.of(0x05, 0x06, 0x07, 0x16);

    private final TrialCard card;
    private final Host host;
    private final byte[] start;
    private final String before;
    private Proven proven = new Proven();
    private Optional<String> broken = Optional.empty();

    GuardedCard(Path file) {
        card = TrialCard.blank(file);
        card.stopSaving();
        host = Host.at(card);
        personalize();
        card.powerOff();
        start = card.memory();
        host.select();
        before = keysAndObjects();
    }

    private void personalize() {
        host.proveAdministration("9B");
        for (String reference : List.of("9A", "9C", "9D", "9E", "94", "82", "F9")) {
            assertThat(host.generate(reference, "11").status()).isEqualTo("9000");
        }
        byte[] imported = Tlv.of(0x06, SCALAR);
        assertThat(host.importKey("83", "11", imported).status()).isEqualTo("9000");
        host.putObject("5FC10A", new byte[700]);
        host.putObject("5FC109", new byte[20]);
        host.putObject("5FFF01", new byte[300]);
        host.setManagementKey("08", "9F", UNBLOCK_KEY);
        host.setManagementKey("08", "9B", MANAGEMENT_KEY);
        host.changePin(Host.FACTORY_PIN, PIN);
        host.proveAdministration("9B", "08", MANAGEMENT_KEY);
        assertThat(host.seal().status()).isEqualTo("9000");
    }

    /// As it was at first, selected, nothing proven.
    void switchOn() {
        card.restore(start);
        host.select();
        proven = new Proven();
        broken = Optional.empty();
    }

    /// Sends what stands there; less than a header stands for an honest act.
    void take(byte[] from, int offset, int length) {
        switch (length) {
            case 0, 1 -> {
                card.powerOff();
                host.select();
                proven.forget();
            }
            case 2 -> proven.administration(host.proveAdministration("9B", "08", MANAGEMENT_KEY));
            case 3 -> proven.pin(host.verify(PIN));
            default -> send(wellFormed(Arrays.copyOfRange(from, offset, offset + length)));
        }
    }

    private static byte[] wellFormed(byte[] command) {
        if (command.length > LENGTH_AT + 1) {
            command[LENGTH_AT] = (byte) (command.length - LENGTH_AT - 1);
        }
        return command;
    }

    private void send(byte[] command) {
        if (isSlow(command)) {
            return;
        }
        Answer answer = Answer.of(card.transmit(command));
        boolean accepted = answer.isOk() || answer.sw() >> 8 == 0x61;
        if (answer.sw() == NO_DIAGNOSIS) {
            broken = Optional.of("no diagnosis of " + HEX.formatHex(command));
        }
        if (SECRETS.stream().anyMatch(secret -> answer.hex().contains(HEX.formatHex(secret)))) {
            broken = Optional.of("a secret in the answer to " + HEX.formatHex(command));
        }
        if (accepted && !isAllowed(command)) {
            broken = Optional.of("without its condition: " + HEX.formatHex(command));
        }
        proven.after(command, answer);
    }

    private boolean isSlow(byte[] command) {
        return command[1] == 0x47
                && IntStream.range(4, command.length).anyMatch(i -> RSA.contains((int) command[i]));
    }

    /// Whether the card may have done this, after what was proven to it.
    private boolean isAllowed(byte[] command) {
        int reference = Byte.toUnsignedInt(command[3]);
        boolean isLink = (command[0] & 0x10) != 0;
        return switch (Byte.toUnsignedInt(command[1])) {
            case 0xDB, 0x47, 0xF6, 0xFE, 0xF5 -> isLink || proven.administration();
            case 0xFF ->
                    proven.administration()
                            && command.length > 6
                            && Byte.toUnsignedInt(command[6]) != 0x9F;
            // closed for good
            case 0xFA, 0xFB, 0x2C -> false;
            case 0x20 -> proven.pin() || command[2] == (byte) 0xFF || tells(command, PIN);
            case 0x24 -> reference == 0x80 && tells(command, PIN);
            case 0xCB -> proven.pin() || !isPersonal(command);
            case 0x87 -> isLink || isUsable(reference);
            default -> true;
        };
    }

    private boolean isUsable(int reference) {
        return switch (reference) {
            case 0x9B, 0x9E, 0x9F -> true;
            case 0x9C -> proven.pinJustNow();
            case 0xF9 -> false;
            default -> proven.pin();
        };
    }

    private boolean tells(byte[] command, String pin) {
        return proven.pinChanged()
                || HEX.formatHex(command).contains(HEX.formatHex(Host.padded(pin)));
    }

    private static boolean isPersonal(byte[] command) {
        return PERSONAL.stream().anyMatch(tag -> HEX.formatHex(command).contains("5C03" + tag));
    }

    /// What went wrong, or what has changed without the management key.
    Optional<String> broken() {
        if (broken.isPresent() || proven.wasAdministered()) {
            return broken;
        }
        card.powerOff();
        host.select();
        return keysAndObjects().equals(before)
                ? Optional.empty()
                : Optional.of("keys or objects have changed");
    }

    private String keysAndObjects() {
        StringBuilder shown = new StringBuilder();
        KEYS.forEach(reference -> shown.append(host.metadata(reference).hex()));
        OBJECTS.forEach(tag -> shown.append(host.getObject(tag).hex()));
        return shown.toString();
    }

    @Override
    public void close() {
        card.close();
    }
}
