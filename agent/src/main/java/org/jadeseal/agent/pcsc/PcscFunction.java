// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pcsc;

/// The functions of PC/SC that are called (PC/SC Workgroup part 5; pcsclite `winscard.h`).
///
/// Parameters are written as letters: `d` a DWORD, `h` a context or card handle, `p` a pointer.
enum PcscFunction {
    ESTABLISH("SCardEstablishContext", "dppp", false),
    RELEASE("SCardReleaseContext", "h", false),
    LIST("SCardListReaders", "hppp", true),
    AWAIT("SCardGetStatusChange", "hdpd", true),
    CANCEL("SCardCancel", "h", false),
    CONNECT("SCardConnect", "hpddpp", true),
    BEGIN("SCardBeginTransaction", "h", false),
    TRANSMIT("SCardTransmit", "hppdppp", false),
    CONTROL("SCardControl", "hdpdpdp", false),
    END("SCardEndTransaction", "hd", false),
    DISCONNECT("SCardDisconnect", "hd", false);

    private final String symbol;
    private final String parameters;
    private final boolean text;

    PcscFunction(String symbol, String parameters, boolean text) {
        this.symbol = symbol;
        this.parameters = parameters;
        this.text = text;
    }

    String symbol() {
        return symbol;
    }

    String parameters() {
        return parameters;
    }

    boolean takesText() {
        return text;
    }
}
