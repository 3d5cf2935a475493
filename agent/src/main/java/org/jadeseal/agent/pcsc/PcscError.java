// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

import java.util.Arrays;

/// What PC/SC functions return beside success (PC/SC Workgroup part 5; pcsclite `pcsclite.h`).
enum PcscError {
    INTERNAL(0x80100001, "the smart card service broke off", Meaning.GONE),
    CANCELLED(0x80100002, "the wait was cancelled", Meaning.QUIET),
    INVALID_HANDLE(0x80100003, "the smart card service knows us no longer", Meaning.GONE),
    UNKNOWN_READER(0x80100009, "there is no such reader", Meaning.GONE),
    TIMEOUT(0x8010000A, "nothing changed", Meaning.QUIET),
    SHARING_VIOLATION(0x8010000B, "another program holds the card", Meaning.TAKEN),
    NO_SMARTCARD(0x8010000C, "there is no card in the reader", Meaning.GONE),
    PROTOCOL_MISMATCH(0x8010000F, "reader and card have no protocol in common", Meaning.GONE),
    NOT_READY(0x80100010, "the reader is not ready", Meaning.GONE),
    SYSTEM_CANCELLED(0x80100012, "the computer ended the wait", Meaning.QUIET),
    COMMUNICATION(0x80100013, "the smart card service does not answer", Meaning.GONE),
    NOT_TRANSACTED(0x80100016, "the command did not reach the card", Meaning.GONE),
    READER_UNAVAILABLE(0x80100017, "the reader is gone", Meaning.GONE),
    NO_SERVICE(0x8010001D, "the smart card service is not running", Meaning.GONE),
    SERVICE_STOPPED(0x8010001E, "the smart card service has stopped", Meaning.GONE),
    NO_READERS(0x8010002E, "there is no reader", Meaning.GONE),
    DATA_LOST(0x8010002F, "the reader lost the card's answer", Meaning.GONE),
    UNSUPPORTED_CARD(0x80100065, "the reader does not understand the card", Meaning.GONE),
    UNRESPONSIVE(0x80100066, "the card does not answer; is it the right way round", Meaning.GONE),
    UNPOWERED(0x80100067, "the card has no power", Meaning.GONE),
    RESET(0x80100068, "the card was reset", Meaning.GONE),
    REMOVED(0x80100069, "the card was taken out", Meaning.GONE),
    /// Also what pcscd answers in the moment it ends.
    SECURITY_VIOLATION(0x8010006A, "the smart card service let us not in", Meaning.GONE),
    OTHER(0, "the smart card service failed", Meaning.DEFECT);

    /// What has to be done about it.
    enum Meaning {
        /// Nothing: it is the end of a wait.
        QUIET,
        /// Card, reader or service are gone: start over.
        GONE,
        /// Another program has the card: tell the person.
        TAKEN,
        /// Our own fault, or one that nobody foresaw.
        DEFECT
    }

    private final int code;
    private final String words;
    private final Meaning meaning;

    PcscError(int code, String words, Meaning meaning) {
        this.code = code;
        this.words = words;
        this.meaning = meaning;
    }

    static PcscError of(int code) {
        return Arrays.stream(values())
                .filter(error -> error.code == code)
                .findFirst()
                .orElse(OTHER);
    }

    Meaning meaning() {
        return meaning;
    }

    String words() {
        return words;
    }
}
